import { LockMode } from '@mikro-orm/postgresql';
import { ItemState } from '@sunlot/glossary';
import { advance, type Context } from '@sunlot/subgraph-kit';
import { InspectionItem } from './inspection-item.entity.ts';
import { itemLifecycle } from './inspection-item.lifecycle.ts';
import { announceItem } from './item-content.ts';

/** Lets the versions lapse whose last day is over. The room does this by itself; doing it twice changes nothing. */
export async function lapseItems(ctx: Context): Promise<void> {
  const over = await ctx.em.find(
    InspectionItem,
    { state: ItemState.IN_FORCE, inForceTo: { $lt: ctx.today } },
    // Another process of this room may be at it: what it holds is its to finish.
    { lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE },
  );
  for (const item of over) {
    item.state = advance(itemLifecycle, item.state, 'lapse', ctx.actor.roles);
    ctx.record('item.lapsed', item, { code: item.code, version: item.version, inForceTo: item.inForceTo });
    announceItem(ctx, item);
  }
}
