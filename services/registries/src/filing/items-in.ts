import type { ItemState } from '@sunlot/glossary';
import type { Context } from '@sunlot/subgraph-kit';
import { InspectionItem } from '../inspection-item/inspection-item.entity.ts';

/** The versions in a state, by code; empty when none is. */
export async function itemsIn(ctx: Context, state: ItemState): Promise<string[]> {
  const items = await ctx.em.find(InspectionItem, { state }, { orderBy: { code: 'asc' } });
  return items.map(({ id }) => id);
}
