import {
  Allow,
  AuditEntry,
  connectionOf,
  type Connection,
  type Context,
  historyOf,
  stepsFor,
} from '@sunlot/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { TaskLedgerRow } from '../ledger/task-ledger-row.entity.ts';
import { ledgerRowOf } from '../ledger/ledger-row-of.ts';
import { timelineOf, TimelineStep } from '../ledger/timeline.ts';
import { itemVersion } from '../listed-item/items-in-force.ts';
import { ListedItem } from '../listed-item/listed-item.entity.ts';
import { Organization, organization } from '../organization.stub.ts';
import { Plan } from '../plan/plan.entity.ts';
import { answersFor } from '../plan/plan.rights.ts';
import { announceDraw } from './announce-draw.ts';
import { cancelTask } from './cancel-task.ts';
import { createTask } from './create-task.ts';
import { educationOf } from './education-of.ts';
import { EducationRecord } from './education-record.entity.ts';
import { listTasks } from './list-tasks.ts';
import { listPublicTasks, type PublicTask, PublicTaskConnection, PublicTasksArgs } from './public-task.ts';
import { recordEducation } from './record-education.ts';
import { Task } from './task.entity.ts';
import {
  AnnounceDrawInput,
  CancelTaskInput,
  CreateTaskInput,
  RecordEducationInput,
  TasksArgs,
  WaiveEducationInput,
} from './task.inputs.ts';
import { taskLifecycle } from './task.lifecycle.ts';
import { waiveEducation } from './waive-education.ts';

const TaskConnection = connectionOf(Task);

@Resolver(() => Task)
export class TaskResolver {
  @Query(() => TaskConnection)
  @Allow('task.read')
  tasks(@Args(() => TasksArgs) asked: TasksArgs, @Ctx() ctx: Context): Promise<Connection<Task>> {
    return listTasks(ctx, asked);
  }

  @Query(() => Task, { nullable: true })
  @Allow('task.read')
  task(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<Task | undefined> {
    return ctx.find(Task, id);
  }

  @Query(() => PublicTaskConnection)
  @Allow('task.readPublic')
  publicTasks(
    @Args(() => PublicTasksArgs) asked: PublicTasksArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<PublicTask>> {
    return listPublicTasks(ctx, asked);
  }

  @Mutation(() => Task)
  @Allow('task.create')
  createTask(@Arg('input', () => CreateTaskInput) input: CreateTaskInput, @Ctx() ctx: Context): Promise<Task> {
    return createTask(ctx, input);
  }

  @Mutation(() => Task)
  @Allow('task.educate')
  recordEducation(
    @Arg('input', () => RecordEducationInput) input: RecordEducationInput,
    @Ctx() ctx: Context,
  ): Promise<Task> {
    return recordEducation(ctx, input);
  }

  @Mutation(() => Task)
  @Allow('task.waiveEducation')
  waiveEducation(
    @Arg('input', () => WaiveEducationInput) input: WaiveEducationInput,
    @Ctx() ctx: Context,
  ): Promise<Task> {
    return waiveEducation(ctx, input);
  }

  @Mutation(() => Task)
  @Allow('task.announce')
  announceDraw(@Arg('input', () => AnnounceDrawInput) input: AnnounceDrawInput, @Ctx() ctx: Context): Promise<Task> {
    return announceDraw(ctx, input);
  }

  @Mutation(() => Task)
  @Allow('task.cancel')
  cancelTask(@Arg('input', () => CancelTaskInput) input: CancelTaskInput, @Ctx() ctx: Context): Promise<Task> {
    return cancelTask(ctx, input);
  }

  @FieldResolver(() => Plan)
  async plan(@Root() task: Task, @Ctx() ctx: Context): Promise<Plan | undefined> {
    return ctx.load(plansOf, task.planId);
  }

  @FieldResolver(() => Organization)
  initiator(@Root() task: Task): Organization {
    return organization(task.initiatorId);
  }

  @FieldResolver(() => [ListedItem])
  async items(@Root() task: Task, @Ctx() ctx: Context): Promise<ListedItem[]> {
    const items = await Promise.all(task.itemVersions.map(({ code, version }) => itemVersion(ctx, code, version)));
    return items.filter((item) => item !== undefined);
  }

  @FieldResolver(() => EducationRecord, { nullable: true })
  education(@Root() task: Task, @Ctx() ctx: Context): Promise<EducationRecord | undefined> {
    return educationOf(ctx, task.id);
  }

  @FieldResolver(() => TaskLedgerRow)
  ledger(@Root() task: Task, @Ctx() ctx: Context): Promise<TaskLedgerRow | undefined> {
    return ledgerRowOf(ctx, task.id);
  }

  @FieldResolver(() => [TimelineStep])
  timeline(@Root() task: Task, @Ctx() ctx: Context): Promise<TimelineStep[]> {
    return timelineOf(ctx, task);
  }

  /** The steps this actor can take now; a waiver is never one's own division's. */
  @FieldResolver(() => [String])
  allowed(@Root() task: Task, @Ctx() ctx: Context): string[] {
    const own = answersFor(ctx.actor, task);
    return stepsFor(taskLifecycle, task.state, ctx.actor.roles).filter((step) => (step === 'waive' ? !own : own));
  }

  @FieldResolver(() => [AuditEntry])
  history(@Root() task: Task, @Ctx() ctx: Context): Promise<AuditEntry[]> {
    return historyOf(ctx, task);
  }
}

/** A task is seen by whoever sees its plan: initiator and participants are those of the plan. */
async function plansOf(planIds: readonly string[], ctx: Context): Promise<(Plan | undefined)[]> {
  const plans = new Map((await ctx.em.find(Plan, { id: { $in: [...planIds] } })).map((plan) => [plan.id, plan]));
  return planIds.map((planId) => plans.get(planId));
}
