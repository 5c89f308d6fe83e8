import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, test } from 'vitest';
import { aMatch, scrambled } from '../test/a-match.ts';
import { matchByTheBook } from './match/match-by-the-book.ts';
import { seatsOf } from './match/kinds.ts';
import { checkBalance, checkShortage, checkTeams, type MatchInput, MatchTooLarge, matchTeams } from './match.ts';

const runs = (numRuns: number) => ({ numRuns, seed: 20260421 });

test('R25 teams equal those of the plain steps, seat by seat', async () => {
  await fc.assert(
    fc.asyncProperty(aMatch(), async (input) => {
      expect([...(await matchTeams(input)).teams]).toEqual(await matchByTheBook(input));
    }),
    runs(2000),
  );
});

test('R25 larger teams equal those of the plain steps too', async () => {
  for (let seed = 1; seed <= 12; seed += 1) {
    const input = aCrowd(seed);
    expect([...(await matchTeams(input)).teams]).toEqual(await matchByTheBook(input));
  }
});

describe('an independent optimiser', () => {
  test('R25 fills no more seats, and with as many filled finds no more level loads', async () => {
    const highs = await loadHighs();
    let [full, short] = [0, 0];
    await fc.assert(
      fc.asyncProperty(aMatch(), async (input) => {
        const { teams, loads } = await matchTeams(input);
        const filled = teams.filter((inspector) => inspector !== -1).length;
        if (filled === teams.length) full += 1;
        else short += 1;
        const program = linearProgram(input);
        if (program.pairs.length === 0) {
          expect(filled).toBe(0);
          return;
        }
        expect(filled).toBe(Math.round(highs.solve(program.mostSeats()).ObjectiveValue));
        // A square cost, and one so steep that it compares the highest loads first.
        for (const cost of [(load: number) => load * load, (load: number) => 8 ** load]) {
          const best = highs.solve(program.leastCost(filled, cost)).ObjectiveValue;
          expect(Math.round(loads.reduce((sum, load) => sum + cost(load) - cost(0), 0))).toBe(Math.round(best));
        }
      }),
      runs(600),
    );
    expect(full).toBeGreaterThan(100);
    expect(short).toBeGreaterThan(100);
  }, 60_000);
});

describe('the proofs', () => {
  test('R25 a seat stays empty exactly when a shortage proves that it must, and names it', async () => {
    await fc.assert(
      fc.asyncProperty(aMatch(), async (input) => {
        const { teams, shortages } = await matchTeams(input);
        const empty = [...teams.keys()].filter((slot) => teams[slot] === -1);
        expect(empty.every((slot) => shortages.some(({ slots }) => slots.includes(slot)))).toBe(true);
        expect(shortages.reduce((sum, { seats, fits }) => sum + seats - fits, 0)).toBe(empty.length);
        for (const shortage of shortages) {
          expect(await checkShortage(input, shortage)).toBe(true);
          expect(await checkShortage(input, { ...shortage, fits: shortage.fits + 1 })).toBe(false);
          const [, ...others] = shortage.slots;
          const slots = others.length === 0 ? [10_000] : others;
          expect(await checkShortage(input, { ...shortage, slots })).toBe(false);
        }
      }),
      runs(500),
    );
  });

  test('the levels prove the loads level, and do not prove it of others', async () => {
    let lopsided = 0;
    await fc.assert(
      fc.asyncProperty(aMatch(), async (input) => {
        const { teams, levels, loads } = await matchTeams(input);
        expect(await checkBalance(input, teams, levels)).toBe(true);
        const flat = { inspectors: levels.inspectors.map(() => 1), slots: levels.slots.map(() => 1) };
        if (Math.max(0, ...loads) > 1) expect(await checkBalance(input, teams, flat)).toBe(false);
        const other = await moveOneSeatUp(input, teams);
        if (other === undefined) return;
        lopsided += 1;
        expect(await checkBalance(input, other, levels)).toBe(false);
      }),
      runs(500),
    );
    expect(lopsided).toBeGreaterThan(20);
  });
});

