import { label, type PlanState } from '@sunlot/glossary';
import { type Context, mostUrgentFirst, type ToDo, toDo } from '@sunlot/subgraph-kit';
import type { Day } from '@sunlot/workdays';
import { collectionOf } from '../collection/plan-collection.ts';
import { ledgerWhere } from '../ledger/list-ledger.ts';
import type { TaskLedgerFilter } from '../ledger/task-ledger.inputs.ts';
import { TaskLedgerRow } from '../ledger/task-ledger-row.entity.ts';
import { Plan } from '../plan/plan.entity.ts';
import { educationDueOn } from '../task/task.rules.ts';
import { titleOf, type ToDoKind } from './to-do.words.ts';

/** What planning has for this person to do, what is due first on top; empty for roles that have no part in it (R45). */
export async function planningToDos(ctx: Context): Promise<ToDo[]> {
  const roles = new Set(ctx.actor.roles);
  const own = { initiatorDivisionId: ctx.actor.divisionId };
  const lists: Promise<ToDo[]>[] = [];
  if (roles.has('DIVISION') || roles.has('DEPARTMENT')) {
    lists.push(
      itemsWithoutPlan(ctx),
      plansIn(ctx, ['DRAFT', 'RETURNED'], 'plan.submit', own),
      linesWithoutTask(ctx),
      tasksAt(ctx, { stage: 'EDUCATION' }, 'task.educate', own),
      tasksAt(ctx, { stage: 'ANNOUNCEMENT' }, 'task.announce', own),
      plansIn(ctx, ['SUBMITTED'], 'plan.wait', own, label('Role', 'POLICY_DIVISION', ctx.language)),
      plansIn(ctx, ['IN_JUSTICE_REVIEW', 'ADJUSTING'], 'plan.wait', own, label('Role', 'JUSTICE_BUREAU', ctx.language)),
    );
  }
  if (roles.has('POLICY_DIVISION')) {
    lists.push(
      plansIn(ctx, ['SUBMITTED'], 'plan.review'),
      tasksAt(ctx, { stage: 'EDUCATION', light: 'RED' }, 'task.waive'),
    );
  }
  if (roles.has('JUSTICE_BUREAU')) {
    lists.push(
      plansIn(ctx, ['IN_JUSTICE_REVIEW'], 'plan.approve'),
      plansIn(ctx, ['ADJUSTING'], 'plan.decideAdjustment'),
    );
  }
  if (roles.has('POLICY_DIVISION') || roles.has('OFFICE')) lists.push(latePlans(ctx));
  if (roles.has('OFFICE') || roles.has('LEADER') || roles.has('OBSERVER'))
    lists.push(tasksAt(ctx, { light: 'RED' }, 'task.overdue'));
  return mostUrgentFirst((await Promise.all(lists)).flat());
}

/** More than this of one kind is a list to be worked from, not a start page. */
const AT_MOST = 50;

async function plansIn(
  ctx: Context,
  states: PlanState[],
  kind: ToDoKind,
  where: object = {},
  blockedBy: string | null = null,
): Promise<ToDo[]> {
  const plans = await ctx.em.find(Plan, ctx.visible(Plan, { state: { $in: states }, ...where }), {
    orderBy: { dueOn: 'asc', createdAt: 'asc' },
    limit: AT_MOST,
  });
  const owed = kind === 'plan.submit';
  return plans.map((plan) =>
    workOf(ctx, {
      kind,
      subjectId: plan.id,
      name: plan.title,
      link: `/plans/${plan.id}/show`,
      dueOn: owed ? plan.dueOn : null,
      blockedBy,
    }),
  );
}

/** R12: what a division has not sent in time is flagged to those who consolidate. */
async function latePlans(ctx: Context): Promise<ToDo[]> {
  const late = { state: { $in: ['DRAFT', 'RETURNED'] as PlanState[] }, dueOn: { $lt: ctx.today } };
  const plans = await ctx.em.find(Plan, ctx.visible(Plan, late), { orderBy: { dueOn: 'asc' }, limit: AT_MOST });
  return plans.map((plan) =>
    workOf(ctx, {
      kind: 'plan.late',
      subjectId: plan.id,
      name: plan.title,
      link: `/plans/${plan.id}/show`,
      dueOn: plan.dueOn,
      blockedBy: plan.initiatorName,
    }),
  );
}

/** 二(三)1: what is not in the joint plan must be in the division's own by 20 March. */
async function itemsWithoutPlan(ctx: Context): Promise<ToDo[]> {
  const year = Number(ctx.today.slice(0, 4));
  const mine = await collectionOf(ctx, year, ctx.actor.divisionId);
  return mine
    .filter(({ unplannedItemCodes }) => unplannedItemCodes.length > 0)
    .map(({ divisionId, unplannedItemCodes, dueOn }) =>
      workOf(ctx, {
        kind: 'plan.begin',
        subjectId: divisionId,
        name: unplannedItemCodes.join(ctx.language === 'zh' ? '、' : ', '),
        link: '/plans/create',
        dueOn,
      }),
    );
}

async function linesWithoutTask(ctx: Context): Promise<ToDo[]> {
  const lines = await ctx.sql(
    `select l.id, l.title, l.plan_id, l.inspect_from::text as inspect_from
     from plan p join plan_line l on l.plan_id = p.id
     where p.state = 'APPROVED' and p.initiator_division_id = $1
       and not exists (select from task t where t.line_id = l.id and t.state <> 'CANCELLED')
     order by l.inspect_from limit ${AT_MOST}`,
    [ctx.actor.divisionId],
  );
  return lines.map((line) =>
    workOf(ctx, {
      kind: 'task.create',
      subjectId: line.id as string,
      name: line.title as string,
      link: `/plans/${line.plan_id as string}/show`,
      dueOn: educationDueOn(line.inspect_from as string),
    }),
  );
}

async function tasksAt(ctx: Context, filter: TaskLedgerFilter, kind: ToDoKind, where: object = {}): Promise<ToDo[]> {
  const rows = await ctx.em.find(
    TaskLedgerRow,
    ctx.visible(TaskLedgerRow, { ...ledgerWhere(filter, ctx.today), ...where }),
    {
      orderBy: { dueOrder: 'asc' },
      limit: AT_MOST,
    },
  );
  return rows.map((row) =>
    workOf(ctx, {
      kind,
      subjectId: row.id,
      name: row.title,
      link: `/tasks/${row.id}/show`,
      dueOn: row.dueOn,
      blockedBy: kind === 'task.overdue' ? row.initiatorName : null,
    }),
  );
}

interface Work {
  readonly kind: ToDoKind;
  readonly subjectId: string;
  readonly name: string;
  readonly link: string;
  readonly dueOn: Day | null;
  readonly blockedBy?: string | null;
}

function workOf(ctx: Context, { kind, name, ...waiting }: Work): ToDo {
  return toDo(ctx, { kind, title: titleOf(ctx, kind, name), ...waiting });
}
