import { advance, type Context, Refusal } from '@sunlot/subgraph-kit';
import { tasksOnLines } from '../task/tasks-on-lines.ts';
import { demandLawful } from './demand-lawful.ts';
import { openVersion } from './open-version.ts';
import { contentOf, lineContentOf, linesAsked, type PlanVersionLine } from './plan.content.ts';
import { Plan } from './plan.entity.ts';
import type { PlanLine } from './plan-line.entity.ts';
import type { ProposeAdjustmentInput } from './plan.inputs.ts';
import { linesOf } from './plan-parts.ts';
import { planLifecycle } from './plan.lifecycle.ts';
import { demandInitiator } from './plan.rights.ts';
import { settledLines } from './settled-lines.ts';
import { showPlan } from '../who-is-looking.ts';

/** 二(三)1 确有特殊情况需要调整的: the whole new content is proposed; the approved one stays in force until the decision (R13). */
export async function proposeAdjustment(ctx: Context, input: ProposeAdjustmentInput): Promise<Plan> {
  const plan = await ctx.hold(Plan, input.planId);
  demandInitiator(ctx, plan, 'plan.proposeAdjustment');
  plan.state = advance(planLifecycle, plan.state, 'proposeAdjustment', ctx.actor.roles);
  const lines = await linesOf(ctx, plan.id);
  const wanted = linesAsked(input.lines, new Set(lines.map((line) => line.id)));
  await demandUntouchedTasks(ctx, lines, wanted);
  const head = {
    ...contentOf(plan, []),
    title: input.title ?? plan.title,
    basisNote: input.basisNote ?? plan.basisNote,
  };
  const content = contentOf(head, wanted);
  await demandLawful(ctx, plan, content, await settledLines(ctx, plan.id, content));
  const version = await openVersion(ctx, plan, content, input.reason);
  ctx.record('plan.adjustmentProposed', plan, { version: version.number, digest: version.digest }, input.reason);
  showPlan(ctx, plan);
  return plan;
}

/** A line that already has a task is what people were told and educated about: it stays as it is or its task is cancelled first. */
async function demandUntouchedTasks(
  ctx: Context,
  lines: readonly PlanLine[],
  wanted: readonly PlanVersionLine[],
): Promise<void> {
  const taskNumbers = await tasksOnLines(ctx, lines);
  const proposed = new Map(wanted.map((line) => [line.id, JSON.stringify(line)]));
  for (const line of lines) {
    const taskNumber = taskNumbers.get(line.id);
    if (taskNumber && proposed.get(line.id) !== JSON.stringify(lineContentOf(line))) {
      throw new Refusal('ADJUSTMENT_TOUCHES_TASK', { lineTitle: line.title, taskNumber });
    }
  }
}
