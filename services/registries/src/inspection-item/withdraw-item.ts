import { itemWithdrawn } from '@sunlot/facts';
import { ItemState } from '@sunlot/glossary';
import { advance, type Context, Refusal } from '@sunlot/subgraph-kit';
import { InspectionItem } from './inspection-item.entity.ts';
import type { WithdrawItemInput } from './inspection-item.inputs.ts';
import { itemLifecycle } from './inspection-item.lifecycle.ts';
import { announceItem } from './item-content.ts';

/**
 * Takes an item off the list after a last day, today or later: what was lawful yesterday stays so. A later version that has begun by then ends that
 * day too, and one that was to begin afterwards never does. An end that is on record is not put off.
 */
export async function withdrawItem(
  ctx: Context,
  { itemId, inForceTo, reason }: WithdrawItemInput,
): Promise<InspectionItem> {
  const item = await ctx.hold(InspectionItem, itemId);
  const state = advance(itemLifecycle, item.state, 'withdraw', ctx.actor.roles);
  const earliest = item.inForceFrom > ctx.today ? item.inForceFrom : ctx.today;
  if (inForceTo < earliest) throw new Refusal('RANGE_INVALID', { from: earliest, to: inForceTo });
  const later = await versionsAfter(ctx, item);
  if (later.length === 0 && endsBefore(item, inForceTo))
    throw new Refusal('RANGE_INVALID', { from: inForceTo, to: item.inForceTo });

  item.state = state;
  for (const version of [item, ...later]) {
    if (version.inForceFrom > inForceTo) version.state = advance(itemLifecycle, version.state, 'lapse', ['ROOM']);
    else if (!endsBefore(version, inForceTo)) version.inForceTo = inForceTo;
    else continue;
    ctx.record('item.withdrawn', version, { code: version.code, version: version.version, inForceTo }, reason);
    announceItem(ctx, version);
  }
  ctx.tell(itemWithdrawn, { itemId: item.id, code: item.code, inForceTo });
  return item;
}

function endsBefore({ inForceTo }: InspectionItem, day: string): boolean {
  return inForceTo !== null && inForceTo < day;
}

async function versionsAfter(ctx: Context, { code, version }: InspectionItem): Promise<InspectionItem[]> {
  const later = await ctx.em.find(
    InspectionItem,
    { code, state: ItemState.IN_FORCE, version: { $gt: version } },
    { orderBy: { version: 'asc' } },
  );
  return Promise.all(later.map(({ id }) => ctx.hold(InspectionItem, id)));
}
