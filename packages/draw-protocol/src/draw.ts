import type { Candidates } from './candidates.ts';
import type { Inspector, Recusal } from './inspectors.ts';
import type { Suite } from './keystream.ts';
import { type MatchOutcome, matchTeams } from './match.ts';
import { encodeResult } from './result.ts';
import type { Rules } from './rules.ts';
import { type Sample, select } from './sample.ts';
import { drawKeys } from './seed.ts';

/** The frozen files, read. */
export interface DrawInput {
  suite: Suite;
  candidates: Candidates;
  inspectors: readonly Inspector[];
  recusals: readonly Recusal[];
  rules: Rules;
}

export interface DrawOutcome {
  seed: Uint8Array;
  sample: Sample;
  /** Who visits whom, and the proofs: see `matchTeams`. */
  matching: MatchOutcome;
  /** `result.tsv`; the DRAW entry of the log holds its digest. */
  result: Uint8Array;
}

/**
 * Carries out a draw: seed, selection, teams. It depends on nothing but the frozen files and the transcript, so a job that
 * was killed anywhere and starts again ends with the same bytes.
 */
export async function carryOut(input: DrawInput, transcript: Uint8Array): Promise<DrawOutcome> {
  const keys = drawKeys(input.suite, transcript);
  const quotas = input.rules.strata.map(({ quota }) => quota);
  const sample = await select(input.suite, keys.select, input.candidates, quotas);
  const matching = await teamsFor(input, sample, keys.match);
  return { seed: keys.seed, sample, matching, result: encodeResult(sample, matching) };
}

/** The teams of the drawn objects, from the second keystream. */
export function teamsFor(
  { suite, candidates, inspectors, recusals, rules }: DrawInput,
  sample: Sample,
  key: Uint8Array,
): Promise<MatchOutcome> {
  // Of fifty thousand drawn few are anybody's recusal, and often nobody has one: the places are looked up only for those.
  const recused = new Set(recusals.map(({ candidate }) => candidate));
  const placeOf = new Map<number, number>();
  sample.candidates.forEach((candidate, place) => recused.has(candidate) && placeOf.set(candidate, place));
  return matchTeams({
    seats: rules.seats,
    regions: Array.from(sample.candidates, (candidate) => candidates.regionNames[candidates.regions[candidate]!]!),
    inspectors,
    recusals: recusals.flatMap(({ candidate, inspector }) => {
      const object = placeOf.get(candidate);
      return object === undefined ? [] : [{ object, inspector }];
    }),
    keystream: (fromBlock, blocks) => suite.keystream(key, fromBlock, blocks),
  });
}
