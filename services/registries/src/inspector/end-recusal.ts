import { LockMode } from '@mikro-orm/postgresql';
import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { addDays } from '@sunlot/workdays';
import { Inspector } from './inspector.entity.ts';
import type { EndRecusalInput } from './inspector.inputs.ts';
import { demandUnit } from './inspector-unit.ts';
import { Recusal } from './recusal.entity.ts';

/** Ends a recusal whose ground is gone. The unit does that, never the inspector alone. Ending it twice changes nothing. */
export async function endRecusal(ctx: Context, { recusalId, reason }: EndRecusalInput): Promise<Inspector> {
  const recusal = await ctx.em.findOne(Recusal, { id: recusalId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!recusal) throw new Refusal('NOT_FOUND', { type: 'Recusal', id: recusalId });
  const inspector = await ctx.get(Inspector, recusal.inspectorId);
  demandUnit(ctx, 'inspector.endRecusal', inspector);
  const yesterday = addDays(ctx.today, -1);
  if (recusal.validTo !== null && recusal.validTo <= yesterday) return inspector;

  recusal.validTo = yesterday;
  ctx.record('recusal.ended', inspector, { recusalId, object: { before: recusal.objectName, after: null } }, reason);
  ctx.announce({ topic: 'inspector', id: inspector.id });
  return inspector;
}
