import type { Context } from '@sunlot/subgraph-kit';
import { DrawnTask } from '../task/drawn-task.entity.ts';
import { Inspection } from './inspection.entity.ts';

/** Holds a visit together with its task, the task first everywhere, so that two acts never wait for each other. */
export async function holdVisitAndTask(ctx: Context, id: string): Promise<{ visit: Inspection; task: DrawnTask }> {
  const { drawId } = await ctx.get(Inspection, id);
  const task = await ctx.hold(DrawnTask, drawId);
  return { task, visit: await ctx.hold(Inspection, id) };
}

/** Holds the tasks of many visits, in one order, before the first visit is held. */
export async function holdTasksOf(ctx: Context, ids: readonly string[]): Promise<void> {
  await ctx.sql(
    `select id from drawn_task where id in (select draw_id from inspection where id = any($1::uuid[])) order by id for update`,
    [ids],
  );
}
