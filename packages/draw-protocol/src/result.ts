import { sameBytes, toHex } from './canonical-text.ts';
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
  let text = '';
  sample.candidates.forEach((candidate, order) => {
    const key = toHex(sample.keys.subarray(order * 16, order * 16 + 16));
    const seats = Array.from(teams.subarray(order * seatsPerTeam, (order + 1) * seatsPerTeam), nameOfSeat);
    text += `${order}\t${candidate}\t${key}\t${seats.join(',') || '-'}\n`;
  });
  return new TextEncoder().encode(text);
}

function nameOfSeat(inspector: number): string {
  return inspector === -1 ? '?' : String(inspector);
}

/**
 * Holds a result against the recomputed one, row by row: the whole rows, or only order, candidate and key. Returns the first
 * row that differs, or undefined. The bytes are compared where they lie, so that a hostile file costs no more than its length.
 */
export function compareResult(
  got: Uint8Array,
  expected: Uint8Array,
  what: 'selection' | 'whole',
): { line: number; reason: string; expected: string; got: string } | undefined {
  let [gotAt, expectedAt] = [0, 0];
  for (let line = 1; gotAt < got.length || expectedAt < expected.length; line++) {
    const [gotRow, expectedRow] = [rowFrom(got, gotAt), rowFrom(expected, expectedAt)];
    const [gotPart, expectedPart] =
      what === 'whole' ? [gotRow, expectedRow] : [selection(gotRow), selection(expectedRow)];
    if (!sameBytes(gotPart, expectedPart)) {
      const reason =
        gotRow.length === 0 ? 'a row is missing' : expectedRow.length === 0 ? 'a row too many' : 'another row';
      return { line, reason, expected: shown(expectedPart), got: shown(gotPart) };
    }
    gotAt += gotRow.length;
    expectedAt += expectedRow.length;
  }
  return undefined;
}

/** The row that starts here, with its LF. */
function rowFrom(file: Uint8Array, at: number): Uint8Array {
  const end = file.indexOf(0x0a, at);
  return file.subarray(at, end === -1 ? file.length : end + 1);
}

/** The row up to its third tab. */
function selection(row: Uint8Array): Uint8Array {
  let end = -1;
  for (let field = 0; field < 3; field++) {
    end = row.indexOf(0x09, end + 1);
    if (end === -1) return row;
  }
  return row.subarray(0, end);
}

function shown(row: Uint8Array): string {
  return new TextDecoder().decode(row.subarray(0, 200)).trimEnd();
}
