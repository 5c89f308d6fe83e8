import type { Context } from '@sunlot/subgraph-kit';
import { Task } from './task.entity.ts';

/** The tasks of a plan in the order they were made, cancelled ones included; empty before approval. */
export async function tasksOfPlan(ctx: Context, planId: string): Promise<Task[]> {
  return (await ctx.load(tasksOfPlans, planId)) ?? [];
}

async function tasksOfPlans(planIds: readonly string[], ctx: Context): Promise<Task[][]> {
  const where = ctx.visible(Task, { planId: { $in: [...planIds] } });
  const tasks = await ctx.em.find(Task, where, { orderBy: { createdAt: 'asc', id: 'asc' } });
  return planIds.map((planId) => tasks.filter((task) => task.planId === planId));
}
