import { taskApproved, type TaskBrief } from '@sunlot/facts';
import { type Context, on } from '@sunlot/subgraph-kit';
import type { z } from 'zod';

export type Task = z.infer<typeof TaskBrief>;

export interface ClearedTask {
  readonly task: Task;
  readonly drawAt: Date;
}

/** Keeps what planning has approved, educated and announced: only that may be cut. A later word replaces an earlier one. */
export const hearTaskApproved = on(taskApproved, async (ctx, { task, drawAt }) => {
  await ctx.sql(
    `insert into cleared_task (task_id, number, title, initiator_division_id, draw_at, task) values ($1, $2, $3, $4, $5, $6)
     on conflict (task_id) do update set number = excluded.number, title = excluded.title,
       initiator_division_id = excluded.initiator_division_id, draw_at = excluded.draw_at, task = excluded.task`,
    [task.taskId, task.taskNumber, task.title, task.initiator.divisionId, drawAt, JSON.stringify(task)],
  );
  ctx.announce({ topic: 'to-do' });
});

/** The cleared task, held until the act is committed; undefined when planning has not cleared it. */
export async function holdClearedTask(ctx: Context, taskId: string): Promise<ClearedTask | undefined> {
  const [row] = await ctx.sql('select task, draw_at from cleared_task where task_id = $1 for update', [taskId]);
  return row && { task: row.task as Task, drawAt: new Date(row.draw_at as string | Date) };
}
