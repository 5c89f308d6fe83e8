import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { demandOwner } from '../ownership.ts';
import { countSoon } from './count-objects.ts';
import { InspectionObject } from './inspection-object.entity.ts';
import type { ChangeObjectStatusInput } from './inspection-object.inputs.ts';
import { POSSIBLE_STATUS } from './inspection-object.rules.ts';

/** Notes that an object closed, moved, lost its licence or came back. Only active objects are drawn. */
export async function changeObjectStatus(
  ctx: Context,
  { objectId, status, reason }: ChangeObjectStatusInput,
): Promise<InspectionObject> {
  const object = await ctx.hold(InspectionObject, objectId);
  demandOwner(ctx, 'object.changeStatus', object);
  const before = object.status;
  if (!POSSIBLE_STATUS[before].includes(status)) {
    throw new Refusal('OBJECT_STATUS_REFUSED', {
      name: object.name,
      from: before,
      to: status,
      possible: POSSIBLE_STATUS[before],
    });
  }

  object.status = status;
  object.updatedAt = ctx.now;
  ctx.record('object.statusChanged', object, { before, after: status }, reason);
  countSoon(ctx);
  ctx.announce({ topic: 'object', id: object.id });
  return object;
}
