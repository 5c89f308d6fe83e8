import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { PlanKind, TaskStage } from '@sunlot/glossary';
import { LocalDate } from '@sunlot/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/**
 * One task on one line, 一.6 工作任务台账 (R21). Everything here is copied or counted from the task and the facts about
 * it. The light is not: it depends on today and is worked out whenever it is read.
 */
@ObjectType()
@Entity({ tableName: 'task_ledger' })
@Index({ properties: ['dueOrder', 'id'] })
@Index({ properties: ['updatedAt', 'id'] })
@Index({ properties: ['createdAt', 'id'] })
@Index({ properties: ['stage', 'dueOrder'] })
@Index({ properties: ['initiatorId', 'dueOrder'] })
@Index({
  name: 'task_ledger_words',
  expression: 'create index "task_ledger_words" on "task_ledger" using gin ("words" gin_trgm_ops)',
})
@Index({
  name: 'task_ledger_participants',
  expression: 'create index "task_ledger_participants" on "task_ledger" using gin ("participant_ids")',
})
export class TaskLedgerRow {
  /** The task's own id. */
  @PrimaryKey({ type: 'uuid' })
  @Field(() => ID)
  id!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  number!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  title!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  planNumber!: string;

  @Property({ type: 'text' })
  @Field(() => PlanKind)
  planKind!: PlanKind;

  @Property({ type: 'int' })
  @Field(() => Int)
  year!: number;

  @Property({ type: 'uuid' })
  initiatorId!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  initiatorName!: string;

  @Index()
  @Property({ type: 'uuid' })
  @Field(() => ID, { name: 'divisionId' })
  initiatorDivisionId!: string;

  @Property({ type: 'array' })
  participantIds!: string[];

  @Property({ type: 'text' })
  @Field(() => TaskStage)
  stage!: TaskStage;

  /** The day by which this stage must be left; null when the law names none. */
  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, { nullable: true })
  dueOn!: string | null;

  /** The same for sorting: what has no deadline comes last. */
  @Property({ type: 'date' })
  dueOrder!: string;

  /** The same to the minute. */
  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  nextDeadline!: Date | null;

  /** Objects in the pool; null until it is cut. */
  @Property({ type: 'int', nullable: true })
  @Field(() => Int, { nullable: true })
  poolSize!: number | null;

  /** Objects drawn; null until the draw is certified. */
  @Property({ type: 'int', nullable: true })
  @Field(() => Int, { nullable: true })
  drawn!: number | null;

  @Property({ type: 'int' })
  @Field(() => Int)
  noticed!: number;

  @Property({ type: 'int' })
  @Field(() => Int)
  recorded!: number;

  @Property({ type: 'int' })
  @Field(() => Int)
  published!: number;

  @Property({ type: 'int' })
  @Field(() => Int)
  problems!: number;

  @Property({ type: 'int' })
  @Field(() => Int)
  referralsOpen!: number;

  @Property({ type: 'uuid', nullable: true })
  @Field(() => ID, { nullable: true })
  drawId!: string | null;

  /** When shares in escrow gave the secret of its draw, or of one that replaces objects of it; null when none did (R27). */
  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  escrowOpenedAt!: Date | null;

  @Property({ type: 'boolean' })
  @Field(() => Boolean)
  joint!: boolean;

  /** Why education was waived; null when it took place or is still to come (R19). */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  educationWaiver!: string | null;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;

  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  updatedAt!: Date;

  /** What a search looks through. */
  @Property({ type: 'text' })
  words!: string;
}