describe('the law', () => {
  test('inspectors listed in another order, each with the same blocks, get the same seats', async () => {
    await fc.assert(
      fc.asyncProperty(aMatch(), fc.infiniteStream(fc.nat()), async (input, dice) => {
        const order = input.inspectors.map((_, i) => ({ i, key: dice.next().value as number }));
        const newToOld = order.sort((a, b) => a.key - b.key || a.i - b.i).map(({ i }) => i);
        const relabelled = relabel(input, newToOld);
        const [before, after] = [await matchTeams(input), await matchTeams(relabelled)];
        expect([...after.teams].map((inspector) => newToOld[inspector] ?? -1)).toEqual([...before.teams]);
      }),
      runs(500),
    );
  });

  test('the order of the recusals, or one said twice, changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(aMatch(), async (input) => {
        const { teams } = await matchTeams(input);
        const recusals = [...input.recusals, ...input.recusals].toReversed();
        expect((await matchTeams({ ...input, recusals })).teams).toEqual(teams);
      }),
      runs(200),
    );
  });

  test('over every order of the blocks, each pair of four equals leads and follows in exactly one case of twelve', async () => {
    const outcomes = await overEveryOrder(4, { seats: [row('A', 2)], regions: ['-'], inspectors: equals(4, 9) });
    expect([...outcomes.values()]).toEqual(Array.from({ length: 12 }, () => 2));
  });

  test('over every order of the blocks of two rounds, three equals share two objects in exactly equal parts', async () => {
    const outcomes = await overEveryOrder(6, { seats: [row('A', 1)], regions: ['-', '-'], inspectors: equals(3, 9) });
    expect([...outcomes.values()]).toEqual(Array.from({ length: 6 }, () => 720 / 6));
  });

  test('over every order of the blocks, equals are alike also where seats must be filled by moving others', async () => {
    const inspectors = [...equals(2, 1), { ...inspector('A', 1), regions: ['n'] }];
    // The third covers the north only, where the deal may have put one of the two others.
    const outcomes = await overEveryOrder(6, { seats: [row('A', 1)], regions: ['n', 's', 's'], inspectors });
    expect(outcomes.get('2,0,1')).toBe(360);
    expect(outcomes.get('2,1,0')).toBe(360);
  });
});

describe('checking given teams', () => {
  const base: MatchInput = {
    seats: [row('A', 1), { department: 'A', count: 1, tag: 'fire' }, row('B', 1)],
    regions: ['n', 's'],
    inspectors: [
      inspector('A', 2),
      { ...inspector('A', 1), tags: ['fire'] },
      { ...inspector('A', 2), tags: ['fire'], regions: ['s'] },
      inspector('B', 1),
      inspector('B', 1),
      inspector('A', 2),
    ],
    recusals: [{ object: 1, inspector: 5 }],
    keystream: scrambled(1),
  };

  test('the computed teams pass', async () => {
    expect(await checkTeams(base, (await matchTeams(base)).teams)).toEqual({ ok: true });
  });

  test.each([
    ['TEAMS_SIZE', [0, 1, 3, 0, 2]],
    ['TEAMS_INSPECTOR', [6, 1, 3, 0, 2, 4]],
    ['TEAMS_DEPARTMENT', [3, 1, 4, 0, 2, 4]],
    ['TEAMS_TAG', [5, 0, 3, 0, 2, 4]],
    ['TEAMS_REGION', [0, 2, 3, 0, 1, 4]],
    ['TEAMS_RECUSED', [0, 1, 3, 5, 2, 4]],
    ['TEAMS_TWICE', [1, 1, 3, 0, 2, 4]],
    ['TEAMS_CAP', [0, 1, 3, 0, 1, 4]],
    ['TEAMS_RECOMPUTED', [0, 1, 3, 0, 2, -1]],
  ])('a wrong seat is named: %s', async (step, teams) => {
    expect(await checkTeams(base, Int32Array.from(teams))).toMatchObject({ ok: false, step });
  });
});

