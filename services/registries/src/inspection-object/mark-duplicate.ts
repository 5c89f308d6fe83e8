import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { demandOwner } from '../ownership.ts';
import { countSoon } from './count-objects.ts';
import { InspectionObject } from './inspection-object.entity.ts';
import type { MarkDuplicateInput } from './inspection-object.inputs.ts';

/**
 * Notes that an entry stands for the same enterprise as another. It stays for the records that name it and is never drawn again; entries that
 * were its duplicates are from now on those of the other, so that one step always leads to the record that is kept. Refuses a duplicate of
 * itself, of another duplicate, and one that is marked already.
 */
export async function markDuplicate(
  ctx: Context,
  { objectId, duplicateOf, reason }: MarkDuplicateInput,
): Promise<InspectionObject> {
  const [object, original] = await holdBoth(ctx, objectId, duplicateOf);
  demandOwner(ctx, 'object.markDuplicate', object);
  if (original.id === object.id || original.duplicateOf === object.id) {
    throw new Refusal('DUPLICATE_OF_ITSELF', { name: object.name, of: original.name });
  }
  if (object.duplicateOf !== null) {
    throw new Refusal('ALREADY_DUPLICATE', { name: object.name, of: await nameOf(ctx, object.duplicateOf) });
  }
  if (original.duplicateOf !== null) {
    throw new Refusal('DUPLICATE_OF_DUPLICATE', {
      of: original.name,
      kept: await nameOf(ctx, original.duplicateOf),
    });
  }

  const details = { of: original.name, creditCode: original.creditCode };
  for (const one of [object, ...(await ctx.em.find(InspectionObject, { duplicateOf: object.id }))]) {
    one.duplicateOf = original.id;
    one.updatedAt = ctx.now;
    ctx.record('object.markedDuplicate', one, one === object ? details : { ...details, with: object.name }, reason);
    ctx.announce({ topic: 'object', id: one.id });
  }
  countSoon(ctx);
  return object;
}

/** Both in the order of their ids: two who mark the same pair the other way round wait for each other and not for ever. */
async function holdBoth(ctx: Context, id: string, other: string): Promise<[InspectionObject, InspectionObject]> {
  const held = new Map<string, InspectionObject>();
  for (const one of [id, other].sort()) held.set(one, await ctx.hold(InspectionObject, one));
  return [held.get(id)!, held.get(other)!];
}

async function nameOf(ctx: Context, id: string): Promise<string> {
  return (await ctx.em.findOneOrFail(InspectionObject, { id })).name;
}
