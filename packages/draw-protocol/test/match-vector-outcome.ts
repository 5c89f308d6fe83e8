import {
  checkTeams,
  findSuite,
  fromHex,
  type MatchInput,
  MatchTooLarge,
  matchTeams,
  type SuiteName,
  type TeamsVerdict,
  toHex,
} from '../src/index.ts';

/** One scenario of the matching, verdict first: what `proto-docs/draw/vectors/matching/*.json` holds. */
export interface MatchVector {
  expect: 'VALID' | 'TOO_LARGE' | Exclude<TeamsVerdict, { ok: true }>['step'];
  comment: string;
  suite: SuiteName;
  /** K_match, in hex. */
  key: string;
  /** The crowd of v1-matching.md with so many objects, for an input too large to write down; or else the input itself. */
  generate?: { objects: number };
  /** Department, number of seats, speciality. */
  seats?: [string, number, string | null][];
  /** Of each drawn object, in draw order. */
  regions?: string[];
  /** Department, specialities, regions, cap. */
  inspectors?: [string, string[], string[], number][];
  /** Object, inspector. */
  recusals?: [number, number][];
  /** One list for each object; null for a seat nobody can fill. */
  teams?: (number | null)[][];
  /** For a valid one: how many objects each inspector visits, and of each shortage the slots and how many of them fit. */
  loads?: number[];
  shortages?: { slots: number[]; fits: number }[];
  /** For a generated one: SHA-256 over the inspectors of all seats, four bytes each, big-endian. */
  digest?: string;
  /** For a wrong one: where. */
  object?: number;
  seat?: number;
}

export type Scenario = Required<Pick<MatchVector, 'seats' | 'regions' | 'inspectors' | 'recusals'>>;

/** The vector with what this package says of it in the place of its outcome: the same where they agree. Runs in a browser as well. */
export async function matchVectorOutcome(vector: MatchVector): Promise<MatchVector> {
  const input = inputOf(vector);
  try {
    if (vector.generate) return { ...vector, expect: 'VALID', digest: await digestOf((await matchTeams(input)).teams) };
    const verdict = await checkTeams(input, slotsOf(vector));
    if (!verdict.ok) {
      const place = 'object' in verdict ? { object: verdict.object, seat: verdict.seat } : {};
      return { ...vector, expect: verdict.step, ...place };
    }
    const { loads, shortages } = await matchTeams(input);
    const short = shortages.map(({ slots, fits }) => ({ slots: [...slots], fits }));
    return { ...vector, expect: 'VALID', loads: [...loads], shortages: short };
  } catch (fault) {
    if (fault instanceof MatchTooLarge) return { ...vector, expect: 'TOO_LARGE' };
    throw fault;
  }
}

/** The crowd: inputs of any size by rule, written out in v1-matching.md. */
export function crowd(objects: number): Scenario {
  const inspectors = Math.max(12, Math.floor(objects / 25));
  return {
    seats: [
      ['A', 1, null],
      ['A', 1, 'food'],
      ['B', 2, null],
    ],
    regions: Array.from({ length: objects }, (_, o) => (o % 4 === 0 ? '-' : `r${(o * 7) % 10}`)),
    inspectors: Array.from({ length: inspectors }, (_, i) => [
      i % 2 === 0 ? 'A' : 'B',
      i % 3 === 0 ? ['food'] : [],
      i % 5 === 0 ? [] : [`r${i % 10}`, `r${(i * 3 + 1) % 10}`].filter((name, at, all) => all.indexOf(name) === at),
      objects,
    ]),
    recusals: Array.from({ length: Math.floor(objects / 5) }, (_, k) => [k * 5, (k * 11) % inspectors]),
  };
}

/** The input a vector describes. */
export function inputOf(vector: Omit<MatchVector, 'expect' | 'comment'>): MatchInput {
  const { seats, regions, inspectors, recusals } = vector.generate
    ? crowd(vector.generate.objects)
    : (vector as Scenario);
  const suite = findSuite(vector.suite);
  if (suite === undefined) throw new Error(`suite ${vector.suite}`);
  const key = fromHex(vector.key);
  return {
    seats: seats.map(([department, count, tag]) => ({ department, count, tag })),
    regions,
    inspectors: inspectors.map(([department, tags, covered, cap]) => ({ department, tags, regions: covered, cap })),
    recusals: recusals.map(([object, inspector]) => ({ object, inspector })),
    keystream: (fromBlock, blocks) => suite.keystream(key, fromBlock, blocks),
  };
}

/** The teams of a vector, seat after seat. */
export function slotsOf({ teams = [] }: MatchVector): Int32Array {
  return Int32Array.from(teams.flat(), (inspector) => inspector ?? -1);
}

/** SHA-256 over the inspectors of all seats, four bytes each, big-endian, in hex. */
export async function digestOf(teams: Int32Array): Promise<string> {
  const bytes = new DataView(new ArrayBuffer(teams.length * 4));
  teams.forEach((inspector, slot) => bytes.setInt32(slot * 4, inspector));
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.buffer)));
}
