import { ItemState } from '@sunlot/glossary';
import { advance, type Context, Refusal } from '@sunlot/subgraph-kit';
import { demandOwner } from '../ownership.ts';
import { InspectionItem } from './inspection-item.entity.ts';
import type { ReviseItemInput } from './inspection-item.inputs.ts';
import { itemLifecycle } from './inspection-item.lifecycle.ts';
import { announceItem, differences, lawfulContent } from './item-content.ts';

/**
 * Begins the next version of an item in force, as a draft. The version in force stays as it is until the new one,
 * filed and acknowledged, takes its place. One revision at a time.
 */
export async function reviseItem(ctx: Context, input: ReviseItemInput): Promise<InspectionItem> {
  const inForce = await ctx.hold(InspectionItem, input.itemId);
  demandOwner(ctx, 'item.revise', inForce);
  advance(itemLifecycle, inForce.state, 'revise', ctx.actor.roles);
  await refuseSecondRevision(ctx, inForce);
  const content = lawfulContent(input);
  if (content.inForceFrom <= inForce.inForceFrom) {
    throw new Refusal('RANGE_INVALID', { from: inForce.inForceFrom, to: content.inForceFrom });
  }

  const revision = ctx.em.create(InspectionItem, {
    ...content,
    code: inForce.code,
    version: inForce.version + 1,
    state: ItemState.DRAFT,
    divisionId: inForce.divisionId,
    divisionName: inForce.divisionName,
    inForceTo: null,
    filedAt: null,
    acknowledgedAt: null,
  });
  await ctx.em.flush();

  ctx.record('item.revised', revision, { code: revision.code, changes: differences(inForce, content) }, input.reason);
  announceItem(ctx, revision);
  return revision;
}

async function refuseSecondRevision(ctx: Context, { code, version }: InspectionItem): Promise<void> {
  const open = await ctx.em.findOne(InspectionItem, { code, version: { $gt: version } });
  if (open) throw new Refusal('ITEM_REVISION_OPEN', { itemCode: code, version: open.version, state: open.state });
}
