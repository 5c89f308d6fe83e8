import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { demandOwner } from '../ownership.ts';
import { countSoon } from './count-objects.ts';
import { InspectionObject } from './inspection-object.entity.ts';
import type { MarkDuplicateInput } from './inspection-object.inputs.ts';
import { isStanding } from './inspection-object.rules.ts';

/**
 * Notes that an entry stands for the same enterprise as another. It stays for the records that name it and is never drawn again; entries that
 * were its duplicates are from now on those of the other, so that one step always leads to the record that is kept. Refuses a duplicate of
 * itself, of another duplicate, and one that is marked already; and what would take an enterprise out of the draws: a record in its place that is
 * not in business, or lacks items it has.
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

  if (isStanding(object)) await demandSuccessor(ctx, object, original);

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

async function demandSuccessor(ctx: Context, object: InspectionObject, original: InspectionObject): Promise<void> {
  if (!isStanding(original)) throw new Refusal('OBJECT_NOT_ACTIVE', { name: original.name, status: original.status });
  const lost = await ctx.sql(
    `select item_code from object_item where object_id = $1
       and item_code in (select code from inspection_item where state = 'IN_FORCE')
     except select item_code from object_item where object_id = $2 order by item_code`,
    [object.id, original.id],
  );
  if (lost.length === 0) return;
  const itemCodes = lost.map((row) => row.item_code as string);
  throw new Refusal('DUPLICATE_LOSES_ITEMS', { name: object.name, of: original.name, itemCodes });
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
