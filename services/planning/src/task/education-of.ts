import type { Context } from '@sunlot/subgraph-kit';
import { EducationRecord } from './education-record.entity.ts';

/** How the objects of a task were educated; undefined while they were not. One query for a page of tasks. */
export function educationOf(ctx: Context, taskId: string): Promise<EducationRecord | undefined> {
  return ctx.load(educationsOf, taskId);
}

async function educationsOf(taskIds: readonly string[], ctx: Context): Promise<(EducationRecord | undefined)[]> {
  const records = await ctx.em.find(EducationRecord, { taskId: { $in: [...taskIds] } });
  const byTask = new Map(records.map((record) => [record.taskId, record]));
  return taskIds.map((taskId) => byTask.get(taskId));
}