test('no objects, no seats or no inspectors give no teams or empty ones', async () => {
  const none = { seats: [row('A', 2)], regions: [], inspectors: [], recusals: [], keystream: scrambled(1) };
  expect((await matchTeams(none)).teams).toHaveLength(0);
  expect((await matchTeams({ ...none, regions: ['-'], seats: [] })).teams).toHaveLength(0);
  const { teams, shortages } = await matchTeams({ ...none, regions: ['-', 'n'] });
  expect([...teams]).toEqual([-1, -1, -1, -1]);
  expect(shortages.map(({ seats, fits, departments }) => ({ seats, fits, departments }))).toEqual([
    { seats: 2, fits: 0, departments: ['A'] },
    { seats: 2, fits: 0, departments: ['A'] },
  ]);
});

test('more seats, or longer lists of who suits, than can be promised are refused before anything is done', async () => {
  const regions = Array.from({ length: 2 ** 16 + 1 }, () => '-');
  const input = { seats: [row('A', 64)], regions, inspectors: [], recusals: [], keystream: scrambled(1) };
  await expect(matchTeams(input)).rejects.toThrow(MatchTooLarge);
  const everywhere = Array.from({ length: 2 ** 12 }, () => inspector('A', 1));
  const manyRegions = Array.from({ length: 2 ** 10 + 1 }, (_, region) => `r${region}`);
  const wide = { ...input, seats: [row('A', 1)], regions: manyRegions, inspectors: everywhere };
  await expect(matchTeams(wide)).rejects.toThrow(MatchTooLarge);
});

test('a single inspector with thousands of objects beside a large department costs neither much time nor memory', async () => {
  const regions = Array.from({ length: 20_000 }, () => '-');
  const inspectors = [inspector('A', 20_000), ...Array.from({ length: 500 }, () => inspector('B', 100))];
  const input = { seats: [row('A', 1), row('B', 1)], regions, inspectors, recusals: [], keystream: scrambled(3) };
  const { loads, shortages } = await matchTeams(input);
  expect(loads[0]).toBe(20_000);
  expect(loads.slice(1).every((load) => load === 40)).toBe(true);
  expect(shortages).toEqual([]);
});

function row(department: string, count: number) {
  return { department, count, tag: null };
}

function inspector(department: string, cap: number) {
  return { department, cap, tags: [] as string[], regions: [] as string[] };
}

function equals(count: number, cap: number) {
  return Array.from({ length: count }, () => inspector('A', cap));
}

/** Forty objects with three to four seats, inspectors of overlapping regions and specialities, the second half harder. */
function aCrowd(seed: number): MatchInput {
  const [input] = fc.sample(
    fc.record({
      seats: fc.constant([row('A', 1), { department: 'A', count: 1, tag: 'fire' }, row('B', 2)]),
      regions: fc.array(fc.constantFrom('n', 's', 'e'), { minLength: 20, maxLength: 20 }),
      inspectors: fc.array(
        fc.record({
          department: fc.constantFrom('A', 'A', 'B', 'B'),
          tags: fc.subarray(['fire']),
          regions: fc.subarray(['n', 's', 'e']),
          cap: fc.integer({ min: 1, max: 12 }),
        }),
        { minLength: 24, maxLength: 24 },
      ),
      recusals: fc.array(fc.record({ object: fc.nat(39), inspector: fc.nat(23) }), { maxLength: 40 }),
    }),
    { numRuns: 1, seed },
  );
  const drawn = input as Omit<MatchInput, 'keystream'>;
  return { ...drawn, regions: [...drawn.regions.map(() => '-'), ...drawn.regions], keystream: scrambled(seed) };
}

/** The teams as a text, counted over every order in which `blocks` blocks can stand. */
async function overEveryOrder(blocks: number, input: Omit<MatchInput, 'keystream' | 'recusals'>) {
  const outcomes = new Map<string, number>();
  for (const order of permutations(blocks)) {
    const keystream = async (from: number, count: number) =>
      Uint8Array.from({ length: count * 16 }, (_, at) => (at % 16 === 15 ? (order[from + (at >> 4)] ?? 0) : 0));
    const teams = (await matchTeams({ ...input, recusals: [], keystream })).teams.join();
    outcomes.set(teams, (outcomes.get(teams) ?? 0) + 1);
  }
  return outcomes;
}

function permutations(count: number): number[][] {
  if (count === 0) return [[]];
  return permutations(count - 1).flatMap((rest) =>
    Array.from({ length: count }, (_, at) => [...rest.slice(0, at), count - 1, ...rest.slice(at)]),
  );
}

