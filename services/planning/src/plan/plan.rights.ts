import { type Actor, type Context, Refusal } from '@sunlot/subgraph-kit';
import type { PlanVersion } from './plan-version.entity.ts';

interface Initiated {
  readonly initiatorDivisionId: string;
  readonly initiatorName: string;
}

/** Whether the actor answers for the initiator. Who only takes part sees the plan but does not steer it. */
export function answersFor(actor: Actor, { initiatorDivisionId }: Pick<Initiated, 'initiatorDivisionId'>): boolean {
  return actor.roles.includes('ROOM') || actor.divisionId === initiatorDivisionId;
}

export function demandInitiator(ctx: Context, initiated: Initiated, verb: string): void {
  if (!answersFor(ctx.actor, initiated)) throw new Refusal('FORBIDDEN', { verb, needs: [initiated.initiatorName] });
}

/** Who did the other side of something, and for which division. */
export interface Hand {
  readonly accountId: string | null;
  readonly divisionId: string | null;
  readonly name: string | null;
}

/** The other side's hand that is also the actor's, by person or by division; undefined when there is none. */
export function sameHand(actor: Actor, hands: readonly Hand[]): Hand | undefined {
  return hands.find((hand) => hand.accountId === actor.accountId || hand.divisionId === actor.divisionId);
}

/** S13: the same person or division never passes both sides. */
export function demandFourEyes(ctx: Context, step: string, hands: readonly Hand[]): void {
  const hand = sameHand(ctx.actor, hands);
  if (hand) throw new Refusal('FOUR_EYES', { actor: hand.name, step });
}

export function submitterOf(version: PlanVersion): Hand {
  return { accountId: version.submittedById, divisionId: version.submittedByDivisionId, name: version.submittedByName };
}

export function reviewerOf(version: PlanVersion): Hand {
  return { accountId: version.reviewedById, divisionId: version.reviewedByDivisionId, name: version.reviewedByName };
}
