import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { knownUnit } from '../body/known-bodies.ts';
import { type EntriesDone, oneByOne } from '../bulk/one-by-one.ts';
import { Inspector } from '../inspector/inspector.entity.ts';
import { refuseTakenNumber } from '../inspector/inspector-content.ts';
import { demandUnit } from '../inspector/inspector-unit.ts';
import type { TransferInspectorsInput } from './inspector-bulk.inputs.ts';

/**
 * 调动: people of one unit work for another from now on, which keeps their entries. Certificates, specialities, regions and recusals with their papers
 * are the person's and go along; a pool that was cut and a visit that was drawn name the unit of then. Refuses another unit's people, who is there
 * already, who left, and a staff number that somebody there bears.
 */
export async function transferInspectors(
  ctx: Context,
  { inspectorIds, organizationId, reason }: TransferInspectorsInput,
): Promise<EntriesDone> {
  const unit = await knownUnit(ctx, organizationId);
  return oneByOne(ctx, Inspector, inspectorIds, async (inspectorId) => {
    const inspector = await ctx.hold(Inspector, inspectorId);
    demandUnit(ctx, 'inspector.transfer', inspector);
    const { name, organizationName: before } = inspector;
    if (inspector.organizationId === unit.organizationId)
      throw new Refusal('INSPECTOR_ALREADY_THERE', { name, organizationName: unit.organizationName });
    if (inspector.status === 'LEFT') throw new Refusal('INSPECTOR_LEFT', { name, organizationName: before });
    await refuseTakenNumber(ctx, inspector.staffNumber, { id: inspectorId, organizationId });

    ctx.em.assign(inspector, { ...unit, updatedAt: ctx.now });
    await ctx.sql('update recusal_evidence set division_id = $1 where inspector_id = $2', [
      unit.divisionId,
      inspectorId,
    ]);
    // The next on the list may bear the same staff number.
    await ctx.em.flush();
    ctx.record(
      'inspector.transferred',
      inspector,
      { organizationName: { before, after: unit.organizationName } },
      reason,
    );
    ctx.announce({ topic: 'inspector', id: inspector.id });
  });
}
