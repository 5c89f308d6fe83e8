import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { Inspector } from './inspector.entity.ts';
import type { ChangeInspectorStatusInput } from './inspector.inputs.ts';
import { POSSIBLE_STATUS } from './inspector.rules.ts';
import { demandUnit } from './inspector-unit.ts';

/** Suspends a person, lets somebody leave, or takes somebody back. Only the active are drawn. */
export async function changeInspectorStatus(
  ctx: Context,
  { inspectorId, status, reason }: ChangeInspectorStatusInput,
): Promise<Inspector> {
  const inspector = await ctx.hold(Inspector, inspectorId);
  demandUnit(ctx, 'inspector.changeStatus', inspector);
  const before = inspector.status;
  if (!POSSIBLE_STATUS[before].includes(status)) {
    throw new Refusal('INSPECTOR_STATUS_REFUSED', {
      name: inspector.name,
      from: before,
      to: status,
      possible: POSSIBLE_STATUS[before],
    });
  }

  inspector.status = status;
  inspector.updatedAt = ctx.now;
  ctx.record('inspector.statusChanged', inspector, { before, after: status }, reason);
  ctx.announce({ topic: 'inspector', id: inspector.id });
  return inspector;
}
