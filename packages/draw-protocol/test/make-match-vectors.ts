import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkTeams, findSuite, type MatchInput, matchTeams, type SuiteName } from '../src/index.ts';
import { deal } from '../src/match/deal.ts';
import { fill } from '../src/match/fill.ts';
import { Seating } from '../src/match/seating.ts';
import { crowd, digestOf, inputOf, type MatchVector, type Scenario, slotsOf } from './match-vector-outcome.ts';

export const matchVectorsFolder = new URL('../../../proto-docs/draw/vectors/matching/', import.meta.url);

/** What the three steps came to: the seats dealt, those after filling, and the teams in the end. */
interface Stages {
  dealt: Int32Array;
  filled: Int32Array;
  teams: Int32Array;
}

/** Writes every vector anew: `node packages/draw-protocol/test/make-match-vectors.ts`. */
async function writeVectors(): Promise<void> {
  mkdirSync(matchVectorsFolder, { recursive: true });
  for (const name of readdirSync(matchVectorsFolder)) rmSync(new URL(name, matchVectorsFolder));
  for await (const [name, vector] of allVectors()) {
    writeFileSync(new URL(`${name}.json`, matchVectorsFolder), `${JSON.stringify(vector, null, 1)}\n`);
  }
}

async function* allVectors(): AsyncGenerator<[string, MatchVector]> {
  yield ['no_objects', await valid('nothing drawn gives no teams', { ...example, regions: [], recusals: [] })];
  yield ['no_seats', await valid('a template without seats gives empty teams', { ...example, seats: [] })];
  yield ['worked_example', await valid('the example of v1-matching.md', example)];
  yield ['worked_example_sm3_sm4ctr', await valid('the same under SM4', example, 'sm3-sm4ctr')];
  yield ['equals_take_turns', await valid('three equals and seven objects: loads differ by one at most', turns)];
  yield [
    'filled_by_one_move',
    await valid('the deal leaves a seat empty; one inspector moves over', oneMove, undefined, movesToFill(2)),
  ];
  yield [
    'filled_by_a_chain',
    await valid('two inspectors move along to fill a seat', chain, undefined, movesToFill(3)),
  ];
  yield [
    'filled_by_changing_seats',
    await valid('somebody on the team changes to another of its seats', sameTeam, undefined, movesToFill(2)),
  ];
  yield ['levelled_by_one_move', await valid('a busy inspector hands one object on', busy, undefined, movesToLevel(1))];
  yield [
    'levelled_by_a_chain',
    await valid(
      'one inspector hands an object on to another, who hands one on to a third',
      busyChain,
      undefined,
      chained,
    ),
  ];
  yield ['levelled_up_to_the_cap', await valid('nobody is levelled beyond the cap', capped)];
  yield ['too_few_inspectors', await valid('four seats and two to fill them: a shortage', tooFew)];
  yield ['nobody_twice_on_a_team', await valid('two seats and one inspector, whatever the cap', twice)];
  yield ['two_shortages', await valid('two departments are short, each by itself', twoShortages)];
  yield ['recused_from_all', await valid('the only speciality there is has to stand aside', recused)];
  yield ['no_inspectors', await valid('nobody at all', { ...example, inspectors: [], recusals: [] })];
  yield ['forty_objects', await valid('a crowd: regions, specialities, caps and recusals at once', crowd(40))];
  yield ['fifty_thousand_objects_generated', await generated(50_000)];
  yield* wrongTeams();
  yield* tooLarge();
}

/** One more than the 2^22 of v1-matching.md, “Conventions”. */
function* tooLarge(): Generator<[string, MatchVector]> {
  const common = {
    suite: 'sha256-aes256ctr',
    key: keyNumber('sha256-aes256ctr', 0),
    recusals: [] as [number, number][],
  } as const;
  const everywhere: [string, string[], string[], number] = ['A', [], [], 1];
  yield [
    'too_many_slots',
    {
      expect: 'TOO_LARGE',
      comment: '2^22 + 1 slots',
      ...common,
      seats: [['A', 2 ** 22 + 1, null]],
      regions: ['-'],
      inspectors: [],
    },
  ];
  yield [
    'too_many_who_suit',
    {
      expect: 'TOO_LARGE',
      comment: '1,025 kinds of slots, for each of which 4,096 inspectors suit',
      ...common,
      seats: [['A', 1, null]],
      regions: Array.from({ length: 1_025 }, (_, region) => `r${region}`),
      inspectors: Array.from({ length: 4_096 }, () => everywhere),
    },
  ];
}

