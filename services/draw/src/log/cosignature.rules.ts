import type { LastCosigned } from './cosignatures-of.ts';

/** Clocks differ; a signature from further ahead would stand in the way of every later one. */
const AHEAD_MS = 5 * 60_000;
/** A signature says “now”: one that lay about for longer says nothing about today. */
const OLDEST_MS = 24 * 3_600_000;

export interface CosignatureOffered {
  readonly size: number;
  readonly signedAt: Date;
  /** What the body last cosigned; undefined when this is its first. */
  readonly last: LastCosigned | undefined;
  readonly now: Date;
}

type Problem =
  | { readonly code: 'COSIGNATURE_FROM_THE_FUTURE'; readonly facts: { signedAt: Date; now: Date } }
  | {
      readonly code: 'COSIGNATURE_STALE';
      readonly facts: { signedAt: Date; size: number; lastAt?: Date; lastSize?: number };
    };

/** Why a cosignature that verifies is not taken all the same; undefined when it is. */
export function cosignatureProblem({ size, signedAt, last, now }: CosignatureOffered): Problem | undefined {
  if (signedAt.getTime() > now.getTime() + AHEAD_MS)
    return { code: 'COSIGNATURE_FROM_THE_FUTURE', facts: { signedAt, now } };
  if (signedAt.getTime() < now.getTime() - OLDEST_MS) return { code: 'COSIGNATURE_STALE', facts: { signedAt, size } };
  // Who cosigns states that every head seen before is continued; a shorter one after a longer cannot be.
  if (last && (signedAt <= last.signedAt || size < last.size))
    return { code: 'COSIGNATURE_STALE', facts: { signedAt, size, lastAt: last.signedAt, lastSize: last.size } };
  return undefined;
}
