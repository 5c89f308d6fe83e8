import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { type EntriesDone, oneByOne } from '../bulk/one-by-one.ts';
import { InspectionObject } from '../inspection-object/inspection-object.entity.ts';
import { labelsMeant } from '../inspection-object/object-content.ts';
import { demandOwner } from '../ownership.ts';
import { tagsAfter } from '../tags.ts';
import type { LabelObjectsInput } from './object-bulk.inputs.ts';

/**
 * Puts the objects into libraries and takes them out: a label is what a pool can be cut by. One that already has the
 * label is done and leaves no trace. Refuses one whose entry is closed, and another division's.
 */
export function labelObjects(ctx: Context, { objectIds, reason, ...labels }: LabelObjectsInput): Promise<EntriesDone> {
  const add = labelsMeant(labels.add ?? []);
  const remove = labelsMeant(labels.remove ?? []);
  if (add.length + remove.length === 0)
    throw new Refusal('INPUT_INVALID', { fields: [{ field: 'labels', problem: 'must be filled in' }] });
  return oneByOne(ctx, InspectionObject, objectIds, async (objectId) => {
    const object = await ctx.hold(InspectionObject, objectId);
    demandOwner(ctx, 'object.label', object);
    if (object.status === 'DEREGISTERED')
      throw new Refusal('OBJECT_NOT_ACTIVE', { name: object.name, status: object.status });
    const before = object.labels;
    const after = tagsAfter(before, { add, remove });
    if (!after) return;

    object.labels = after;
    object.updatedAt = ctx.now;
    ctx.record('object.labelled', object, { labels: { before, after } }, reason);
    ctx.announce({ topic: 'object', id: object.id });
  });
}
