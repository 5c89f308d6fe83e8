import { expect, test } from 'vitest';
import { boundsOf, boundsProblem } from './freeze.rules.ts';

const general = { ratioMin: 0.05, ratioMax: 0.1 };
const key = { ratioMin: 0.2, ratioMax: 1 };

test('R03 a draw of several items keeps the narrowest bounds all of them share', () => {
  expect(boundsOf([{ ratioMin: 0.03, ratioMax: 0.2 }, general])).toEqual({ min: 500, max: 1000 });
  expect(boundsProblem([{ ratioMin: 0.03, ratioMax: 0.2 }, general], 1_000)).toBeUndefined();
});

test('R03 items that share no ratio are refused with both bounds, but for a pool so small that the upper bound is waived', () => {
  expect(boundsProblem([general, key], 10)).toMatchObject({
    code: 'RATIO_HAS_NO_WHOLE_NUMBER',
    facts: { poolSize: 10, lower: 0.2, upper: 0.1 },
  });
  expect(boundsProblem([general, key], 9)).toBeUndefined();
  // A least above the most is in no rules.txt.
  expect(boundsOf([general, key])).toEqual({ min: 2000, max: 2000 });
});
