import { advance, type Context } from '@sunlot/subgraph-kit';
import { demandInTime } from '../ad-hoc/demand-in-time.ts';
import { demandLawful } from './demand-lawful.ts';
import { openVersion } from './open-version.ts';
import { contentOf, type PlanContent } from './plan.content.ts';
import { Plan } from './plan.entity.ts';
import type { SubmitPlanInput } from './plan.inputs.ts';
import { linesOf } from './plan-parts.ts';
import { planLifecycle } from './plan.lifecycle.ts';
import { demandInitiator } from './plan.rights.ts';
import { lateDays } from './plan.rules.ts';
import { showPlan } from '../who-is-looking.ts';

/** 二(三)1: the division sends its plan to the Policy & Regulations Division. Late is recorded, not refused (R12). */
export async function submitPlan(ctx: Context, { planId }: SubmitPlanInput): Promise<Plan> {
  const plan = await ctx.hold(Plan, planId);
  demandInitiator(ctx, plan, 'plan.submit');
  return submitContent(ctx, plan, contentOf(plan, await linesOf(ctx, plan.id)));
}

/** Takes the step with this content, which from here on is what is reviewed. */
export async function submitContent(ctx: Context, plan: Plan, content: PlanContent): Promise<Plan> {
  plan.state = advance(planLifecycle, plan.state, 'submit', ctx.actor.roles);
  if (plan.kind === 'AD_HOC') demandInTime(content, ctx.today);
  await demandLawful(ctx, plan, content);
  plan.submittedAt = ctx.now;
  plan.firstSubmittedOn ??= ctx.today;
  plan.legalityReviewedAt = null;
  const version = await openVersion(ctx, plan, content, null);
  ctx.record('plan.submitted', plan, {
    version: version.number,
    digest: version.digest,
    lateDays: lateDays(plan.dueOn, plan.firstSubmittedOn, ctx.today),
  });
  showPlan(ctx, plan);
  return plan;
}
