import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Level, PlanKind, PlanState } from '@sunlot/glossary';
import { LocalDate } from '@sunlot/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

/** What a division or department means to inspect in a year, from the draft to the last publication (R12). */
@ObjectType()
@Directive('@key(fields: "id")')
@Entity({ tableName: 'plan' })
@Index({ properties: ['createdAt', 'id'] })
export class Plan {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  @Unique()
  @Property({ type: 'text' })
  @Field(() => String)
  number!: string;

  @Index()
  @Property({ type: 'int' })
  @Field(() => Int)
  year!: number;

  @Property({ type: 'text' })
  @Field(() => String)
  title!: string;

  @Property({ type: 'text' })
  @Field(() => PlanKind)
  kind!: PlanKind;

  @Index()
  @Property({ type: 'text' })
  @Field(() => PlanState)
  state!: PlanState;

  @Property({ type: 'uuid' })
  initiatorId!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  initiatorName!: string;

  /** The division or department that answers for the initiator: who may act for this plan. */
  @Index()
  @Property({ type: 'uuid' })
  initiatorDivisionId!: string;

  @Property({ type: 'text' })
  @Field(() => Level)
  level!: Level;

  /** Everyone with a seat in one of its lines; they see the plan. */
  @Property({ type: 'array' })
  participantIds!: string[];

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  basisNote!: string | null;

  /** 二(三)1: an ad-hoc inspection names its legal basis and the superior's document; null for other plans. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  legalBasis!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  superiorDocument!: string | null;

  /** The attached file of that document, as its digest in the vault. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  superiorDocumentFile!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, { nullable: true })
  intendedOn!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, { nullable: true })
  dueOn!: string | null;

  /** Lateness counts to the first submission: a plan that was returned had been in time. */
  @Property({ type: 'date', nullable: true })
  firstSubmittedOn!: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  submittedAt!: Date | null;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  legalityReviewedAt!: Date | null;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  approvedAt!: Date | null;

  /** The proposal this draft grew from (R39); null for plans that people began. */
  @Unique()
  @Property({ type: 'uuid', nullable: true })
  proposalId!: string | null;

  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  createdAt!: Date;
}
