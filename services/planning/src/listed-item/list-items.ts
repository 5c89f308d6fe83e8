import { containing, type Context } from '@sunlot/subgraph-kit';
import { ListedItem } from './listed-item.entity.ts';

/** The list in force today, by code, each item in its newest version; what a plan may choose from. A few hundred at most. */
export async function listItems(ctx: Context, search?: string): Promise<ListedItem[]> {
  const inForce = { inForceFrom: { $lte: ctx.today }, $or: [{ inForceTo: null }, { inForceTo: { $gte: ctx.today } }] };
  const named = search ? [{ $or: [{ code: containing(search) }, { name: containing(search) }] }] : [];
  const versions = await ctx.em.find(
    ListedItem,
    { $and: [inForce, ...named] },
    { orderBy: { code: 'asc', version: 'asc' } },
  );
  return [...new Map(versions.map((item) => [item.code, item])).values()];
}
