import type { Context } from '@sunlot/subgraph-kit';
import { demandUnchanged } from '../edited-meanwhile.ts';
import { Inspector } from './inspector.entity.ts';
import type { UpdateInspectorInput } from './inspector.inputs.ts';
import { changedFields, refuseTakenNumber, soundContent } from './inspector-content.ts';
import { demandUnit } from './inspector-unit.ts';

/** Rewrites an entry; what it said before stays on the trail. Refuses one that was changed since the form was opened. */
export async function updateInspector(ctx: Context, input: UpdateInspectorInput): Promise<Inspector> {
  const inspector = await ctx.hold(Inspector, input.inspectorId);
  demandUnit(ctx, 'inspector.update', inspector);
  await demandUnchanged(ctx, inspector, input.unchangedSince);
  const content = soundContent(input);
  await refuseTakenNumber(ctx, content.staffNumber, inspector);
  const changes = changedFields(inspector, content);

  ctx.em.assign(inspector, { ...content, updatedAt: ctx.now });
  ctx.record('inspector.updated', inspector, changes);
  ctx.announce({ topic: 'inspector', id: inspector.id });
  return inspector;
}
