import { type drawReplaced, inspectionVoided } from '@sunlot/facts';
import type { Context } from '@sunlot/subgraph-kit';
import type { z } from 'zod';
import type { DrawnTask } from '../task/drawn-task.entity.ts';
import { holdTaskOfDraw } from '../task/task-of-draw.ts';
import { audienceOf } from './who-works-on-it.ts';

/**
 * Objects that should not have been drawn are not visited, and say why. What has been recorded by then stays. The task does not end
 * before as many others have been drawn in their stead.
 */
export async function skipVisits(ctx: Context, replaced: z.infer<typeof drawReplaced.shape>): Promise<void> {
  const task = await holdTaskOfDraw(ctx, replaced.drawId);
  const rows = await ctx.sql(
    `update inspection set state = 'VOIDED', skip_reason = skipped.reason, due_on = null, updated_at = $3
     from jsonb_to_recordset($2::jsonb) as skipped("objectId" uuid, reason text)
     where draw_id = $1 and object_id = skipped."objectId" and state in ('DRAWN', 'NOTICED', 'SERVED') returning id`,
    [task.id, JSON.stringify(replaced.skipped), ctx.now],
  );
  tellVoided(ctx, task, rows);
  task.inspections -= rows.length;
  task.replacementsAwaited += rows.length;
  ctx.record('inspection.skipped', task, { visits: rows.length, by: replaced.byNumber }, replaced.skipped[0]!.reason);
  ctx.announce({ topic: 'inspection', id: task.taskId, audience: audienceOf(task) });
}

/** Says of each of these visits that it is not to be made after all. */
export function tellVoided(ctx: Context, task: DrawnTask, visits: readonly Record<string, unknown>[]): void {
  for (const { id } of visits)
    ctx.tell(inspectionVoided, {
      inspectionId: id as string,
      taskId: task.taskId,
      drawId: task.id,
      voidedAt: ctx.now.toISOString(),
    });
}
