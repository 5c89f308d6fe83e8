import { advance, type Context, Refusal } from '@sunlot/subgraph-kit';
import { redrawLedger } from '../ledger/task-ledger.projection.ts';
import { demandInitiator } from '../plan/plan.rights.ts';
import { Task } from './task.entity.ts';
import type { CancelTaskInput } from './task.inputs.ts';
import { taskLifecycle } from './task.lifecycle.ts';
import { showTask } from '../who-is-looking.ts';

/** Gives a task up before its draw is announced, with a reason. Afterwards only a void of the draw undoes anything (R27). */
export async function cancelTask(ctx: Context, { taskId, reason }: CancelTaskInput): Promise<Task> {
  const task = await ctx.hold(Task, taskId);
  demandInitiator(ctx, task, 'task.cancel');
  if (task.announcedAt) throw new Refusal('TASK_DRAW_STARTED', { taskNumber: task.number });
  task.state = advance(taskLifecycle, task.state, 'cancel', ctx.actor.roles);
  task.cancelledAt = ctx.now;
  await ctx.em.flush();
  await redrawLedger(ctx, [task.id]);
  ctx.record('task.cancelled', task, {}, reason);
  showTask(ctx, task);
  return task;
}
