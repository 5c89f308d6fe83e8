import { sameBytes } from './canonical-text.ts';
import { BEYOND, putDecimal, putHex } from './digits.ts';
import type { Sample } from './sample.ts';

/** The inspectors on the seats of every team, team after team; -1 where a seat stays empty. */
export interface Teams {
  teams: Int32Array;
  seatsPerTeam: number;
}

/**
 * `result.tsv`: order, candidate index, key, team; by rising key. The team lists inspector indices in the order of the
 * seats, `?` for an empty one; it is `-` when the rules have no seats. Nobody drawn gives no bytes.
 */
export function encodeResult(sample: Sample, { teams, seatsPerTeam }: Teams): Uint8Array {
  const bytes = new Uint8Array(
    sample.candidates.length * (longestSelection + 2 + 7 * Math.max(1, seatsPerTeam)) + BEYOND,
  );
  const file = new DataView(bytes.buffer);
  let at = 0;
  for (let order = 0; order < sample.candidates.length; order++) {
    at = putSelection(file, at, sample, order);
    bytes[at++] = tab;
    for (let seat = 0; seat < seatsPerTeam; seat++) {
      const inspector = teams[order * seatsPerTeam + seat]!;
      if (inspector === -1) bytes[at++] = nobody;
      else at = putDecimal(file, at, inspector);
      bytes[at++] = comma;
    }
    if (seatsPerTeam > 0) at -= 1;
    else bytes[at++] = dash;
    bytes[at++] = lf;
  }
  return bytes.subarray(0, at);
}

/** Where a result differs from what was expected. */
export interface ResultFault {
  line: number;
  reason: string;
  expected: string;
  got: string;
}

/** Holds order, candidate and key of every row against the sample; returns the first row that differs, or undefined. */
export function selectionFault(result: Uint8Array, sample: Sample): ResultFault | undefined {
  const expected = new Uint8Array(longestSelection + BEYOND);
  const row = new DataView(expected.buffer);
  let from = 0;
  for (let order = 0; order < sample.candidates.length; order++) {
    const length = putSelection(row, 0, sample, order);
    let b = 0;
    while (b < length && result[from + b] === expected[b]) b += 1;
    if (b < length || result[from + b] !== tab) {
      return faultAt(result, from, order, new TextDecoder().decode(expected.subarray(0, length)));
    }
    const end = result.indexOf(lf, from + b);
    from = end === -1 ? result.length : end + 1;
  }
  return from < result.length ? faultAt(result, from, sample.candidates.length, '') : undefined;
}

/** Holds a whole result against the expected one; returns the first row that differs, or undefined. */
export function resultFault(result: Uint8Array, expected: Uint8Array): ResultFault | undefined {
  if (sameBytes(result, expected)) return undefined;
  let from = 0;
  for (let order = 0; ; order++) {
    const [row, expectedRow] = [rowFrom(result, from), rowFrom(expected, from)];
    if (!sameBytes(row, expectedRow)) return faultAt(result, from, order, shown(expectedRow));
    from += row.length;
  }
}

function faultAt(result: Uint8Array, from: number, order: number, expected: string): ResultFault {
  const got = shown(rowFrom(result, from));
  const reason = from >= result.length ? 'a row is missing' : expected === '' ? 'a row too many' : 'another row';
  return { line: order + 1, reason, expected, got };
}

/** Three numbers and two tabs: the order, the candidate, and the 32 digits of the key. */
const longestSelection = 7 + 1 + 7 + 1 + 32;

function putSelection(file: DataView, start: number, { candidates, keys }: Sample, order: number): number {
  let at = putDecimal(file, start, order);
  file.setUint8(at, tab);
  at = putDecimal(file, at + 1, candidates[order]!);
  file.setUint8(at, tab);
  return putHex(file, at + 1, keys, order * 16, order * 16 + 16);
}

/** The row that starts here, with its LF. */
function rowFrom(file: Uint8Array, at: number): Uint8Array {
  const end = file.indexOf(lf, at);
  return file.subarray(at, end === -1 ? file.length : end + 1);
}

function shown(row: Uint8Array): string {
  return new TextDecoder().decode(row.subarray(0, 200)).trimEnd();
}

const [tab, lf, comma, dash, nobody] = [0x09, 0x0a, 0x2c, 0x2d, 0x3f] as const;
