import type { Context } from '@sunlot/subgraph-kit';
import { PlanLine } from './plan-line.entity.ts';
import { PlanVersion } from './plan-version.entity.ts';

/** The lines of a plan in their order, as this act has left them; empty for a draft nobody has filled in. */
export function linesOf(ctx: Context, planId: string): Promise<PlanLine[]> {
  return ctx.em.find(PlanLine, { planId }, { orderBy: { position: 'asc' } });
}

/** The same for a page of plans, in one query. */
export async function linesToShow(ctx: Context, planId: string): Promise<PlanLine[]> {
  return (await ctx.load(linesOfPlans, planId)) ?? [];
}

async function linesOfPlans(planIds: readonly string[], ctx: Context): Promise<PlanLine[][]> {
  const lines = await ctx.em.find(PlanLine, { planId: { $in: [...planIds] } }, { orderBy: { position: 'asc' } });
  return planIds.map((planId) => lines.filter((line) => line.planId === planId));
}

/** Every version, oldest first; empty while nothing was submitted. */
export async function versionsOf(ctx: Context, planId: string): Promise<PlanVersion[]> {
  return (await ctx.load(versionsOfPlans, planId)) ?? [];
}

async function versionsOfPlans(planIds: readonly string[], ctx: Context): Promise<PlanVersion[][]> {
  const versions = await ctx.em.find(PlanVersion, { planId: { $in: [...planIds] } }, { orderBy: { number: 'asc' } });
  return planIds.map((planId) => versions.filter((version) => version.planId === planId));
}

/** The version somebody is deciding about: the last one. A plan in review always has one. */
export async function versionInReview(ctx: Context, planId: string): Promise<PlanVersion> {
  return ctx.em.findOneOrFail(PlanVersion, { planId, state: 'IN_REVIEW' }, { orderBy: { number: 'desc' } });
}
