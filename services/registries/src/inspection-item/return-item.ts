import { advance, type Context } from '@sunlot/subgraph-kit';
import { InspectionItem } from './inspection-item.entity.ts';
import type { ReturnItemInput } from './inspection-item.inputs.ts';
import { itemLifecycle } from './inspection-item.lifecycle.ts';
import { announceItem } from './item-content.ts';

/** The Justice Bureau sends a filed version back, saying why; it becomes a draft again. */
export async function returnItem(ctx: Context, { itemId, opinion }: ReturnItemInput): Promise<InspectionItem> {
  const item = await ctx.hold(InspectionItem, itemId);
  item.state = advance(itemLifecycle, item.state, 'return', ctx.actor.roles);
  item.filedAt = null;

  ctx.record('item.returned', item, { code: item.code, version: item.version }, opinion);
  announceItem(ctx, item);
  return item;
}
