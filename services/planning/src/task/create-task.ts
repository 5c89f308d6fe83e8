import { type Context, nextDocumentNumber, Refusal } from '@sunlot/subgraph-kit';
import { TASK_WORD } from '../document-words.ts';
import { redrawLedger } from '../ledger/task-ledger.projection.ts';
import { itemsInForce } from '../listed-item/items-in-force.ts';
import { Plan } from '../plan/plan.entity.ts';
import { PlanLine } from '../plan/plan-line.entity.ts';
import { demandInitiator } from '../plan/plan.rights.ts';
import type { CreateTaskInput } from './task.inputs.ts';
import { Task } from './task.entity.ts';
import { tasksOnLines } from './tasks-on-lines.ts';
import { showTask } from '../who-is-looking.ts';

/** Makes an approved line a task; its items are kept in the version they have today (R02). One line, one task. */
export async function createTask(ctx: Context, { planId, lineId, title }: CreateTaskInput): Promise<Task> {
  const plan = await ctx.hold(Plan, planId);
  demandInitiator(ctx, plan, 'task.create');
  if (plan.state !== 'APPROVED') throw new Refusal('PLAN_NOT_APPROVED', { planNumber: plan.number, state: plan.state });
  const line = await ctx.em.findOne(PlanLine, { id: lineId, planId: plan.id });
  if (!line) throw new Refusal('PLAN_LINE_NOT_FOUND', { lineId });
  const taskNumber = (await tasksOnLines(ctx, [line])).get(line.id);
  if (taskNumber) throw new Refusal('PLAN_LINE_HAS_TASK', { taskNumber });
  const task = ctx.em.create(Task, {
    number: await nextDocumentNumber(ctx, TASK_WORD, plan.year),
    title: title ?? line.title,
    planId: plan.id,
    lineId: line.id,
    planNumber: plan.number,
    planTitle: plan.title,
    planKind: plan.kind,
    year: plan.year,
    state: 'CREATED',
    initiatorId: plan.initiatorId,
    initiatorName: plan.initiatorName,
    initiatorDivisionId: plan.initiatorDivisionId,
    level: plan.level,
    participantIds: line.departments.map((seat) => seat.organizationId),
    departments: line.departments,
    itemVersions: await itemVersionsOf(ctx, line.itemCodes),
    criteria: {
      districtCodes: line.districtCodes,
      objectKinds: line.objectKinds,
      labels: line.labels,
      divisionIds: line.divisionIds,
      zones: line.zones,
    },
    ratio: line.ratio,
    inspectFrom: line.inspectFrom,
    inspectTo: line.inspectTo,
    createdAt: ctx.now,
  });
  ctx.em.persist(task);
  await ctx.em.flush();
  await redrawLedger(ctx, [task.id]);
  ctx.record('task.created', task, { number: task.number, planNumber: plan.number });
  showTask(ctx, task);
  return task;
}

async function itemVersionsOf(ctx: Context, itemCodes: readonly string[]): Promise<Task['itemVersions']> {
  const items = await itemsInForce(ctx, itemCodes);
  return itemCodes.map((itemCode) => {
    const item = items.get(itemCode);
    if (!item) throw new Refusal('ITEM_NOT_LISTED', { itemCode });
    return { code: item.code, version: item.version };
  });
}
