import { itemWithdrawn } from '@sunlot/facts';
import { advance, type Context, Refusal } from '@sunlot/subgraph-kit';
import { InspectionItem } from './inspection-item.entity.ts';
import type { WithdrawItemInput } from './inspection-item.inputs.ts';
import { itemLifecycle } from './inspection-item.lifecycle.ts';
import { announceItem } from './item-content.ts';

/** Takes an item off the list after a last day, today or later: what was lawful yesterday stays so. */
export async function withdrawItem(
  ctx: Context,
  { itemId, inForceTo, reason }: WithdrawItemInput,
): Promise<InspectionItem> {
  const item = await ctx.hold(InspectionItem, itemId);
  const state = advance(itemLifecycle, item.state, 'withdraw', ctx.actor.roles);
  const earliest = item.inForceFrom > ctx.today ? item.inForceFrom : ctx.today;
  if (inForceTo < earliest) throw new Refusal('RANGE_INVALID', { from: earliest, to: inForceTo });

  item.state = state;
  item.inForceTo = inForceTo;
  ctx.record('item.withdrawn', item, { code: item.code, version: item.version, inForceTo }, reason);
  ctx.tell(itemWithdrawn, { itemId: item.id, code: item.code, inForceTo });
  announceItem(ctx, item);
  return item;
}
