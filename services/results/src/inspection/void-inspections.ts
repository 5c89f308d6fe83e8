import type { drawOpened, drawVoided } from '@sunlot/facts';
import type { Context } from '@sunlot/subgraph-kit';
import type { z } from 'zod';
import { DrawnTask } from '../task/drawn-task.entity.ts';
import { holdTaskOfDraw } from '../task/task-of-draw.ts';
import { Inspection } from './inspection.entity.ts';
import { tellVoided } from './skip-visits.ts';
import { audienceOf } from './who-works-on-it.ts';

/**
 * A voided draw takes its visits with it; what has been published stays published. Heard before the draw itself, it is
 * remembered and the visits are void from the start.
 */
export async function voidInspections(ctx: Context, voided: z.infer<typeof drawVoided.shape>): Promise<void> {
  const voidedAt = new Date(voided.voidedAt);
  await ctx.sql('insert into draw_void (id, voided_at, reason) values ($1, $2, $3) on conflict do nothing', [
    voided.drawId,
    voidedAt,
    voided.reason,
  ]);
  if (voided.replaces) return voidReplacements(ctx, voided);
  const task = await ctx.em.findOne(DrawnTask, { id: voided.drawId });
  if (!task) return;
  task.voidedAt = voidedAt;
  const rows = await ctx.sql(
    `update inspection set state = 'VOIDED', due_on = null, updated_at = $2
     where draw_id = $1 and state not in ('PUBLISHED', 'VOIDED') returning id`,
    [voided.drawId, ctx.now],
  );
  ctx.record('inspection.voided', task, { drawNumber: voided.number, visits: rows.length }, voided.reason);
  ctx.announce({ topic: 'inspection', id: task.taskId, audience: audienceOf(task) });
}

/** A voided replacement takes its own visits with it; as many are awaited again, and the rest of the task goes on. */
async function voidReplacements(ctx: Context, voided: z.infer<typeof drawVoided.shape>): Promise<void> {
  if (!(await ctx.em.findOne(Inspection, { replacementDrawId: voided.drawId }))) return;
  const task = await holdTaskOfDraw(ctx, voided.drawId);
  const rows = await ctx.sql(
    `update inspection set state = 'VOIDED', due_on = null, updated_at = $2
     where replacement_draw_id = $1 and state not in ('PUBLISHED', 'VOIDED') returning id`,
    [voided.drawId, ctx.now],
  );
  tellVoided(ctx, task, rows);
  task.inspections -= rows.length;
  task.replacementsAwaited += rows.length;
  ctx.record('inspection.voided', task, { drawNumber: voided.number, visits: rows.length }, voided.reason);
  ctx.announce({ topic: 'inspection', id: task.taskId, audience: audienceOf(task) });
}

/** Notes when the names of a draw became public. A draw this room has not heard of yet is left alone. */
export async function noteOpening(ctx: Context, opened: z.infer<typeof drawOpened.shape>): Promise<void> {
  const task = await ctx.em.findOne(DrawnTask, { id: opened.drawId });
  if (task) task.openedAt = new Date(opened.openedAt);
}
