import {
  drawCertified,
  drawEscrowOpened,
  drawFrozen,
  drawOpened,
  drawQueued,
  drawVoided,
  inspectionNoticed,
  inspectionPublished,
  inspectionRecorded,
  inspectionVoided,
  poolCut,
  problemFound,
  referralClosed,
  referralSent,
  taskInspected,
  type ToldFact,
} from '@sunlot/facts';
import { type Context, on } from '@sunlot/subgraph-kit';
import { coverItems, drawCoverage } from '../coverage/item-coverage.projection.ts';
import { closeFinishedPlans } from '../plan/close-finished-plans.ts';
import { ledgerLine } from './ledger-line.ts';
import { type LedgerSource, ledgerSources } from './ledger-sources.ts';
import { drawAllVisits, drawVisit } from './task-visit.projection.ts';
import { showTask } from '../who-is-looking.ts';

/**
 * The task ledger (一.6, R21): one row per task, drawn from the task and from the facts other rooms tell about it. Each
 * fact is put into the journal once, and the row is drawn anew from the whole journal: hearing a fact twice, late or
 * out of order gives the same row.
 */
export const ledgerHearings = [
  on(poolCut, (ctx, { task, ...pool }, told) => note(ctx, told, task.taskId, pool.poolId, pool, pool.cutAt)),
  on(drawQueued, (ctx, draw, told) => note(ctx, told, draw.taskId, draw.drawId, draw)),
  on(drawFrozen, (ctx, draw, told) => note(ctx, told, draw.taskId, draw.drawId, draw, draw.frozenAt)),
  // A replacement makes a draw whole again: the task was drawn once, and as many objects.
  on(drawCertified, async (ctx, { task, ...draw }, told) => {
    if (!draw.replaces) await note(ctx, told, task.taskId, draw.drawId, draw, draw.certifiedAt);
  }),
  on(drawEscrowOpened, (ctx, draw, told) => note(ctx, told, draw.taskId, draw.drawId, draw, draw.openedAt)),
  on(drawOpened, (ctx, draw, told) => note(ctx, told, draw.taskId, draw.drawId, draw, draw.openedAt)),
  on(drawVoided, async (ctx, draw, told) => {
    if (!draw.replaces) await note(ctx, told, draw.taskId, draw.drawId, draw, draw.voidedAt);
  }),
  on(inspectionNoticed, (ctx, visit, told) => note(ctx, told, visit.taskId, visit.inspectionId, visit)),
  on(inspectionVoided, (ctx, visit, told) => note(ctx, told, visit.taskId, visit.inspectionId, visit, visit.voidedAt)),
  on(inspectionRecorded, async (ctx, visit, told) => {
    await note(ctx, told, visit.taskId, visit.inspectionId, visit);
    await coverItems(ctx, visit.taskId, visit.itemCodes, visit.endedOn);
  }),
  on(taskInspected, (ctx, task, told) => note(ctx, told, task.taskId, task.taskId, task)),
  on(inspectionPublished, (ctx, visit, told) => note(ctx, told, visit.taskId, visit.inspectionId, visit)),
  on(problemFound, (ctx, problem, told) => note(ctx, told, problem.taskId, problem.inspectionId, problem)),
  on(referralSent, async (ctx, referral, told) =>
    note(ctx, told, await taskOf(ctx, referral), referral.referralId, referral),
  ),
  on(referralClosed, async (ctx, referral, told) =>
    note(ctx, told, await taskOf(ctx, referral), referral.referralId, referral),
  ),
];

/** Draws the rows of these tasks from what is known now, and answers what it drew. Unknown ids draw nothing. */
export async function redrawLedger(ctx: Context, taskIds: readonly string[]): Promise<LedgerSource[]> {
  // An act and a fact about one task wait for each other, or the later would draw over the earlier.
  await ctx.sql('select id from task where id = any($1::uuid[]) order by id for update', [taskIds]);
  const sources = await ledgerSources(ctx, taskIds);
  await keepRows(ctx, sources);
  const planIds = sources.map((source) => source.planId);
  await closeFinishedPlans(ctx, planIds);
  return sources;
}

/** Draws the whole ledger and the coverage again from the journal and answers how many rows there are (R21). */
export async function redrawWholeLedger(ctx: Context): Promise<number> {
  await drawAllVisits(ctx);
  const ids = await ctx.sql('select id from task order by id');
  for (let from = 0; from < ids.length; from += BATCH) {
    const batch = ids.slice(from, from + BATCH).map((row) => row.id as string);
    await redrawLedger(ctx, batch);
  }
  await drawCoverage(ctx);
  return ids.length;
}

const BATCH = 500;

/** A fact about no task of ours (a lead of somebody's own) changes no row. */
async function note(
  ctx: Context,
  { id, name }: ToldFact,
  taskId: string | null,
  subjectId: string,
  payload: unknown,
  at: string = ctx.now.toISOString(),
): Promise<void> {
  if (!taskId) return;
  await ctx.sql(
    `insert into task_event (fact_id, task_id, name, subject_id, at, payload) values ($1, $2, $3, $4, $5, $6::jsonb)
     on conflict (fact_id) do nothing`,
    [id, taskId, name, subjectId, at, JSON.stringify(payload)],
  );
  await drawVisit(ctx, name, taskId, subjectId, at);
  for (const task of await redrawLedger(ctx, [taskId])) showTask(ctx, task);
}

/** A referral names its task, or the inspection it came from, or neither. */
async function taskOf(
  ctx: Context,
  { taskId, inspectionId }: { taskId: string | null; inspectionId: string | null },
): Promise<string | null> {
  if (taskId || !inspectionId) return taskId;
  const [row] = await ctx.sql('select task_id from task_event where subject_id = $1 limit 1', [inspectionId]);
  return (row?.task_id as string | undefined) ?? null;
}

/** Writes rows and task states in one statement each, however many tasks there are. */
async function keepRows(ctx: Context, sources: readonly LedgerSource[]): Promise<void> {
  if (sources.length === 0) return;
  const lines = JSON.stringify(sources.map((source) => ledgerLine(source, ctx.now)));
  await ctx.sql(
    `insert into task_ledger select * from jsonb_populate_recordset(null::task_ledger, $1::jsonb)
     on conflict (id) do update set
       title = excluded.title, stage = excluded.stage, due_on = excluded.due_on, due_order = excluded.due_order,
       next_deadline = excluded.next_deadline, pool_size = excluded.pool_size, drawn = excluded.drawn, noticed = excluded.noticed,
       recorded = excluded.recorded, published = excluded.published, problems = excluded.problems,
       referrals_open = excluded.referrals_open, draw_id = excluded.draw_id,
       escrow_opened_at = excluded.escrow_opened_at, education_waiver = excluded.education_waiver,
       updated_at = excluded.updated_at`,
    [lines],
  );
  await ctx.sql(
    `update task set state = drawn.state from jsonb_to_recordset($1::jsonb) as drawn (id uuid, state text)
     where task.id = drawn.id and task.state <> drawn.state`,
    [lines],
  );
}
