import { advance, type Context } from '@sunlot/subgraph-kit';
import { Plan } from './plan.entity.ts';
import type { ReturnPlanInput } from './plan.inputs.ts';
import { versionInReview } from './plan-parts.ts';
import { planLifecycle } from './plan.lifecycle.ts';
import { showPlan } from '../who-is-looking.ts';

/** The Policy & Regulations Division or the Justice Bureau gives a plan back, with its opinion. */
export async function returnPlan(ctx: Context, { planId, opinion }: ReturnPlanInput): Promise<Plan> {
  const plan = await ctx.hold(Plan, planId);
  plan.state = advance(planLifecycle, plan.state, 'return', ctx.actor.roles);
  const version = await versionInReview(ctx, plan.id);
  version.state = 'RETURNED';
  version.decidedAt = ctx.now;
  version.decidedByName = ctx.actor.name;
  version.decisionOpinion = opinion;
  ctx.record('plan.returned', plan, { version: version.number }, opinion);
  showPlan(ctx, plan);
  return plan;
}
