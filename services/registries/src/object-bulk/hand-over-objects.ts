import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { knownDivision } from '../body/known-bodies.ts';
import { type EntriesDone, oneByOne } from '../bulk/one-by-one.ts';
import { InspectionObject } from '../inspection-object/inspection-object.entity.ts';
import type { HandOverObjectsInput } from './object-bulk.inputs.ts';

/**
 * 二(四): gives the objects to another division, which keeps and attests them from now on. Refuses one that is that
 * division's already, and a division there is not.
 */
export async function handOverObjects(
  ctx: Context,
  { objectIds, divisionId, reason }: HandOverObjectsInput,
): Promise<EntriesDone> {
  const division = await knownDivision(ctx, divisionId);
  return oneByOne(ctx, InspectionObject, objectIds, async (objectId) => {
    const object = await ctx.hold(InspectionObject, objectId);
    if (object.divisionId === division.id)
      throw new Refusal('OBJECT_ALREADY_THERE', { name: object.name, divisionName: division.name });
    const before = object.divisionName;

    object.divisionId = division.id;
    object.divisionName = division.name;
    object.updatedAt = ctx.now;
    ctx.record('object.handedOver', object, { divisionName: { before, after: division.name } }, reason);
    ctx.announce({ topic: 'object', id: object.id });
  });
}
