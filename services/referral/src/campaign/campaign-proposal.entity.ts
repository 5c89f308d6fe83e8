import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A recurring problem handed to planning as a targeted special inspection, drawn at random like any other (二(七), R39). */
@ObjectType()
@Directive('@key(fields: "id")')
@Entity({ tableName: 'campaign_proposal' })
export class CampaignProposal {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  @Unique()
  @Property({ type: 'text' })
  @Field(() => String)
  number!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  title!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  reason!: string;

  /** The prominent risk that justifies it when the problem has not recurred often enough. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  risk!: string | null;

  @Property({ type: 'array' })
  @Field(() => [String])
  itemCodes!: string[];

  @Index()
  @Property({ type: 'uuid' })
  divisionId!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  organizationName!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  proposedByName!: string;

  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  proposedAt!: Date;
}
