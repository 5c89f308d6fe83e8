import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { demandOwner } from '../ownership.ts';
import { countSoon } from './count-objects.ts';
import { InspectionObject } from './inspection-object.entity.ts';
import type { UnmarkDuplicateInput } from './inspection-object.inputs.ts';

/** Takes back that an entry is a duplicate: it stands for itself and may be drawn again. Refuses one that is none. */
export async function unmarkDuplicate(
  ctx: Context,
  { objectId, reason }: UnmarkDuplicateInput,
): Promise<InspectionObject> {
  const object = await ctx.hold(InspectionObject, objectId);
  demandOwner(ctx, 'object.unmarkDuplicate', object);
  if (object.duplicateOf === null) throw new Refusal('NOT_A_DUPLICATE', { name: object.name });
  const original = await ctx.em.findOne(InspectionObject, { id: object.duplicateOf });

  object.duplicateOf = null;
  object.updatedAt = ctx.now;
  ctx.record('object.unmarkedDuplicate', object, { of: original?.name ?? null }, reason);
  countSoon(ctx);
  ctx.announce({ topic: 'object', id: object.id });
  return object;
}
