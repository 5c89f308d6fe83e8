import type { Context } from '@sunlot/subgraph-kit';
import { InspectionObject } from './inspection-object.entity.ts';

/** The entry that is kept in the place of each, or undefined where it is not this person's to see. A batch for `ctx.load`. */
export async function originalsOf(
  originalIds: readonly string[],
  ctx: Context,
): Promise<(InspectionObject | undefined)[]> {
  const found = await ctx.em.find(InspectionObject, ctx.visible(InspectionObject, { id: { $in: [...originalIds] } }));
  const byId = new Map(found.map((object) => [object.id, object]));
  return originalIds.map((id) => byId.get(id));
}

/** The entries each one is kept in the place of, by name; empty for nearly all. A batch for `ctx.load`. */
export async function duplicatesOf(objectIds: readonly string[], ctx: Context): Promise<InspectionObject[][]> {
  const found = await ctx.em.find(
    InspectionObject,
    ctx.visible(InspectionObject, { duplicateOf: { $in: [...objectIds] } }),
    { orderBy: { name: 'asc', id: 'asc' } },
  );
  const byOriginal = Map.groupBy(found, ({ duplicateOf }) => duplicateOf);
  return objectIds.map((id) => byOriginal.get(id) ?? []);
}
