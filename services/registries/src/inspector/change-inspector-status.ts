import { InspectorStatus } from '@sunlot/glossary';
import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { Certificate } from './certificate.entity.ts';
import { refuseTaken } from './certificate-holder.ts';
import { Inspector } from './inspector.entity.ts';
import type { ChangeInspectorStatusInput } from './inspector.inputs.ts';
import { POSSIBLE_STATUS } from './inspector.rules.ts';
import { demandUnit } from './inspector-unit.ts';

/**
 * Suspends a person, lets somebody leave, or takes somebody back. Only the active are drawn. Who comes back while another entry holds one of their
 * certificates is refused.
 */
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
  const held = await ctx.em.find(Certificate, { inspectorId });
  for (const certificate of before === InspectorStatus.LEFT ? held : []) await refuseTaken(ctx, certificate, inspector);

  for (const certificate of held) certificate.holderLeft = status === InspectorStatus.LEFT;
  inspector.status = status;
  inspector.updatedAt = ctx.now;
  ctx.record('inspector.statusChanged', inspector, { before, after: status }, reason);
  ctx.announce({ topic: 'inspector', id: inspector.id });
  return inspector;
}
