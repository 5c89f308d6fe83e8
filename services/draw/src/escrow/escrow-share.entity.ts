import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';

/** One body's share of one draw's secret: whether it took the sealed files home, and whether it brought the share back. */
@ObjectType()
@Entity({ tableName: 'escrow_share' })
export class EscrowShare {
  @PrimaryKey({ type: 'uuid' })
  drawId!: string;

  @PrimaryKey({ type: 'uuid' })
  organizationId!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  organizationName!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  code!: string;

  @Property({ type: 'uuid' })
  divisionId!: string;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  takenAt!: Date | null;

  @Property({ type: 'text', nullable: true })
  takenByName!: string | null;

  /** 33 bytes in hex, once it was handed in; leaves the room no more. */
  @Property({ type: 'text', nullable: true })
  share!: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  handedInAt!: Date | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  handedInByName!: string | null;
}
