import type { Context } from '@sunlot/subgraph-kit';
import { DrawnTask } from './drawn-task.entity.ts';

export async function drawnTasksById(ids: readonly string[], ctx: Context): Promise<(DrawnTask | undefined)[]> {
  const found = await ctx.em.find(DrawnTask, { id: { $in: [...ids] } });
  const byId = new Map(found.map((task) => [task.id, task]));
  return ids.map((id) => byId.get(id));
}
