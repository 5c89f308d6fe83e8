import { advance, type Context } from '@sunlot/subgraph-kit';
import { demandLawful } from './demand-lawful.ts';
import { demandSameContent } from './demand-same-content.ts';
import { Plan } from './plan.entity.ts';
import type { PlanOpinionInput, ReturnPlanInput } from './plan.inputs.ts';
import { versionInReview } from './plan-parts.ts';
import { planLifecycle } from './plan.lifecycle.ts';
import { demandFourEyes, submitterOf } from './plan.rights.ts';
import type { PlanVersion } from './plan-version.entity.ts';
import { publishPlan } from './publish-plan.ts';
import { setLines } from './set-lines.ts';
import { settledLines } from './settled-lines.ts';
import { showPlan } from '../who-is-looking.ts';

/** The Justice Bureau lets the proposed content take the place of the approved one (R13). */
export async function approveAdjustment(
  ctx: Context,
  { planId, opinion, contentDigest }: PlanOpinionInput,
): Promise<Plan> {
  const plan = await ctx.hold(Plan, planId);
  plan.state = advance(planLifecycle, plan.state, 'approveAdjustment', ctx.actor.roles);
  const version = await decideVersion(ctx, plan, 'APPROVED', opinion ?? null);
  demandSameContent(version, version.content, contentDigest);
  await demandLawful(ctx, plan, version.content, await settledLines(ctx, plan.id, version.content));
  plan.title = version.content.title;
  plan.basisNote = version.content.basisNote;
  plan.approvedAt = ctx.now;
  await setLines(ctx, plan, version.content.lines);
  await publishPlan(ctx, plan, version);
  ctx.record('plan.adjusted', plan, { version: version.number, digest: version.digest }, opinion ?? undefined);
  return plan;
}

/** The Justice Bureau leaves the plan as it is, with its opinion. */
export async function refuseAdjustment(ctx: Context, { planId, opinion }: ReturnPlanInput): Promise<Plan> {
  const plan = await ctx.hold(Plan, planId);
  plan.state = advance(planLifecycle, plan.state, 'refuseAdjustment', ctx.actor.roles);
  const version = await decideVersion(ctx, plan, 'REFUSED', opinion);
  ctx.record('plan.adjustmentRefused', plan, { version: version.number }, opinion);
  return plan;
}

async function decideVersion(
  ctx: Context,
  plan: Plan,
  state: 'APPROVED' | 'REFUSED',
  opinion: string | null,
): Promise<PlanVersion> {
  const version = await versionInReview(ctx, plan.id);
  demandFourEyes(ctx, 'proposeAdjustment', [submitterOf(version)]);
  version.state = state;
  version.decidedAt = ctx.now;
  version.decidedByName = ctx.actor.name;
  version.decisionOpinion = opinion;
  showPlan(ctx, plan);
  return version;
}
