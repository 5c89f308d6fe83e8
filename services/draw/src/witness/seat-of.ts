import { DrawState } from '@sunlot/glossary';
import { type Context, Refusal } from '@sunlot/subgraph-kit';
import type { Draw } from '../session/draw.entity.ts';
import { Witness } from './witness.entity.ts';

/** Promises and reveals are taken between the freeze and its deadline, and at no other time. */
export function demandFrozen(ctx: Context, draw: Draw): void {
  if (draw.state !== DrawState.FROZEN) {
    throw new Refusal('LIFECYCLE_STEP_REFUSED', { state: draw.state, step: 'witness', possible: [] });
  }
  if (draw.deadline && ctx.now > draw.deadline) throw new Refusal('REVEAL_TOO_LATE', { deadline: draw.deadline });
}

/**
 * The seat the actor witnesses from: their own body's. Refuses the operator and whoever stands in the operator's
 * division, whatever seat they might find (R26), and a second person of a body that has already come.
 */
export async function seatOf(ctx: Context, draw: Draw): Promise<Witness> {
  const { accountId, name, organizationName, organizationId, divisionId } = ctx.actor;
  if (accountId === draw.operatorId) throw new Refusal('WITNESS_IS_OPERATOR', { name });
  if (divisionId === draw.operatorDivisionId)
    throw new Refusal('WITNESS_SAME_DIVISION', { name, divisionName: organizationName });
  const seats = await ctx.em.find(Witness, { drawId: draw.id });
  const seat =
    seats.find((it) => it.accountId === accountId) ??
    seats.find(
      (it) => it.accountId === null && (it.organizationId === organizationId || it.organizationId === divisionId),
    );
  if (!seat) throw new Refusal('WITNESS_NOT_INVITED', { number: draw.number });
  return seat;
}
