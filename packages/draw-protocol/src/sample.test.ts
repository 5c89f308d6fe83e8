import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Candidates, type Suite, select, sha256Aes256Ctr, sm3Sm4Ctr, toHex } from './index.ts';
import { selectByTheBook, urn } from './sample-by-the-book.ts';

describe('R27 the fast selection is the simple one', () => {
  const pools = fc.record({
    strata: fc.array(
      fc.record({
        weights: fc.array(fc.integer({ min: 1, max: 255 }), { minLength: 1, maxLength: 60 }),
        part: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    key: fc.uint8Array({ minLength: 32, maxLength: 32 }),
  });

  test.each([sha256Aes256Ctr, sm3Sm4Ctr])('for any pool under suite $name', async (suite) => {
    await fc.assert(
      fc.asyncProperty(pools, async ({ strata, key }) => {
        const candidates = poolOf(strata.map(({ weights }) => weights));
        const quotas = strata.map(({ weights, part }) => Math.round(part * weights.length));
        const secret = key.subarray(0, suite.keyLength);
        const expected = await selectByTheBook(suite, secret, candidates, quotas);
        expect(await selected(suite, secret, candidates, quotas)).toEqual(expected);
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  test('for 60,000 candidates, where a bound on the first 32 bits does the work', async () => {
    const weights = Array.from({ length: 60_000 }, (_, i) => [1, 1, 1, 1, 1, 2, 2, 2, 4, 8][i % 10]!);
    const candidates = poolOf([weights.slice(0, 45_000), weights.slice(45_000)]);
    const key = new Uint8Array(32).fill(3);
    for (const quotas of [
      [2_500, 800],
      [1, 0],
      [45_000, 15_000],
    ]) {
      const expected = await selectByTheBook(sha256Aes256Ctr, key, candidates, quotas);
      expect(await selected(sha256Aes256Ctr, key, candidates, quotas)).toEqual(expected);
    }
  });

  test('when the first bound lets too few candidates pass', async () => {
    // Every ticket lies in the upper half: no bound guessed from the weights alone can be high enough.
    const suite = withBlocks(Array.from({ length: 4000 }, (_, i) => 0x80000000 + ((i * 7919) % 4000)));
    const candidates = poolOf([Array.from({ length: 4000 }, () => 1)]);
    expect(await selected(suite, key0, candidates, [100])).toEqual(
      await selectByTheBook(suite, key0, candidates, [100]),
    );
  });

  test('when tickets agree in their first 32 bits and differ only in the last', async () => {
    const suite = withBlocks(
      Array.from({ length: 60 }, () => 0x12345678),
      (ticket) => (ticket * 37) % 61,
    );
    const candidates = poolOf([Array.from({ length: 30 }, () => 2)]);
    for (const quota of [1, 7, 30]) {
      expect(await selected(suite, key0, candidates, [quota])).toEqual(
        await selectByTheBook(suite, key0, candidates, [quota]),
      );
    }
  });
});

test('a larger quota only appends: whoever was drawn stays drawn, in the same order', async () => {
  const candidates = poolOf([[3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8]]);
  const all = await selected(sha256Aes256Ctr, key0, candidates, [12]);
  for (let quota = 0; quota <= 12; quota++) {
    expect(await selected(sha256Aes256Ctr, key0, candidates, [quota])).toEqual(all.slice(0, quota));
  }
});

test('a quota above the size of its stratum is a mistake of the caller', async () => {
  await expect(select(sha256Aes256Ctr, key0, poolOf([[1, 1]]), [3])).rejects.toThrow(RangeError);
});

describe('R24 without statistics: over all permutations of the tickets the ordered outcomes have exactly the law of the urn', () => {
  const urns: [number[], number][] = [
    [[1], 1],
    [[1, 1, 1, 1, 1, 1], 3],
    [[1, 2, 3], 3],
    [[5, 1], 2],
    [[2, 2, 2], 2],
    [[1, 1, 2, 3], 2],
    [[1, 2, 4], 3],
    [[1, 1, 2, 4], 2],
    [[3, 5], 1],
  ];

  test.each(urns)('weights %j, %i drawn', (weights, quota) => {
    const pool = poolOf([weights]);
    const total = sum(weights);
    const counts = new Map<string, bigint>();
    for (const order of permutations(total)) {
      const outcome = urn(blocks(order), pool, [quota])
        .map(({ candidate }) => candidate)
        .join(' ');
      counts.set(outcome, (counts.get(outcome) ?? 0n) + 1n);
    }
    for (const [outcome, count] of counts) {
      const { numerator, denominator } = urnLaw(weights, outcome.split(' ').map(Number));
      expect(count * denominator).toBe(numerator * factorial(total));
    }
    expect([...counts.values()].reduce((a, b) => a + b)).toBe(factorial(total));
  });

  test('two strata are independent urns: the law of both is the product', () => {
    const [left, right] = [
      [1, 2],
      [2, 1, 1],
    ];
    const pool = poolOf([left!, right!]);
    const counts = new Map<string, bigint>();
    for (const order of permutations(7)) {
      const drawn = urn(blocks(order), pool, [1, 2]).map(({ candidate }) => candidate);
      const outcome = `${drawn.filter((i) => i < 2)}|${drawn.filter((i) => i >= 2)}`;
      counts.set(outcome, (counts.get(outcome) ?? 0n) + 1n);
    }
    for (const [outcome, count] of counts) {
      const [first, second] = outcome.split('|').map((part) => part.split(',').map(Number)) as [number[], number[]];
      const [one, other] = [
        urnLaw(left!, first),
        urnLaw(
          right!,
          second.map((i) => i - 2),
        ),
      ];
      expect(count * one.denominator * other.denominator).toBe(one.numerator * other.numerator * factorial(7));
    }
  });

  test('and the fast selection, fed with every permutation of seven tickets, draws the same each time', async () => {
    const pool = poolOf([[1, 2, 4]]);
    for (const order of permutations(7)) {
      const suite = withBlocks(order.map((rank) => rank * 2 ** 29));
      expect(await selected(suite, key0, pool, [2])).toEqual(urn(await suite.keystream(key0, 0, 7), pool, [2]));
    }
  });
});

describe('R24 with the real cipher at fixed seeds', () => {
  test('six candidates of weights 1 1 2 2 4 8, three drawn: all 120 ordered outcomes', async () => {
    const weights = [1, 1, 2, 2, 4, 8];
    const pool = poolOf([weights]);
    const draws = 12_000;
    const counts = new Map<string, number>();
    for (let draw = 0; draw < draws; draw++) {
      const key = new Uint8Array(32);
      new DataView(key.buffer).setUint32(0, draw);
      const drawn = urn(await sha256Aes256Ctr.keystream(key, 0, 18), pool, [3]);
      const outcome = drawn.map(({ candidate }) => candidate).join(' ');
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    }
    let statistic = 0;
    for (const outcome of orderedTriples(6)) {
      const { numerator, denominator } = urnLaw(weights, outcome);
      const expected = (draws * Number(numerator)) / Number(denominator);
      statistic += ((counts.get(outcome.join(' ')) ?? 0) - expected) ** 2 / expected;
    }
    // Pinned: any change of the mechanism moves it. The bound is p > 1e-6 of chi-squared with 119 degrees of freedom.
    expect(statistic).toBeLessThan(204.7);
    expect(statistic).toMatchInlineSnapshot(`132.30093750000006`);
  }, 30_000);

  test('a hundred thousand candidates: class counts, place in the list, neighbours, tickets', async () => {
    const size = 100_000;
    const quota = 5_000;
    const weights = Array.from(
      { length: size },
      (_, i) => [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 4, 4, 4, 8][(i * 7) % 20]!,
    );
    const key = new Uint8Array(32).fill(9);
    const { candidates } = await select(sha256Aes256Ctr, key, poolOf([weights]), [quota]);
    expect(candidates).toHaveLength(quota);

    const part = partBelow(weights, quota);
    for (const weight of [1, 2, 4, 8]) {
      const owners = weights.filter((w) => w === weight).length;
      const chance = 1 - (1 - part) ** weight;
      const drawn = candidates.filter((i) => weights[i] === weight).length;
      expect(Math.abs(drawn - owners * chance) / Math.sqrt(owners * chance * (1 - chance))).toBeLessThan(4);
    }
    const meanPlace = sum(candidates) / quota / size;
    expect(Math.abs(meanPlace - 0.5) * Math.sqrt(12 * quota)).toBeLessThan(4);
    const drawn = new Set(candidates);
    const neighbours = candidates.filter((i) => drawn.has(i + 1)).length;
    const expected = sum(weights.slice(1).map((w, i) => (1 - (1 - part) ** w) * (1 - (1 - part) ** weights[i]!)));
    expect(Math.abs(neighbours - expected) / Math.sqrt(expected)).toBeLessThan(4);

    const tickets = await sha256Aes256Ctr.keystream(key, 0, 50_000);
    const view = new DataView(tickets.buffer);
    const firsts = Float64Array.from({ length: 50_000 }, (_, i) => view.getUint32(i * 16) / 2 ** 32).sort();
    const gap = firsts.reduce(
      (most, value, i) => Math.max(most, Math.abs(value - i / 50_000), Math.abs(value - (i + 1) / 50_000)),
      0,
    );
    expect(gap * Math.sqrt(50_000)).toBeLessThan(2.2);
  });
});

const key0 = new Uint8Array(32);

function poolOf(strata: number[][]): Candidates {
  const weights = strata.flat();
  let [row, ticket] = [0, 0];
  return {
    count: weights.length,
    weights: Uint8Array.from(weights),
    firstTickets: Uint32Array.from([...weights.map((weight) => (ticket += weight) - weight), sum(weights)]),
    strata: strata.map((rows, i) => ({ name: `S${i}`, from: row, to: (row += rows.length) })),
    regions: new Uint16Array(weights.length),
    regionNames: ['-'],
    handles: new Uint8Array(weights.length * 16),
  };
}

/** The real suite with the cipher replaced: block j starts with the j-th number, and ends with another if asked. */
function withBlocks(firsts: number[], last: (ticket: number) => number = () => 0): Suite {
  const bytes = new Uint8Array(firsts.length * 16);
  const view = new DataView(bytes.buffer);
  firsts.forEach((first, ticket) => {
    view.setUint32(ticket * 16, first);
    view.setUint32(ticket * 16 + 12, last(ticket));
  });
  return { ...sha256Aes256Ctr, keystream: async (_, from, count) => bytes.slice(from * 16, (from + count) * 16) };
}

function blocks(order: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(order.length * 16);
  order.forEach((rank, ticket) => {
    bytes[ticket * 16] = rank;
  });
  return bytes;
}

async function selected(suite: Suite, key: Uint8Array, pool: Candidates, quotas: number[]) {
  const { candidates, keys } = await select(suite, key, pool, quotas);
  return Array.from(candidates, (candidate, i) => ({ candidate, key: toHex(keys.subarray(i * 16, i * 16 + 16)) }));
}

/** The chance of an ordered outcome of the urn: at each step weight over the weight not yet seen. */
function urnLaw(weights: readonly number[], outcome: readonly number[]): { numerator: bigint; denominator: bigint } {
  let left = BigInt(sum(weights));
  let [numerator, denominator] = [1n, 1n];
  for (const candidate of outcome) {
    numerator *= BigInt(weights[candidate]!);
    denominator *= left;
    left -= BigInt(weights[candidate]!);
  }
  return { numerator, denominator };
}

function* permutations(size: number): Generator<number[]> {
  const order = Array.from({ length: size }, (_, i) => i);
  yield* permuted(size);

  function* permuted(count: number): Generator<number[]> {
    if (count <= 1) {
      yield order;
      return;
    }
    for (let i = 0; i < count; i++) {
      yield* permuted(count - 1);
      const other = count % 2 === 0 ? i : 0;
      [order[other], order[count - 1]] = [order[count - 1]!, order[other]!];
    }
  }
}

function* orderedTriples(size: number): Generator<number[]> {
  for (let a = 0; a < size; a++)
    for (let b = 0; b < size; b++) for (let c = 0; c < size; c++) if (new Set([a, b, c]).size === 3) yield [a, b, c];
}

function factorial(n: number): bigint {
  return n <= 1 ? 1n : BigInt(n) * factorial(n - 1);
}

/** The part of all tickets below the last key, as it is expected. */
function partBelow(weights: readonly number[], quota: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (sum(weights.map((weight) => 1 - (1 - middle) ** weight)) < quota) low = middle;
    else high = middle;
  }
  return low;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
