import { advance, type Context } from '@sunlot/subgraph-kit';
import { demandUnchanged } from '../edited-meanwhile.ts';
import { demandOwner } from '../ownership.ts';
import { InspectionItem } from './inspection-item.entity.ts';
import type { EditItemInput } from './inspection-item.inputs.ts';
import { itemLifecycle } from './inspection-item.lifecycle.ts';
import { announceItem, differences, lawfulContent } from './item-content.ts';

/** Rewrites a draft. What was filed cannot be edited: it is returned or revised. Refuses a draft that was changed since the form was opened. */
export async function editItem(ctx: Context, input: EditItemInput): Promise<InspectionItem> {
  const item = await ctx.hold(InspectionItem, input.itemId);
  demandOwner(ctx, 'item.edit', item);
  const state = advance(itemLifecycle, item.state, 'edit', ctx.actor.roles);
  await demandUnchanged(ctx, item, input.unchangedSince);
  const content = lawfulContent(input);
  const changes = differences(item, content);

  ctx.em.assign(item, { ...content, state });
  ctx.record('item.edited', item, changes);
  announceItem(ctx, item);
  return item;
}
