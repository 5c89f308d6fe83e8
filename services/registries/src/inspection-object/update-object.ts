import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { demandUnchanged } from '../edited-meanwhile.ts';
import { demandDistrict, demandOwner } from '../ownership.ts';
import { countSoon } from './count-objects.ts';
import { InspectionObject } from './inspection-object.entity.ts';
import type { UpdateObjectInput } from './inspection-object.inputs.ts';
import { noteSharedNamesSoon } from './note-shared-names.ts';
import { changedFields, refuseDuplicate, soundContent } from './object-content.ts';
import { setItems } from './object-items.ts';

/**
 * Rewrites an entry; what it said before stays on the trail. Items are left alone when none are named. Refuses one
 * that is deregistered: its entry is closed; and one that was changed since the form was opened.
 */
export async function updateObject(ctx: Context, input: UpdateObjectInput): Promise<InspectionObject> {
  const object = await ctx.hold(InspectionObject, input.objectId);
  demandOwner(ctx, 'object.update', object);
  if (object.status === 'DEREGISTERED')
    throw new Refusal('OBJECT_NOT_ACTIVE', { name: object.name, status: object.status });
  await demandUnchanged(ctx, object, input.unchangedSince);
  const content = soundContent(input);
  demandDistrict(ctx, content.districtCode);
  await refuseDuplicate(ctx, content.creditCode, object.id);
  const changes = changedFields(object, content);

  ctx.em.assign(object, { ...content, updatedAt: ctx.now });
  const itemsChanged = input.itemCodes ? await setItems(ctx, object.id, input.itemCodes) : false;

  ctx.record(
    'object.updated',
    object,
    { ...changes, ...(itemsChanged ? { itemCodes: input.itemCodes } : {}) },
    input.reason ?? undefined,
  );
  if (itemsChanged) countSoon(ctx);
  if ('name' in changes) noteSharedNamesSoon(ctx);
  ctx.announce({ topic: 'object', id: object.id });
  return object;
}
