import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apportion, type QuotaRequest } from './quota.ts';

const wide = { min: 0, max: 10000 };
const strata = (...rows: [string, number, number, number?][]) =>
  rows.map(([name, size, share, minimum = 0]) => ({ name, size, share, minimum }));

describe('R24 the sample is fixed from the legal bounds first, then shared out', () => {
  test('by rate, largest remainder last', () => {
    const request = { strata: strata(['A', 3, 500], ['B', 2, 2000], ['D', 2, 6000]), bounds: { min: 300, max: 6000 } };
    expect(apportion({ ...request, ask: { kind: 'ratio', ratio: 5000 } })).toMatchObject({
      sample: 4,
      quotas: [1, 1, 2],
    });
  });

  test('equal remainders go to the name that sorts first', () => {
    const request = { strata: strata(['C', 10, 1], ['A', 10, 1], ['B', 10, 1]), bounds: wide };
    expect(apportion({ ...request, ask: { kind: 'count', count: 4 } })).toMatchObject({ quotas: [1, 2, 1] });
  });

  test('what the rates add up to, rounded up, is lowered to the upper bound', () => {
    const request = { strata: strata(['C', 50, 5000], ['D', 50, 10000]), bounds: { min: 300, max: 2000 } };
    expect(apportion({ ...request, ask: { kind: 'rates' } })).toMatchObject({
      sample: 20,
      lower: 3,
      upper: 20,
      quotas: [7, 13],
    });
  });

  test.each([1, 2, 3, 4])(
    'R03 three to twenty per cent of %i objects is no whole number: one is drawn, the upper bound waived',
    (size) => {
      const request = { strata: strata(['A', size, 300]), bounds: { min: 300, max: 2000 } };
      expect(apportion({ ...request, ask: { kind: 'rates' } })).toMatchObject({ sample: 1, smallPool: true, upper: 0 });
    },
  );

  test('R03 five objects are the first pool that needs no waiver', () => {
    const request = { strata: strata(['A', 5, 300]), bounds: { min: 300, max: 2000 } };
    expect(apportion({ ...request, ask: { kind: 'rates' } })).toMatchObject({ sample: 1, smallPool: false });
  });

  test('an empty pool is refused', () => {
    expect(apportion({ strata: [], bounds: wide, ask: { kind: 'rates' } })).toEqual({ ok: false, code: 'POOL_EMPTY' });
  });

  test('R03 a count outside the bounds is refused with the bounds and the pool', () => {
    const request: QuotaRequest = {
      strata: strata(['A', 100, 1]),
      bounds: { min: 300, max: 2000 },
      ask: { kind: 'count', count: 21 },
    };
    expect(apportion(request)).toEqual({
      ok: false,
      code: 'SAMPLE_OUTSIDE_BOUNDS',
      pool: 100,
      lower: 3,
      upper: 20,
      asked: 21,
    });
  });

  test('minimums above the sample are refused, naming the class that needs most', () => {
    const request: QuotaRequest = {
      strata: strata(['A', 80, 200, 100], ['D', 20, 6000, 6100]),
      bounds: { min: 300, max: 1000 },
      ask: { kind: 'rates' },
    };
    expect(apportion(request)).toEqual({
      ok: false,
      code: 'MINIMUMS_EXCEED_SAMPLE',
      stratum: 'D',
      minimum: 13,
      total: 14,
      sample: 10,
    });
  });

  test('a sample the shares cannot reach is refused', () => {
    const request: QuotaRequest = {
      strata: strata(['A', 80, 0], ['D', 5, 1]),
      bounds: wide,
      ask: { kind: 'count', count: 6 },
    };
    expect(apportion(request)).toEqual({ ok: false, code: 'SHARES_CANNOT_FILL_SAMPLE', sample: 6, reachable: 5 });
  });

  test('a class left out keeps its minimum', () => {
    const request: QuotaRequest = {
      strata: strata(['A', 10, 0, 2000], ['D', 5, 1]),
      bounds: wide,
      ask: { kind: 'count', count: 7 },
    };
    expect(apportion(request)).toMatchObject({ quotas: [2, 5] });
  });
});

describe('laws of the quotas', () => {
  const stratum = fc.record({
    size: fc.integer({ min: 1, max: 40 }),
    share: fc.integer({ min: 0, max: 50 }),
    minimum: fc.constantFrom(0, 0, 0, 500, 3000),
  });
  const requests = fc.tuple(fc.array(stratum, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 120 })).map(
    ([rows, count]): QuotaRequest => ({
      strata: rows.map((row, i) => ({ ...row, name: 'FACEBD'[i]! })),
      bounds: wide,
      ask: { kind: 'count', count },
    }),
  );

  test('they add up to the sample and keep every minimum and size', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const result = apportion(request);
        if (!result.ok) return;
        expect(result.quotas.reduce((a, b) => a + b)).toBe(result.sample);
        request.strata.forEach(({ size }, i) => {
          expect(result.quotas[i]).toBeGreaterThanOrEqual(result.minimums[i]!);
          expect(result.quotas[i]).toBeLessThanOrEqual(size);
        });
      }),
      { numRuns: 3000 },
    );
  });

  test('the order in which strata are given does not matter', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const there = apportion(request);
        const back = apportion({ ...request, strata: request.strata.toReversed() });
        if (!there.ok || !back.ok) {
          expect(back.ok).toBe(there.ok);
          return;
        }
        expect(back.quotas.toReversed()).toEqual(there.quotas);
      }),
    );
  });

  test('without minimums and full strata every quota is its exact share rounded down or up', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const free = {
          ...request,
          strata: request.strata.map((row) => ({ ...row, share: row.share + 1, size: row.size + 1000, minimum: 0 })),
        };
        const result = apportion(free);
        if (!result.ok) throw new Error(result.code);
        const claims = free.strata.map(({ size, share }) => size * share);
        const all = claims.reduce((a, b) => a + b);
        claims.forEach((claim, i) =>
          expect(Math.abs(result.quotas[i]! - (result.sample * claim) / all)).toBeLessThan(1),
        );
      }),
    );
  });
});
