/** Tab is 9, the end of a line is 10; no other control character is in a list. */
const LF = 10;
const LAST_SEPARATOR = LF;
const RADIX = 128;

/**
 * Counts the lines of a tab-separated file as it passes, and how often each value stands in some of its columns. The
 * values counted are short codes: up to seven ASCII characters, which fit a number exactly and make a map of numbers
 * do for a million lines.
 */
export class Tally<Column extends string> {
  lines = 0;
  readonly #columns: Readonly<Record<Column, number>>;
  /** By place, up to the last one counted. */
  readonly #counts: readonly (Map<number, number> | undefined)[];
  #column = 0;
  #value = 0;

  /** `columns` names the columns to count by their place, from 0. */
  constructor(columns: Readonly<Record<Column, number>>) {
    this.#columns = columns;
    const counted = Object.values<number>(columns);
    this.#counts = Array.from({ length: Math.max(-1, ...counted) + 1 }, (_, place) =>
      counted.includes(place) ? new Map<number, number>() : undefined,
    );
  }

  /** Takes the next bytes; a value may begin in one chunk and end in the next. */
  read(chunk: Uint8Array): void {
    // Kept in locals, and columns that are not counted passed over in a loop with nothing else in it: a list of a million lines has 128 million bytes.
    const counts = this.#counts;
    const end = chunk.length;
    let column = this.#column;
    let value = this.#value;
    let lines = this.lines;
    let byte = 0;
    for (let at = 0; at < end; at++) {
      const counted = column < counts.length ? counts[column] : undefined;
      if (counted === undefined) while (at < end && (byte = chunk[at]!) > LAST_SEPARATOR) at++;
      else for (; at < end && (byte = chunk[at]!) > LAST_SEPARATOR; at++) value = value * RADIX + byte;
      if (at === end) break;
      if (counted !== undefined) counted.set(value, (counted.get(value) ?? 0) + 1);
      value = 0;
      column = byte === LF ? 0 : column + 1;
      if (byte === LF) lines += 1;
    }
    this.#column = column;
    this.#value = value;
    this.lines = lines;
  }

  /** The values of a column and how often each stood there, by value; empty when nothing passed. */
  countsOf(column: Column): Record<string, number> {
    const counts = [...(this.#counts[this.#columns[column]] ?? [])].map(
      ([value, count]) => [unpacked(value), count] as const,
    );
    return Object.fromEntries(counts.sort(([one], [other]) => (one < other ? -1 : 1)));
  }
}

function unpacked(value: number): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor(rest / RADIX)) text = String.fromCharCode(rest % RADIX) + text;
  return text;
}
