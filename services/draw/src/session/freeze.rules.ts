import { policyDivision, type FreezeRefusal } from '@sunlot/draw-protocol';
import { type Actor, Refusal } from '@sunlot/subgraph-kit';
import type { KnownBody } from '../body/known-body.entity.ts';

/** Whole parts of ten thousand, as rules are written: 3 % is 300. */
export function asPerTenThousand(ratio: number): number {
  return Math.round(ratio * 10_000);
}

type Bounded = readonly { readonly ratioMin: number; readonly ratioMax: number }[];

/**
 * The bounds a draw of several items must keep: the narrowest all of them share (R03). Where they share none, as in a pool so small
 * that an upper bound is waived, the strictest least is also the most.
 */
export function boundsOf(items: Bounded): { min: number; max: number } {
  const { min, max } = sharedBounds(items);
  return { min, max: Math.max(min, max) };
}

/** Why no ratio fits all items, or undefined; a pool of which the lowest upper bound allows nobody is small (一.5). */
export function boundsProblem(items: Bounded, poolSize: number): Refusal | undefined {
  const { min, max } = sharedBounds(items);
  if (min <= max || poolSize * max < 10_000) return undefined;
  return new Refusal('RATIO_HAS_NO_WHOLE_NUMBER', { poolSize, lower: min / 10_000, upper: max / 10_000 });
}

function sharedBounds(items: Bounded): { min: number; max: number } {
  return {
    min: asPerTenThousand(Math.max(...items.map(({ ratioMin }) => ratioMin))),
    max: asPerTenThousand(Math.min(...items.map(({ ratioMax }) => ratioMax))),
  };
}

/** By when the result is in the log: as decided, or half an hour after the reveals, but never later than half way to the opening. */
export function drawByOf({ drawBy, deadline, openAt }: { drawBy?: Date | null; deadline: Date; openAt: Date }): Date {
  const left = openAt.getTime() - deadline.getTime();
  return drawBy ?? new Date(deadline.getTime() + Math.min(HALF_AN_HOUR_MS, left / 2));
}

const HALF_AN_HOUR_MS = 30 * 60_000;

/** Why these bodies cannot witness for this operator, or undefined (R26). */
export function witnessProblem(operator: Actor, invited: readonly KnownBody[], required: number): Refusal | undefined {
  const same = invited.find(({ divisionId }) => divisionId === operator.divisionId);
  if (same) return new Refusal('WITNESS_SAME_DIVISION', { name: same.name, divisionName: operator.organizationName });
  if (!invited.some(({ kind }) => POLICY_KINDS.includes(kind)))
    return new Refusal('WITNESS_POLICY_DIVISION_MISSING', {});
  if (required > invited.length) return new Refusal('WITNESSES_TOO_FEW', { required, given: invited.length });
  return undefined;
}

const POLICY_KINDS = [policyDivision, 'LEADING_GROUP_OFFICE'];

/** The protocol's answer in the words of the glossary. */
export function freezeRefusal(answer: FreezeRefusal, draw: { number: string; sampleSize: number | null }): Refusal {
  // Recusals are read from the same cut as the pool, so one that names nobody in it is a fault of ours.
  switch (answer.code) {
    case 'POOL_EMPTY':
      return new Refusal('POOL_EMPTY', { number: draw.number });
    case 'SAMPLE_OUTSIDE_BOUNDS':
      return new Refusal('RATIO_HAS_NO_WHOLE_NUMBER', {
        poolSize: answer.pool,
        lower: answer.lower / answer.pool,
        upper: answer.upper / answer.pool,
      });
    case 'MINIMUMS_EXCEED_SAMPLE':
      return new Refusal('QUOTA_IMPOSSIBLE', {
        minimum: answer.total,
        sampleSize: answer.sample,
        creditClass: answer.stratum,
      });
    case 'SHARES_CANNOT_FILL_SAMPLE':
      return new Refusal('QUOTA_UNREACHABLE', { sampleSize: answer.sample, reachable: answer.reachable });
    case 'UNKNOWN_STRATUM':
      return new Refusal('CREDIT_POLICY_INCOMPLETE', { creditClass: answer.stratum });
    case 'DUPLICATE_ID':
      return new Refusal('POOL_DUPLICATE', { code: answer.id });
    case 'POOL_TOO_LARGE':
      return new Refusal('POOL_TOO_LARGE', { size: answer.size });
    case 'WITNESSES_UNFIT':
      return new Refusal('WITNESS_POLICY_DIVISION_MISSING', {});
    case 'FILE_TOO_LARGE':
      return new Refusal('POOL_TOO_LARGE', { size: answer.bytes });
    case 'UNKNOWN_RECUSAL':
      throw new Error(`recusal of ${answer.inspector} names ${answer.candidate}, which is not in the pool`);
  }
}
