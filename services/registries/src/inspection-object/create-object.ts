import { ObjectStatus } from '@sunlot/glossary';
import type { Context } from '@sunlot/subgraph-kit';
import { demandDistrict, ownerFor } from '../ownership.ts';
import { countSoon } from './count-objects.ts';
import { InspectionObject } from './inspection-object.entity.ts';
import type { CreateObjectInput } from './inspection-object.inputs.ts';
import { noteSharedNamesSoon } from './note-shared-names.ts';
import { refuseDuplicate, soundContent } from './object-content.ts';
import { setItems } from './object-items.ts';

/** Enters an object that is not in the registry yet; county people enter those of their county. */
export async function createObject(ctx: Context, input: CreateObjectInput): Promise<InspectionObject> {
  const owner = await ownerFor(ctx, 'object.create', input);
  const content = soundContent(input);
  demandDistrict(ctx, content.districtCode);
  await refuseDuplicate(ctx, content.creditCode);

  const object = ctx.em.create(InspectionObject, {
    ...content,
    ...owner,
    status: ObjectStatus.ACTIVE,
    lastInspectedOn: null,
    timesDrawn: 0,
    duplicateOf: null,
    updatedAt: ctx.now,
    importId: null,
    importRow: null,
  });
  await ctx.em.flush();
  await setItems(ctx, object.id, input.itemCodes ?? []);

  ctx.record('object.created', object, {
    name: object.name,
    creditCode: object.creditCode,
    itemCodes: input.itemCodes ?? [],
  });
  countSoon(ctx);
  noteSharedNamesSoon(ctx);
  return object;
}
