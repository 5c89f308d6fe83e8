import { advance, type Context } from '@sunlot/subgraph-kit';
import { InspectionItem } from './inspection-item.entity.ts';
import type { AcknowledgeItemInput } from './inspection-item.inputs.ts';
import { itemLifecycle } from './inspection-item.lifecycle.ts';
import { announceItem } from './item-content.ts';

/** The Justice Bureau takes the filed version on its record. */
export async function acknowledgeItem(
  ctx: Context,
  { itemId, opinion }: AcknowledgeItemInput,
): Promise<InspectionItem> {
  const item = await ctx.hold(InspectionItem, itemId);
  item.state = advance(itemLifecycle, item.state, 'acknowledge', ctx.actor.roles);
  item.acknowledgedAt = ctx.now;

  ctx.record('item.acknowledged', item, { code: item.code, version: item.version }, opinion ?? undefined);
  announceItem(ctx, item);
  return item;
}
