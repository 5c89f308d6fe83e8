import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkShortage, matchTeams } from '../src/index.ts';
import { matchVectorsFolder } from './make-match-vectors.ts';
import { inputOf, type MatchVector, matchVectorOutcome } from './match-vector-outcome.ts';

const vectors = readdirSync(matchVectorsFolder).map((name) => ({
  name,
  vector: JSON.parse(readFileSync(new URL(name, matchVectorsFolder), 'utf8')) as MatchVector,
}));

describe('R25 every vector of proto-docs/draw/vectors/matching has its verdict', () => {
  test.each(vectors)('$vector.expect: $vector.comment ($name)', async ({ vector }) => {
    expect(await matchVectorOutcome(vector)).toEqual(vector);
    if (!vector.shortages) return;
    const input = inputOf(vector);
    for (const shortage of (await matchTeams(input)).shortages) expect(await checkShortage(input, shortage)).toBe(true);
  });
});
