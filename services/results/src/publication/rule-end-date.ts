import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { Inspection } from '../inspection/inspection.entity.ts';
import { DrawnTask } from '../task/drawn-task.entity.ts';
import { EndRuling } from './end-ruling.entity.ts';
import type { RuleEndDateInput } from './publication.inputs.ts';
import { setEnd } from './start-publication-clock.ts';

/**
 * 二(六): a disputed end date is ruled by the leading-group office. For a whole task it moves the publication clock; for
 * one visit it fixes the day its record is measured by, also when the time for the record is over. The office does not
 * rule on visits of its own division (S13).
 */
export async function ruleEndDate(ctx: Context, input: RuleEndDateInput): Promise<EndRuling> {
  const visit = input.inspectionId ? await ctx.get(Inspection, input.inspectionId) : undefined;
  const task = await holdTask(ctx, visit, input.taskId ?? undefined);
  if (task.divisionId === ctx.actor.divisionId) {
    throw new Refusal('FOUR_EYES', { actor: task.organizationName, step: 'recordInspection' });
  }
  if (input.endedOn > ctx.today) throw new Refusal('RECORD_IN_FUTURE', { endedOn: input.endedOn });
  const ruling = ctx.em.create(EndRuling, {
    drawId: task.id,
    inspectionId: visit?.id ?? null,
    endedOn: input.endedOn,
    reason: input.reason,
    ruledAt: ctx.now,
    ruledByName: ctx.actor.name,
  });
  if (!visit) await ruleOnTask(ctx, task, input.endedOn);
  ctx.record(
    'inspection.endDateRuled',
    visit ?? task,
    { taskNumber: task.taskNumber, endedOn: input.endedOn },
    input.reason,
  );
  await ctx.em.flush();
  return ruling;
}

async function holdTask(ctx: Context, visit: Inspection | undefined, taskId: string | undefined): Promise<DrawnTask> {
  if (visit) return ctx.hold(DrawnTask, visit.drawId);
  const task = await ctx.em.findOne(DrawnTask, { taskId: taskId ?? null, voidedAt: null } as never, {
    orderBy: { certifiedAt: 'desc' },
  });
  if (!task) throw new Refusal('NOT_FOUND', { type: 'Task', id: taskId });
  return ctx.hold(DrawnTask, task.id);
}

async function ruleOnTask(ctx: Context, task: DrawnTask, endedOn: string): Promise<void> {
  if (!task.endedOn) throw new Refusal('END_DATE_NOT_DISPUTED', { taskNumber: task.taskNumber });
  task.endRuled = true;
  await setEnd(ctx, task, endedOn, await visitsOf(ctx, task));
}

async function visitsOf(ctx: Context, task: DrawnTask): Promise<number> {
  return ctx.em.count(Inspection, { drawId: task.id, state: { $ne: 'VOIDED' } });
}
