import { itemHandedOver } from '@sunlot/facts';
import { ItemState } from '@sunlot/glossary';
import { advance, type Context, Refusal } from '@sunlot/subgraph-kit';
import { knownDivision } from '../body/known-bodies.ts';
import type { KnownBody } from '../body/known-body.entity.ts';
import { type EntriesDone, oneByOne } from '../bulk/one-by-one.ts';
import { InspectionItem } from '../inspection-item/inspection-item.entity.ts';
import { itemLifecycle } from '../inspection-item/inspection-item.lifecycle.ts';
import { announceItem } from '../inspection-item/item-content.ts';
import type { HandOverItemsInput } from './item-bulk.inputs.ts';

/**
 * 二(四): gives the items to another division, which inspects them, revises them and answers for their coverage from now on. All versions of an item
 * that stand go together, whichever was chosen; what lapsed and what was filed goes on naming who kept it then. Refuses an item that is that
 * division's already, a version that lapsed, and a division there is not.
 */
export async function handOverItems(
  ctx: Context,
  { itemIds, divisionId, reason }: HandOverItemsInput,
): Promise<EntriesDone> {
  const division = await knownDivision(ctx, divisionId);
  await holdVersions(ctx, itemIds);
  const handedOver = new Set<string>();
  return oneByOne(ctx, InspectionItem, itemIds, async (itemId) => {
    const item = await ctx.get(InspectionItem, itemId);
    advance(itemLifecycle, item.state, 'handOver', ctx.actor.roles);
    const { code } = item;
    // Of a version in force and its revision on the same list the first took the other along.
    if (handedOver.has(code)) return;
    if (item.divisionId === division.id)
      throw new Refusal('ITEM_ALREADY_THERE', { itemCode: code, divisionName: division.name });

    for (const version of await standingVersions(ctx, code)) handOver(ctx, version, division, reason);
    handedOver.add(code);
    ctx.tell(itemHandedOver, { code, divisionId: division.id, divisionName: division.name, on: ctx.today });
  });
}

function handOver(ctx: Context, item: InspectionItem, division: KnownBody, reason: string): void {
  const before = item.divisionName;
  ctx.em.assign(item, { divisionId: division.id, divisionName: division.name });
  ctx.record(
    'item.handedOver',
    item,
    { code: item.code, version: item.version, divisionName: { before, after: division.name } },
    reason,
  );
  announceItem(ctx, item);
}

/** Every version of the chosen items, held at once and in one order, so that two bulk acts never wait for each other. */
async function holdVersions(ctx: Context, itemIds: readonly string[]): Promise<void> {
  await ctx.sql(
    `select 1 from inspection_item where code in (select code from inspection_item where id = any($1::uuid[]))
     order by id for update`,
    [[...itemIds]],
  );
}

function standingVersions(ctx: Context, code: string): Promise<InspectionItem[]> {
  return ctx.em.find(InspectionItem, { code, state: { $ne: ItemState.LAPSED } }, { orderBy: { version: 'asc' } });
}
