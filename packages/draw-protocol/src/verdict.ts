import type { SuiteName } from './keystream.ts';
import type { Manifest } from './manifest.ts';
import type { Rules, StratumRule } from './rules.ts';
import type { Transcript } from './seed.ts';

/** The numbered steps of verification, in order; a record is refused at the first that fails, under that step's name. */
export const verificationSteps = [
  'ARCHIVE',
  'FILES',
  'FREEZE',
  'FILE_DIGEST',
  'RULES',
  'CANDIDATES',
  'EXCLUSIONS',
  'INSPECTORS',
  'RECUSALS',
  'QUOTA',
  'TRANSCRIPT',
  'COMMITMENT',
  'WITNESS',
  'ENTROPY',
  'SELECTION',
  'MATCHING',
  'RECORD',
  'OPENINGS',
] as const;

export type VerificationStep = (typeof verificationSteps)[number];

export type Verdict = ValidRecord | InvalidRecord;

export interface ValidRecord {
  ok: true;
  kind: RecordKind;
  suite: SuiteName;
  draw: string;
  item: string;
  attempt: number;
  candidates: number;
  /** Size and quota of each stratum: of candidates of equal weight, each had the chance quota / size. */
  strata: StratumRule[];
  drawn: number;
  /** Hex digests to hold against the log: of the freeze, of the transcript (the seed), of the result. */
  freeze: string;
  seed: string;
  result: string;
  present: string[];
  absent: string[];
  /** Seats nobody could fill; 0 in an ordinary draw. */
  unfilledSeats: number;
  /** Whether the last entropy was checked against its public source: dice have none, and a beacon needs a checker. */
  entropy: 'none' | 'dice' | 'beacon-checked' | 'beacon-unchecked';
  claim: Claim;
  /** What its texts say: the log says parts of it, too, and is held against them. */
  texts: { manifest: Manifest; rules: Rules; transcript: Transcript };
}

export interface InvalidRecord {
  ok: false;
  step: VerificationStep;
  /** The number of the step in the specification, from 1. */
  number: number;
  reason: string;
  file?: string;
  /** From 1. */
  line?: number;
  expected?: string;
  got?: string;
}

export type RecordKind = 'public' | 'full';

/** Who would have to act together to steer the draw, in the words printed on the record. */
export interface Claim {
  zh: string;
  en: string;
}

/** A refusal with the facts that explain it. */
export function invalid(
  step: VerificationStep,
  reason: string,
  facts: Omit<InvalidRecord, 'ok' | 'step' | 'number' | 'reason'> = {},
): InvalidRecord {
  return { ok: false, step, number: verificationSteps.indexOf(step) + 1, reason, ...facts };
}
