import { advance, type Context, Refusal } from '@sunlot/subgraph-kit';
import { InspectionItem } from './inspection-item.entity.ts';
import type { ItemInput } from './inspection-item.inputs.ts';
import { itemLifecycle } from './inspection-item.lifecycle.ts';
import { announceItem } from './item-content.ts';

/** 二(二): sends a draft to the Justice Bureau. Refuses one whose legal basis has lapsed. */
export async function fileItem(ctx: Context, { itemId }: ItemInput): Promise<InspectionItem> {
  const item = await ctx.hold(InspectionItem, itemId);
  const state = advance(itemLifecycle, item.state, 'file', ctx.actor.roles);
  if (item.basisLapsedOn !== null && item.basisLapsedOn <= ctx.today) {
    throw new Refusal('ITEM_BASIS_LAPSED', { itemCode: item.code, lapsedOn: item.basisLapsedOn });
  }

  item.state = state;
  item.filedAt = ctx.now;
  ctx.record('item.filed', item, { code: item.code, version: item.version });
  announceItem(ctx, item);
  return item;
}
