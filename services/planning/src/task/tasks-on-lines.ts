import type { Context } from '@sunlot/subgraph-kit';
import type { PlanLine } from '../plan/plan-line.entity.ts';
import { Task } from './task.entity.ts';

/** The number of the task each of these lines has; a line without one, or with a cancelled one, is not in the answer. */
export async function tasksOnLines(ctx: Context, lines: readonly PlanLine[]): Promise<ReadonlyMap<string, string>> {
  const tasks = await ctx.em.find(Task, { lineId: { $in: lines.map((line) => line.id) }, state: { $ne: 'CANCELLED' } });
  return new Map(tasks.map((task) => [task.lineId, task.number]));
}

/** The task of one line, for a page of lines in one query; undefined while it has none in work. */
export function taskOnLine(ctx: Context, lineId: string): Promise<Task | undefined> {
  return ctx.load(visibleTasksOnLines, lineId);
}

async function visibleTasksOnLines(lineIds: readonly string[], ctx: Context): Promise<(Task | undefined)[]> {
  const where = { lineId: { $in: [...lineIds] }, state: { $ne: 'CANCELLED' as const } };
  const tasks = new Map((await ctx.em.find(Task, ctx.visible(Task, where))).map((task) => [task.lineId, task]));
  return lineIds.map((lineId) => tasks.get(lineId));
}
