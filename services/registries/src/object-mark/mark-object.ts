import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { InspectionObject } from '../inspection-object/inspection-object.entity.ts';
import { plainText } from '../plain-text.ts';
import type { MarkObjectInput } from './object-mark.inputs.ts';
import { ObjectMark } from './object-mark.entity.ts';

/** 二(五)1: notes an exemption, an investigation or an approved repeat on an object. One mark of a kind and item at a time. */
export async function markObject(ctx: Context, input: MarkObjectInput): Promise<ObjectMark> {
  const object = await ctx.hold(InspectionObject, input.objectId);
  const itemCode = input.itemCode ?? null;
  const validTo = input.validTo ?? null;
  if (validTo !== null && validTo < ctx.today) throw new Refusal('RANGE_INVALID', { from: ctx.today, to: validTo });
  const standing = await ctx.em.findOne(ObjectMark, {
    objectId: object.id,
    kind: input.kind,
    itemCode,
    $or: [{ validTo: null }, { validTo: { $gte: ctx.today } }],
  });
  if (standing) throw new Refusal('MARK_DUPLICATE', { name: object.name, kind: input.kind });

  const mark = ctx.em.create(ObjectMark, {
    objectId: object.id,
    objectName: object.name,
    kind: input.kind,
    itemCode,
    reason: plainText(input.reason),
    validFrom: ctx.today,
    validTo,
    markedBy: ctx.actor.name,
  });
  await ctx.em.flush();
  ctx.record(
    'object.marked',
    object,
    { markId: mark.id, before: null, after: { markKind: mark.kind, itemCode, validTo } },
    mark.reason,
  );
  ctx.announce({ topic: 'object', id: object.id });
  return mark;
}
