import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';

/** What became of a problem in the referral room, as its facts told it: the last chapter of an enterprise's dossier. */
@ObjectType('DossierReferral')
@Entity({ tableName: 'referral_note' })
export class ReferralNote {
  /** The referral's own id. */
  @PrimaryKey({ type: 'uuid' })
  @Field(() => ID)
  id!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  number!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  kind!: string | null;

  @Index()
  @Property({ type: 'uuid', nullable: true })
  inspectionId!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  receiver!: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  sentAt!: Date | null;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  closedAt!: Date | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  outcome!: string | null;
}
