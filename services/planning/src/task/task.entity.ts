import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { type Level, ObjectKind, type PlanKind, TaskState } from '@sunlot/glossary';
import { LocalDate } from '@sunlot/subgraph-kit';
import { Directive, Field, Float, ID, ObjectType } from 'type-graphql';
import { Plan } from '../plan/plan.entity.ts';
import { TeamSeat } from '../plan/team-seat.ts';

/** The version of an item a task is made for. */
export interface TaskItem {
  readonly code: string;
  readonly version: number;
}

/** What the pool of a task is cut by, beside its items; a list that is empty narrows nothing. */
@ObjectType()
export class TaskCriteria {
  @Field(() => [String]) districtCodes!: string[];
  @Field(() => [ObjectKind]) objectKinds!: ObjectKind[];
  @Field(() => [String]) labels!: string[];
  @Field(() => [ID]) divisionIds!: string[];
  @Field(() => [String]) zones!: string[];
}

/** One approved line on its way to one draw. It keeps what was approved, whatever the list and the plan become later. */
@ObjectType()
@Directive('@key(fields: "id")')
@Entity({ tableName: 'task' })
@Index({ properties: ['createdAt', 'id'] })
@Unique({
  name: 'task_line_in_work',
  expression: `create unique index "task_line_in_work" on "task" ("line_id") where (state <> 'CANCELLED'::text)`,
})
export class Task {
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

  @Index()
  @ManyToOne(() => Plan, { mapToPk: true, fieldName: 'plan_id' })
  planId!: string;

  @Property({ type: 'uuid' })
  lineId!: string;

  @Property({ type: 'text' })
  planNumber!: string;

  @Property({ type: 'text' })
  planTitle!: string;

  @Property({ type: 'text' })
  planKind!: PlanKind;

  @Property({ type: 'int' })
  year!: number;

  @Index()
  @Property({ type: 'text' })
  @Field(() => TaskState)
  state!: TaskState;

  @Property({ type: 'uuid' })
  initiatorId!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  initiatorName!: string;

  @Index()
  @Property({ type: 'uuid' })
  initiatorDivisionId!: string;

  @Property({ type: 'text' })
  level!: Level;

  @Property({ type: 'array' })
  participantIds!: string[];

  @Property({ type: 'json' })
  @Field(() => [TeamSeat])
  departments!: TeamSeat[];

  @Property({ type: 'json' })
  itemVersions!: TaskItem[];

  @Property({ type: 'json' })
  @Field(() => TaskCriteria)
  criteria!: TaskCriteria;

  @Property({ type: 'double' })
  @Field(() => Float)
  ratio!: number;

  @Property({ type: 'date' })
  @Field(() => LocalDate)
  inspectFrom!: string;

  @Property({ type: 'date' })
  @Field(() => LocalDate)
  inspectTo!: string;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  drawAt!: Date | null;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  announcedAt!: Date | null;

  @Property({ type: 'text', nullable: true })
  announcedByName!: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  cancelledAt!: Date | null;

  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  createdAt!: Date;
}
