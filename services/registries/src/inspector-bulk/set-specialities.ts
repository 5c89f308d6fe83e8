import { specialities, tagMeant } from '@sunlot/glossary';
import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { type EntriesDone, oneByOne } from '../bulk/one-by-one.ts';
import { demandUnit } from '../inspector/inspector-unit.ts';
import { Inspector } from '../inspector/inspector.entity.ts';
import { tagsAfter } from '../tags.ts';
import type { SetSpecialitiesInput } from './inspector-bulk.inputs.ts';

/**
 * Notes what people were trained for, or no longer are: an item may ask for it (R25). Somebody of whom it is known is done and leaves no trace.
 * Refuses another unit's.
 */
export function setSpecialities(
  ctx: Context,
  { inspectorIds, reason, ...tags }: SetSpecialitiesInput,
): Promise<EntriesDone> {
  const add = meant(tags.add);
  const remove = meant(tags.remove);
  if (add.length + remove.length === 0)
    throw new Refusal('INPUT_INVALID', { fields: [{ field: 'specialities', problem: 'must be filled in' }] });
  return oneByOne(ctx, Inspector, inspectorIds, async (inspectorId) => {
    const inspector = await ctx.hold(Inspector, inspectorId);
    demandUnit(ctx, 'inspector.update', inspector);
    const before = inspector.specialities;
    const after = tagsAfter(before, { add, remove });
    if (!after) return;

    inspector.specialities = after;
    inspector.updatedAt = ctx.now;
    ctx.record('inspector.specialitiesSet', inspector, { specialities: { before, after } }, reason);
    ctx.announce({ topic: 'inspector', id: inspector.id });
  });
}

function meant(tags: readonly string[] | null | undefined): string[] {
  return (tags ?? []).map((tag) => tagMeant(tag, specialities));
}
