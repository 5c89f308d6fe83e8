import { advance, type Context } from '@sunlot/subgraph-kit';
import { demandSameContent } from './demand-same-content.ts';
import { contentOf } from './plan.content.ts';
import { Plan } from './plan.entity.ts';
import type { PlanOpinionInput } from './plan.inputs.ts';
import { linesOf, versionInReview } from './plan-parts.ts';
import { planLifecycle } from './plan.lifecycle.ts';
import { demandFourEyes, submitterOf } from './plan.rights.ts';
import { showPlan } from '../who-is-looking.ts';

/** 二(三)2 合法性审查: the Policy & Regulations Division finds the plan lawful and sends it to the Justice Bureau. */
export async function reviewPlan(ctx: Context, { planId, opinion, contentDigest }: PlanOpinionInput): Promise<Plan> {
  const plan = await ctx.hold(Plan, planId);
  plan.state = advance(planLifecycle, plan.state, 'review', ctx.actor.roles);
  const version = await versionInReview(ctx, plan.id);
  demandFourEyes(ctx, 'submit', [
    submitterOf(version),
    { accountId: null, divisionId: plan.initiatorDivisionId, name: plan.initiatorName },
  ]);
  demandSameContent(version, contentOf(plan, await linesOf(ctx, plan.id)), contentDigest);
  plan.legalityReviewedAt = ctx.now;
  version.reviewedAt = ctx.now;
  version.reviewedById = ctx.actor.accountId;
  version.reviewedByName = ctx.actor.name;
  version.reviewedByDivisionId = ctx.actor.divisionId;
  version.reviewOpinion = opinion ?? null;
  ctx.record('plan.reviewed', plan, { version: version.number, digest: version.digest }, opinion ?? undefined);
  showPlan(ctx, plan);
  return plan;
}
