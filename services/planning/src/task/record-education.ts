import { advance, type Context, Refusal } from '@sunlot/subgraph-kit';
import { redrawLedger } from '../ledger/task-ledger.projection.ts';
import { demandInitiator } from '../plan/plan.rights.ts';
import { EducationRecord } from './education-record.entity.ts';
import { Task } from './task.entity.ts';
import type { RecordEducationInput } from './task.inputs.ts';
import { taskLifecycle } from './task.lifecycle.ts';
import { educationFinding } from './task.rules.ts';
import { showTask } from '../who-is-looking.ts';

/** 二(五)2: the objects were trained or given the uniform standard, a month before they are inspected (R19). */
export async function recordEducation(
  ctx: Context,
  { taskId, kind, on, audience, note }: RecordEducationInput,
): Promise<Task> {
  const task = await ctx.hold(Task, taskId);
  demandInitiator(ctx, task, 'task.educate');
  task.state = advance(taskLifecycle, task.state, 'educate', ctx.actor.roles);
  const finding = educationFinding({ on, today: ctx.today, inspectFrom: task.inspectFrom });
  if (finding) throw new Refusal(finding.code, finding.facts);
  keepEducation(ctx, task, { kind, on, audience: audience ?? null, note: note ?? null, reason: null });
  await ctx.em.flush();
  await redrawLedger(ctx, [task.id]);
  ctx.record('task.educated', task, { kind, on });
  showTask(ctx, task);
  return task;
}

export function keepEducation(
  ctx: Context,
  task: Task,
  education: Pick<EducationRecord, 'kind' | 'on' | 'audience' | 'note' | 'reason'>,
): void {
  const record = ctx.em.create(EducationRecord, {
    ...education,
    taskId: task.id,
    recordedAt: ctx.now,
    recordedByName: ctx.actor.name,
  });
  ctx.em.persist(record);
}
