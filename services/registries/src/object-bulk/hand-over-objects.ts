import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { type EntriesDone, oneByOne } from '../bulk/one-by-one.ts';
import { InspectionObject } from '../inspection-object/inspection-object.entity.ts';
import { plainText } from '../plain-text.ts';
import type { HandOverObjectsInput } from './object-bulk.inputs.ts';

/**
 * 二(四): gives the objects to another division, which keeps and attests them from now on. Refuses one that is that
 * division's already.
 */
export function handOverObjects(
  ctx: Context,
  { objectIds, divisionId, reason, ...to }: HandOverObjectsInput,
): Promise<EntriesDone> {
  const divisionName = plainText(to.divisionName);
  return oneByOne(ctx, InspectionObject, objectIds, async (objectId) => {
    const object = await ctx.hold(InspectionObject, objectId);
    if (object.divisionId === divisionId)
      throw new Refusal('OBJECT_ALREADY_THERE', { name: object.name, divisionName });
    const before = object.divisionName;

    object.divisionId = divisionId;
    object.divisionName = divisionName;
    object.updatedAt = ctx.now;
    ctx.record('object.handedOver', object, { divisionName: { before, after: divisionName } }, reason);
    ctx.announce({ topic: 'object', id: object.id });
  });
}