function relabel(input: MatchInput, newToOld: readonly number[]): MatchInput {
  const count = newToOld.length;
  return {
    ...input,
    inspectors: newToOld.map((old) => input.inspectors[old] as MatchInput['inspectors'][number]),
    recusals: input.recusals.map((one) => ({ ...one, inspector: newToOld.indexOf(one.inspector) })),
    keystream: async (from, blocks) => {
      const old = await input.keystream(from, blocks);
      const fresh = new Uint8Array(old.length);
      for (let at = 0; at < blocks; at += 1) {
        const block = Math.floor(at / count) * count + (newToOld[at % count] as number);
        fresh.set(old.subarray(block * 16, block * 16 + 16), at * 16);
      }
      return fresh;
    },
  };
}

/** Gives one seat of somebody to somebody with as many seats or more, where the rules allow it; else undefined. */
async function moveOneSeatUp(input: MatchInput, teams: Int32Array): Promise<Int32Array | undefined> {
  const loads = input.inspectors.map((_, i) => teams.filter((one) => one === i).length);
  for (const { slot, inspector: taker } of linearProgram(input).pairs) {
    const giver = teams[slot] as number;
    if (giver === -1 || giver === taker || (loads[taker] as number) < (loads[giver] as number)) continue;
    const other = teams.slice();
    other[slot] = taker;
    const verdict = await checkTeams(input, other);
    if (verdict.ok || verdict.step === 'TEAMS_RECOMPUTED') return other;
  }
  return undefined;
}

/** The matching as a linear program whose corners are whole numbers, in the text format the optimiser reads. */
function linearProgram({ seats, regions, inspectors, recusals }: MatchInput) {
  const perTeam = seatsOf(seats);
  const pairs = regions.flatMap((region, object) =>
    perTeam.flatMap((seat, place) =>
      inspectors.flatMap((one, i) => {
        const fits =
          one.department === seat.department &&
          (seat.tag === null || one.tags.includes(seat.tag)) &&
          (region === '-' || one.regions.length === 0 || one.regions.includes(region)) &&
          !recusals.some((recusal) => recusal.object === object && recusal.inspector === i);
        return fits ? [{ slot: object * perTeam.length + place, object, inspector: i }] : [];
      }),
    ),
  );
  const name = (pair: (typeof pairs)[number]) => `x_${pair.slot}_${pair.inspector}`;
  const atMost = (key: (pair: (typeof pairs)[number]) => string, most: (key: string) => number) =>
    [...Map.groupBy(pairs, key)].map(([group, of]) => ` ${of.map(name).join(' + ')} <= ${most(group)}`);
  const rows = [
    ...atMost(
      ({ slot }) => `${slot}`,
      () => 1,
    ),
    ...atMost(
      ({ inspector: i, object }) => `${i}/${object}`,
      () => 1,
    ),
    ...atMost(
      ({ inspector: i }) => `${i}`,
      (i) => (inspectors[Number(i)] as { cap: number }).cap,
    ),
  ];
  const all = pairs.map(name).join(' + ');
  return {
    pairs,
    mostSeats: () => `Maximize\n obj: ${all}\nSubject To\n${rows.join('\n')}\nEnd\n`,
    leastCost(filled: number, cost: (load: number) => number): string {
      const busy = [...Map.groupBy(pairs, ({ inspector: i }) => i)];
      const steps = busy.flatMap(([i]) => regions.map((_, load) => ({ step: `y_${i}_${load}`, load })));
      const terms = steps.map(({ step, load }) => `${cost(load + 1) - cost(load)} ${step}`).join(' + ');
      const sums = busy.map(
        ([i, of]) => ` ${of.map(name).join(' + ')}${regions.map((_, load) => ` - y_${i}_${load}`).join('')} = 0`,
      );
      const bounds = steps.map(({ step }) => ` 0 <= ${step} <= 1`).join('\n');
      const body = [...rows, ...sums, ` ${all} = ${filled}`].join('\n');
      return `Minimize\n obj: ${terms}\nSubject To\n${body}\nBounds\n${bounds}\nEnd\n`;
    },
  };
}
