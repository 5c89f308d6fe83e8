import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { demandOwner } from '../ownership.ts';
import { countSoon } from './count-objects.ts';
import { InspectionObject } from './inspection-object.entity.ts';
import type { MarkDuplicateInput } from './inspection-object.inputs.ts';

/**
 * Notes that an entry stands for the same enterprise as another. It stays for the records that name it and is never
 * drawn again. Refuses a duplicate of itself or of another duplicate.
 */
export async function markDuplicate(
  ctx: Context,
  { objectId, duplicateOf, reason }: MarkDuplicateInput,
): Promise<InspectionObject> {
  const object = await ctx.hold(InspectionObject, objectId);
  demandOwner(ctx, 'object.markDuplicate', object);
  const original = await ctx.get(InspectionObject, duplicateOf);
  if (original.id === object.id || original.duplicateOf !== null) {
    throw new Refusal('DUPLICATE_OF_ITSELF', { name: object.name, of: original.name });
  }

  object.duplicateOf = original.id;
  object.updatedAt = ctx.now;
  ctx.record('object.markedDuplicate', object, { of: original.name, creditCode: original.creditCode }, reason);
  countSoon(ctx);
  ctx.announce({ topic: 'object', id: object.id });
  return object;
}
