import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkShortage, checkTeams, MatchTooLarge, matchTeams } from '../src/index.ts';
import { digestOf, inputOf, type MatchVector, matchVectorsFolder, slotsOf } from './make-match-vectors.ts';

const vectors = readdirSync(matchVectorsFolder).map((name) => ({
  name,
  ...(JSON.parse(readFileSync(new URL(name, matchVectorsFolder), 'utf8')) as MatchVector),
}));

describe('R25 every vector of proto-docs/draw/vectors/matching has its verdict', () => {
  test.each(vectors)('$expect: $comment ($name)', async (vector) => {
    const input = inputOf(vector);
    if (vector.digest !== undefined) {
      expect(await digestOf((await matchTeams(input)).teams)).toBe(vector.digest);
      return;
    }
    if (vector.expect === 'TOO_LARGE') {
      await expect(matchTeams(input)).rejects.toThrow(MatchTooLarge);
      return;
    }
    const verdict = await checkTeams(input, slotsOf(vector));
    expect(verdict.ok ? 'VALID' : verdict.step).toBe(vector.expect);
    if (!verdict.ok) {
      expect(verdict).toMatchObject(vector.object === undefined ? {} : { object: vector.object, seat: vector.seat });
      return;
    }
    const { loads, shortages } = await matchTeams(input);
    expect([...loads]).toEqual(vector.loads);
    expect(shortages).toMatchObject(vector.shortages ?? []);
    for (const shortage of shortages) expect(await checkShortage(input, shortage)).toBe(true);
  });
});
