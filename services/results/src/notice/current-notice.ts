import type { Context } from '@sunlot/subgraph-kit';
import { InspectionNotice } from './inspection-notice.entity.ts';
import { ProofOfService } from './proof-of-service.entity.ts';

/** The notice in force of a visit, or undefined when none was issued. */
export async function currentNotice(ctx: Context, inspectionId: string): Promise<InspectionNotice | undefined> {
  return (await ctx.em.findOne(InspectionNotice, { inspectionId, supersededAt: null })) ?? undefined;
}

/** The proof that the notice in force was served, or undefined when it was not yet. */
export async function currentService(ctx: Context, inspectionId: string): Promise<ProofOfService | undefined> {
  return (await ctx.em.findOne(ProofOfService, { inspectionId, supersededAt: null })) ?? undefined;
}

export async function noticesByInspection(
  ids: readonly string[],
  ctx: Context,
): Promise<(InspectionNotice | undefined)[]> {
  const found = await ctx.em.find(InspectionNotice, { inspectionId: { $in: [...ids] }, supersededAt: null });
  const byVisit = new Map(found.map((notice) => [notice.inspectionId, notice]));
  return ids.map((id) => byVisit.get(id));
}

export async function servicesByInspection(
  ids: readonly string[],
  ctx: Context,
): Promise<(ProofOfService | undefined)[]> {
  const found = await ctx.em.find(ProofOfService, { inspectionId: { $in: [...ids] }, supersededAt: null });
  const byVisit = new Map(found.map((service) => [service.inspectionId, service]));
  return ids.map((id) => byVisit.get(id));
}
