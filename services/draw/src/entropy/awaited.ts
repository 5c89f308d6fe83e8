import type { EntropyRule } from '@sunlot/draw-protocol';
import { DrawState, WitnessState } from '@sunlot/glossary';
import { type Context, Refusal } from '@sunlot/subgraph-kit';
import type { Draw } from '../session/draw.entity.ts';
import { Witness } from '../witness/witness.entity.ts';

/** The draw itself takes a moment: what comes in later than this before its deadline would be late in the log. */
export const DRAWS_WITHIN_MS = 60_000;

/** The dice this draw was frozen with; refuses a draw without. */
export function diceOf({ entropy, number }: Draw): Extract<EntropyRule, { kind: 'dice' }> {
  if (entropy?.kind !== 'dice') throw new Refusal('DICE_NOT_NAMED', { number });
  return entropy;
}

/** The round this draw was frozen with; refuses a draw without. */
export function roundOf({ entropy, number }: Draw): Extract<EntropyRule, { kind: 'drand' }> {
  if (entropy?.kind !== 'drand') throw new Refusal('BEACON_NOT_NAMED', { number });
  return entropy;
}

/** The last entropy is taken after all reveals and in time for the draw, and at no other time: whoever knew it before could choose. */
export function demandAwaited(ctx: Context, draw: Draw): void {
  if (draw.state === DrawState.FROZEN) throw new Refusal('ENTROPY_TOO_EARLY', { deadline: draw.deadline });
  if (draw.state !== DrawState.AWAITING_ENTROPY)
    throw new Refusal('LIFECYCLE_STEP_REFUSED', { state: draw.state, step: 'enterEntropy', possible: [] });
  const last = lastMoment(draw);
  if (ctx.now > last) throw new Refusal('ENTROPY_TOO_LATE', { deadline: last });
}

export function lastMoment({ drawBy, deadline }: Draw): Date {
  return new Date((drawBy ?? deadline!).getTime() - DRAWS_WITHIN_MS);
}

/** Dice are typed by two who revealed as witnesses, of two bodies: never by the operator, nor by the operator's division. */
export async function demandTypist(ctx: Context, draw: Draw): Promise<void> {
  const witnesses = await ctx.em.find(Witness, { drawId: draw.id });
  if (!mayType(ctx, witnesses)) throw new Refusal('DICE_WITNESS_ONLY', { number: draw.number });
}

export function mayType({ actor }: Context, witnesses: readonly Witness[]): boolean {
  return witnesses.some(({ accountId, state }) => accountId === actor.accountId && state === WitnessState.REVEALED);
}
