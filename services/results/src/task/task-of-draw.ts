import type { Context } from '@sunlot/subgraph-kit';
import { DrawnTask } from './drawn-task.entity.ts';

/** Holds the task a draw was handed over with: its own, or that of the draw its replacements joined. News that overtakes the draw throws, and is heard again. */
export async function holdTaskOfDraw(ctx: Context, drawId: string): Promise<DrawnTask> {
  const [row] = await ctx.sql(
    `select id from drawn_task where id = $1
     union all select draw_id from inspection where replacement_draw_id = $1 limit 1`,
    [drawId],
  );
  if (!row) throw new Error(`draw ${drawId} is not known yet`);
  return ctx.hold(DrawnTask, row.id as string);
}
