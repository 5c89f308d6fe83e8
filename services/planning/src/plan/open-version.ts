import type { Context } from '@sunlot/subgraph-kit';
import { digestOf, type PlanContent } from './plan.content.ts';
import type { Plan } from './plan.entity.ts';
import { PlanVersion } from './plan-version.entity.ts';

/** Keeps what is submitted or proposed as the plan's next version. `reason` is that of an adjustment, null otherwise. */
export async function openVersion(
  ctx: Context,
  plan: Plan,
  content: PlanContent,
  reason: string | null,
): Promise<PlanVersion> {
  const version = ctx.em.create(PlanVersion, {
    planId: plan.id,
    number: (await ctx.em.count(PlanVersion, { planId: plan.id })) + 1,
    state: 'IN_REVIEW',
    adjustment: reason !== null,
    content,
    digest: digestOf(content),
    reason,
    submittedAt: ctx.now,
    submittedById: ctx.actor.accountId,
    submittedByName: ctx.actor.name,
    submittedByDivisionId: ctx.actor.divisionId,
  });
  ctx.em.persist(version);
  return version;
}
