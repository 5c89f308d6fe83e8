import { advance, type Context } from '@sunlot/subgraph-kit';
import { redrawLedger } from '../ledger/task-ledger.projection.ts';
import { demandFourEyes } from '../plan/plan.rights.ts';
import { keepEducation } from './record-education.ts';
import { Task } from './task.entity.ts';
import type { WaiveEducationInput } from './task.inputs.ts';
import { taskLifecycle } from './task.lifecycle.ts';
import { showTask } from '../who-is-looking.ts';

/**
 * An ad-hoc inspection is applied for a week before, education comes a month before: where both cannot be, the Policy &
 * Regulations Division may waive education. The reason is shown on the ledger and travels with the task to its record.
 */
export async function waiveEducation(ctx: Context, { taskId, reason }: WaiveEducationInput): Promise<Task> {
  const task = await ctx.hold(Task, taskId);
  task.state = advance(taskLifecycle, task.state, 'waive', ctx.actor.roles);
  // S13: nobody waives a duty of their own division.
  demandFourEyes(ctx, 'task.create', [
    { accountId: null, divisionId: task.initiatorDivisionId, name: task.initiatorName },
  ]);
  keepEducation(ctx, task, { kind: 'WAIVED', on: ctx.today, audience: null, note: null, reason });
  await ctx.em.flush();
  await redrawLedger(ctx, [task.id]);
  ctx.record('task.educationWaived', task, {}, reason);
  showTask(ctx, task);
  return task;
}
