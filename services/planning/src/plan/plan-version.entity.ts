import { Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { PlanVersionState } from '@sunlot/glossary';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PlanContent } from './plan.content.ts';
import { Plan } from './plan.entity.ts';

/**
 * What was once submitted or proposed, as it was then, and what became of it (R13). The digest ties review and
 * approval to these very words and numbers.
 */
@ObjectType()
@Entity({ tableName: 'plan_version' })
@Unique({ properties: ['planId', 'number'] })
export class PlanVersion {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  @ManyToOne(() => Plan, { mapToPk: true, fieldName: 'plan_id' })
  planId!: string;

  @Property({ type: 'int' })
  @Field(() => Int)
  number!: number;

  @Property({ type: 'text' })
  @Field(() => PlanVersionState)
  state!: PlanVersionState;

  /** True for a change to a plan that was already approved. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean)
  adjustment!: boolean;

  @Property({ type: 'json' })
  @Field(() => PlanContent)
  content!: PlanContent;

  @Property({ type: 'text' })
  @Field(() => String)
  digest!: string;

  /** Why an adjustment is asked for; null for a plan's own submissions. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  submittedAt!: Date;

  @Property({ type: 'text' })
  submittedById!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  submittedByName!: string;

  @Property({ type: 'text' })
  submittedByDivisionId!: string;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  reviewedAt!: Date | null;

  @Property({ type: 'text', nullable: true })
  reviewedById!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  reviewedByName!: string | null;

  @Property({ type: 'text', nullable: true })
  reviewedByDivisionId!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  reviewOpinion!: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  decidedAt!: Date | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  decidedByName!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  decisionOpinion!: string | null;
}
