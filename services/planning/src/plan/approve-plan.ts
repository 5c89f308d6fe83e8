import { advance, type Context } from '@sunlot/subgraph-kit';
import { demandLawful } from './demand-lawful.ts';
import { demandSameContent } from './demand-same-content.ts';
import { contentOf } from './plan.content.ts';
import { Plan } from './plan.entity.ts';
import type { PlanOpinionInput } from './plan.inputs.ts';
import { linesOf, versionInReview } from './plan-parts.ts';
import { planLifecycle } from './plan.lifecycle.ts';
import { demandFourEyes, reviewerOf, submitterOf } from './plan.rights.ts';
import { publishPlan } from './publish-plan.ts';
import { showPlan } from '../who-is-looking.ts';

/** 二(三)1: the Justice Bureau approves what was reviewed, and nothing else; from here on the plan binds and is public. */
export async function approvePlan(ctx: Context, { planId, opinion, contentDigest }: PlanOpinionInput): Promise<Plan> {
  const plan = await ctx.hold(Plan, planId);
  plan.state = advance(planLifecycle, plan.state, 'approve', ctx.actor.roles);
  const version = await versionInReview(ctx, plan.id);
  demandFourEyes(ctx, 'review', [reviewerOf(version), submitterOf(version)]);
  const content = contentOf(plan, await linesOf(ctx, plan.id));
  demandSameContent(version, content, contentDigest);
  // The list may have changed since the submission (R02).
  await demandLawful(ctx, plan, content);
  plan.approvedAt = ctx.now;
  version.state = 'APPROVED';
  version.decidedAt = ctx.now;
  version.decidedByName = ctx.actor.name;
  version.decisionOpinion = opinion ?? null;
  await publishPlan(ctx, plan, version);
  ctx.record('plan.approved', plan, { version: version.number, digest: version.digest }, opinion ?? undefined);
  showPlan(ctx, plan);
  return plan;
}
