import { itemListed } from '@sunlot/facts';
import { ItemState } from '@sunlot/glossary';
import { advance, type Context, Refusal } from '@sunlot/subgraph-kit';
import { addDays } from '@sunlot/workdays';
import { countSoon, poolSizeOf } from '../inspection-object/count-objects.ts';
import { InspectionItem } from './inspection-item.entity.ts';
import type { ItemInput } from './inspection-item.inputs.ts';
import { itemLifecycle } from './inspection-item.lifecycle.ts';
import { briefOf } from './item-brief.ts';
import { announceItem } from './item-content.ts';

/**
 * Puts an acknowledged version on the list in force, from its stated day on, and ends the version before it the day
 * before. A stated day that has passed is today's: until somebody puts a version in force the one before it holds, and
 * nothing outside the list of its day becomes lawful afterwards (一.1). The trail keeps both days. Refuses a version the
 * Justice Bureau has not acknowledged.
 */
export async function putItemInForce(ctx: Context, { itemId }: ItemInput): Promise<InspectionItem> {
  const item = await ctx.hold(InspectionItem, itemId);
  if (item.state === ItemState.FILED) throw new Refusal('ITEM_NOT_ACKNOWLEDGED', { itemCode: item.code });
  const state = advance(itemLifecycle, item.state, 'putInForce', ctx.actor.roles);

  const { code, version, inForceFrom: statedFrom } = item;
  const late = statedFrom < ctx.today;
  if (late) item.inForceFrom = ctx.today;
  await endVersionBefore(ctx, item);
  item.state = state;
  ctx.record('item.putInForce', item, {
    code,
    version,
    inForceFrom: item.inForceFrom,
    ...(late ? { statedFrom } : {}),
  });
  ctx.tell(itemListed, { ...briefOf(item), poolSize: await poolSizeOf(ctx, item.code) });
  countSoon(ctx);
  announceItem(ctx, item);
  return item;
}

async function endVersionBefore(ctx: Context, { code, version, inForceFrom }: InspectionItem): Promise<void> {
  const before = await ctx.em.findOne(InspectionItem, { code, state: ItemState.IN_FORCE, version: { $lt: version } });
  if (!before) return;
  const held = await ctx.hold(InspectionItem, before.id);
  const lastDay = addDays(inForceFrom, -1);
  // A withdrawal that ends it sooner stands.
  if (held.inForceTo === null || held.inForceTo > lastDay) held.inForceTo = lastDay;
  if (held.inForceTo < ctx.today) held.state = advance(itemLifecycle, held.state, 'lapse', ['ROOM']);
  ctx.record('item.superseded', held, { code, version: held.version, by: version, inForceTo: held.inForceTo });
}
