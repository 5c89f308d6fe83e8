import type { Context, Reference } from '@sunlot/subgraph-kit';
import { Inspection } from './inspection.entity.ts';

/**
 * Puts every look at a sealed visit on the audit trail, in a transaction of its own: the look stays recorded whatever
 * becomes of the request. Nothing is written for visits that are no longer sealed.
 */
export async function noteSealedViews<T extends Inspection | undefined>(
  ctx: Context,
  seen: readonly T[],
): Promise<void> {
  const sealed = seen.filter((visit): visit is T & Inspection => visit?.sealed === true);
  if (sealed.length === 0 || ctx.actor.roles.includes('ROOM')) return;
  await ctx.apart(async (apart) => {
    for (const visit of sealed) apart.record('inspection.viewed_sealed', visit, { number: visit.number });
  });
}

/** The visit if the actor may see it, else undefined; a look at a sealed one is recorded. */
export async function findInspection(ctx: Context, id: string): Promise<Inspection | undefined> {
  const visit = await ctx.find(Inspection, id);
  await noteSealedViews(ctx, [visit]);
  return visit;
}

/** References from other rooms come by the same rule: within the actor's rows, and recorded when sealed. */
export const inspectionReference: Reference = {
  type: 'Inspection',
  resolve: (ctx, id) => ctx.load(inspectionsById, id),
};

export async function inspectionsById(ids: readonly string[], ctx: Context): Promise<(Inspection | undefined)[]> {
  const found = await ctx.em.find(Inspection, ctx.visible(Inspection, { id: { $in: [...ids] } }));
  await noteSealedViews(ctx, found);
  const byId = new Map(found.map((visit) => [visit.id, visit]));
  return ids.map((id) => byId.get(id));
}