async function* wrongTeams(): AsyncGenerator<[string, MatchVector]> {
  const right = await valid('', example);
  const wrong: [string, string, (teams: (number | null)[][]) => void][] = [
    ['a_team_too_few', 'the last team is missing', (teams) => void teams.pop()],
    ['unknown_inspector', 'there are six inspectors', (teams) => put(teams, 1, 2, 6)],
    ['wrong_department', 'an inspector of commerce sits for the market regulator', (teams) => put(teams, 0, 2, 0)],
    ['wrong_speciality', 'the seat asks for food safety', (teams) => put(teams, 0, 1, 5)],
    ['wrong_region', 'the inspector covers the south only', (teams) => put(teams, 0, 0, 2)],
    ['recused', 'the inspector had to stand aside', (teams) => put(teams, 1, 0, 5)],
    ['twice_on_a_team', 'one inspector on two seats', (teams) => put(teams, 2, 0, teams[2]?.[1] ?? null)],
    ['over_the_cap', 'one object more than the cap', (teams) => teams.forEach((_, object) => put(teams, object, 2, 3))],
    ['seats_exchanged', 'two inspectors exchanged: allowed, but not what the blocks say', exchanged],
    ['seat_left_empty', 'a seat that could be filled', (teams) => put(teams, 2, 2, null)],
  ];
  for (const [name, comment, change] of wrong) {
    const teams = structuredClone(right.teams as (number | null)[][]);
    change(teams);
    yield [name, await refused(comment, { ...right, teams })];
  }
}

function put(teams: (number | null)[][], object: number, seat: number, inspector: number | null): void {
  (teams[object] as (number | null)[])[seat] = inspector;
}

function exchanged(teams: (number | null)[][]): void {
  const [first, , third] = teams as [(number | null)[], unknown, (number | null)[]];
  [first[2], third[2]] = [third[2] as number, first[2] as number];
}

const anywhere: string[] = [];
const anything: string[] = [];

const example: Scenario = {
  seats: [
    ['COMMERCE', 1, null],
    ['COMMERCE', 1, 'food'],
    ['MARKET', 1, null],
  ],
  regions: ['north', 'south', '-'],
  inspectors: [
    ['COMMERCE', anything, anywhere, 3],
    ['COMMERCE', ['food'], ['north', 'south'], 3],
    ['COMMERCE', ['food'], ['south'], 2],
    ['MARKET', anything, anywhere, 2],
    ['MARKET', ['food'], anywhere, 2],
    ['COMMERCE', anything, ['north', 'south'], 2],
  ],
  recusals: [[1, 5]],
};
const turns: Scenario = {
  seats: [['A', 1, null]],
  regions: Array.from({ length: 7 }, () => '-'),
  inspectors: Array.from({ length: 3 }, () => ['A', anything, anywhere, 9]),
  recusals: [],
};
const oneMove: Scenario = {
  seats: [['A', 1, null]],
  regions: ['north', 'south'],
  inspectors: [
    ['A', anything, anywhere, 1],
    ['A', anything, ['north'], 1],
  ],
  recusals: [],
};
const chain: Scenario = {
  seats: [['A', 1, null]],
  regions: ['north', 'south', 'west'],
  inspectors: [
    ['A', anything, ['north', 'south'], 1],
    ['A', anything, ['south', 'west'], 1],
    ['A', anything, ['north'], 1],
  ],
  recusals: [],
};
const sameTeam: Scenario = {
  seats: [
    ['A', 1, null],
    ['A', 1, 'fire'],
  ],
  regions: ['-'],
  inspectors: [
    ['A', ['fire'], anywhere, 1],
    ['A', anything, anywhere, 1],
  ],
  recusals: [],
};
const busy: Scenario = {
  seats: [['A', 1, null]],
  regions: ['-', '-', 'south', 'south'],
  inspectors: [
    ['A', anything, anywhere, 9],
    ['A', anything, ['north'], 9],
  ],
  recusals: [],
};
const busyChain: Scenario = {
  seats: [['A', 1, null]],
  regions: ['n', 'n', 'e', 'e', 's', 's'],
  inspectors: [
    ['A', anything, ['e', 's'], 9],
    ['A', anything, ['n', 'e'], 9],
    ['A', anything, ['n'], 9],
  ],
  recusals: [],
};
const capped: Scenario = {
  seats: [['A', 1, null]],
  regions: Array.from({ length: 6 }, () => '-'),
  inspectors: [
    ['A', anything, anywhere, 1],
    ['A', anything, anywhere, 0],
    ['A', anything, anywhere, 9],
  ],
  recusals: [],
};
const tooFew: Scenario = {
  seats: [['A', 2, null]],
  regions: ['north', 'north'],
  inspectors: [
    ['A', anything, anywhere, 1],
    ['A', anything, ['north'], 1],
    ['A', anything, ['south'], 9],
    ['B', anything, anywhere, 9],
  ],
  recusals: [],
};
const twice: Scenario = {
  seats: [['A', 2, null]],
  regions: ['-', '-'],
  inspectors: [['A', anything, anywhere, 9]],
  recusals: [],
};
const twoShortages: Scenario = {
  seats: [
    ['A', 1, null],
    ['B', 1, 'fire'],
    ['C', 1, null],
  ],
  regions: ['-', '-'],
  inspectors: [
    ['A', anything, anywhere, 1],
    ['B', anything, anywhere, 9],
    ['C', anything, anywhere, 9],
  ],
  recusals: [],
};
const recused: Scenario = {
  seats: [['A', 1, 'fire']],
  regions: ['-', '-'],
  inspectors: [
    ['A', ['fire'], anywhere, 9],
    ['A', anything, anywhere, 9],
  ],
  recusals: [
    [0, 0],
    [1, 0],
  ],
};

