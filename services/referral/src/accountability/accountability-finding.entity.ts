import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { AccountabilityCircumstance, ExemptionCircumstance } from '@sunlot/glossary';
import { JSONValue, LocalDate } from '@sunlot/subgraph-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/**
 * One circumstance of 三(二)1 with its evidence: read off the data by the room itself, or, where no data can show it, recorded by
 * hand. It says what happened, not who is to blame; the assessment of 三(二)2 is written beside it.
 */
@ObjectType()
@Directive('@key(fields: "id")')
@Entity({ tableName: 'accountability_finding' })
@Index({ properties: ['divisionId', 'foundOn'] })
export class AccountabilityFinding {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  /** Circumstance and subject: the same thing is found once, however often one looks. */
  @Unique()
  @Property({ type: 'text' })
  key!: string;

  @Property({ type: 'text' })
  @Field(() => AccountabilityCircumstance)
  circumstance!: AccountabilityCircumstance;

  /** `Task`, `Inspection`, `Referral`, `SpecialAreaFiling`, or `Manual` for what was recorded by hand. */
  @Property({ type: 'text' })
  @Field(() => String)
  subjectType!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  subjectId!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  subjectTitle!: string;

  @Property({ type: 'uuid' })
  divisionId!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  organizationName!: string;

  /** The days and numbers that show it. */
  @Property({ type: 'json' })
  @Field(() => JSONValue)
  evidence!: unknown;

  @Index()
  @Property({ type: 'date' })
  @Field(() => LocalDate)
  foundOn!: string;

  /** Who recorded it; null when the data showed it. */
  @Property({ type: 'text', nullable: true })
  recordedById!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  recordedByName!: string | null;

  /** Null while not assessed, and when no circumstance of 三(二)2 applies. */
  @Property({ type: 'text', nullable: true })
  @Field(() => ExemptionCircumstance, { nullable: true })
  exemption!: ExemptionCircumstance | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  assessment!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  assessedByName!: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  assessedAt!: Date | null;

  @Index()
  @Property({ type: 'uuid', nullable: true })
  @Field(() => ID, { nullable: true })
  bulletinId!: string | null;
}
