import { ItemState } from '@sunlot/glossary';
import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { ownerFor } from '../ownership.ts';
import { InspectionItem } from './inspection-item.entity.ts';
import type { CreateItemInput } from './inspection-item.inputs.ts';
import { announceItem, lawfulContent } from './item-content.ts';

/** Writes the first version of an item that is not on the list yet, as a draft. */
export async function createItem(ctx: Context, input: CreateItemInput): Promise<InspectionItem> {
  const owner = await ownerFor(ctx, 'item.create', input);
  const content = lawfulContent(input);
  if (await ctx.em.findOne(InspectionItem, { code: input.code }))
    throw new Refusal('ITEM_CODE_TAKEN', { itemCode: input.code });

  const item = ctx.em.create(InspectionItem, {
    ...content,
    ...owner,
    code: input.code,
    version: 1,
    state: ItemState.DRAFT,
    inForceTo: null,
    filedAt: null,
    acknowledgedAt: null,
  });
  await ctx.em.flush();

  ctx.record('item.created', item, { code: item.code, name: item.name, category: item.category });
  announceItem(ctx, item);
  return item;
}