async function valid(
  comment: string,
  scenario: Scenario,
  suite: SuiteName = 'sha256-aes256ctr',
  wanted: (stages: Stages) => boolean = () => true,
): Promise<MatchVector> {
  const key = await keyFor(scenario, suite, wanted);
  const { teams, seatsPerTeam, loads, shortages } = await matchTeams(inputOf({ suite, key, ...scenario }));
  return {
    expect: 'VALID',
    comment,
    suite,
    key,
    ...scenario,
    teams: scenario.regions.map((_, object) =>
      Array.from(teams.subarray(object * seatsPerTeam, (object + 1) * seatsPerTeam), (i) => (i === -1 ? null : i)),
    ),
    loads: [...loads],
    shortages: shortages.map(({ slots, fits }) => ({ slots: [...slots], fits })),
  };
}

async function generated(objects: number): Promise<MatchVector> {
  const suite = 'sha256-aes256ctr';
  const key = keyNumber(suite, 0);
  const { teams } = await matchTeams(inputOf({ suite, key, ...crowd(objects) }));
  const comment = `the crowd with ${objects} objects`;
  return { expect: 'VALID', comment, suite, key, generate: { objects }, digest: await digestOf(teams) };
}

async function refused(comment: string, vector: MatchVector): Promise<MatchVector> {
  const verdict = await checkTeams(inputOf(vector), slotsOf(vector));
  if (verdict.ok) throw new Error(`${comment}: not wrong`);
  const { loads: _, shortages: __, ...rest } = vector;
  const place = 'object' in verdict ? { object: verdict.object, seat: verdict.seat } : {};
  return { ...rest, expect: verdict.step, comment, ...place };
}

// The first key, counting from one of zeros, whose teams show what the scenario is about.
async function keyFor(scenario: Scenario, suite: SuiteName, wanted: (stages: Stages) => boolean): Promise<string> {
  for (let number = 0; number < 10_000; number += 1) {
    const key = keyNumber(suite, number);
    if (wanted(await stagesOf(inputOf({ suite, key, ...scenario })))) return key;
  }
  throw new Error('no key shows this');
}

function keyNumber(suite: SuiteName, number: number): string {
  return number.toString(16).padStart((findSuite(suite)?.keyLength ?? 0) * 2, '0');
}

async function stagesOf(input: MatchInput): Promise<Stages> {
  const seating = await Seating.of(input);
  await deal(seating);
  const dealt = seating.holders.slice();
  fill(seating);
  return { dealt, filled: seating.holders.slice(), teams: (await matchTeams(input)).teams };
}

function movesToFill(seats: number): (stages: Stages) => boolean {
  return ({ dealt, filled }) => dealt.includes(-1) && !filled.includes(-1) && differing(dealt, filled) === seats;
}

function movesToLevel(seats: number): (stages: Stages) => boolean {
  return ({ dealt, filled, teams }) => !dealt.includes(-1) && differing(filled, teams) === seats;
}

// Two seats change hands, but only one inspector has fewer and one has more than before: the one between passed on.
function chained(stages: Stages): boolean {
  const loads = (teams: Int32Array) => [0, 1, 2].map((i) => teams.filter((one) => one === i).length);
  const [before, after] = [loads(stages.filled), loads(stages.teams)];
  const changed = before.filter((load, i) => load !== after[i]);
  return movesToLevel(2)(stages) && changed.length === 2;
}

function differing(a: Int32Array, b: Int32Array): number {
  return a.filter((inspector, slot) => inspector !== b[slot]).length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeVectors();
