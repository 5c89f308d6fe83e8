import { apportion } from '@sunlot/draw-protocol';
import { expect, test } from 'vitest';
import { replacementRules } from './replacement.rules.ts';

const OF = { draw: 'd', attempt: 1, result: 'r' };

test.each([
  [[[1, 30]]],
  [[[1, 1]]],
  [
    [
      [3, 3],
      [1, 400_000],
    ],
  ],
  [
    [
      [1, 7],
      [2, 3_000],
      [5, 9],
    ],
  ],
  [
    [
      [20, 50_000],
      [19, 20],
      [1, 900_000],
      [7, 13],
    ],
  ],
] as const)('R27 a replacement draws from each stratum as many as were skipped in it: %j', (strata) => {
  const replacing = { ...OF, strata: strata.map(([count, size], i) => ({ name: `S${i}`, count, size })) };
  const rules = replacementRules(replacing);
  const quota = apportion({
    ...rules,
    strata: replacing.strata.map(({ name, size }) => ({ size, ...rules.strata.find((it) => it.name === name)! })),
  });
  expect(quota).toMatchObject({ ok: true, smallPool: false, quotas: strata.map(([count]) => count) });
});
