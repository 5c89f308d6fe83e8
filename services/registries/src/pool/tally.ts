const TAB = 9;
const LF = 10;
const RADIX = 128;

/**
 * Counts the lines of a tab-separated file as it passes, and how often each value stands in some of its columns. The
 * values counted are short codes: up to seven ASCII characters, which fit a number exactly and make a map of numbers
 * do for a million lines.
 */
export class Tally<Column extends string> {
  lines = 0;
  readonly #counts: ReadonlyMap<number, Map<number, number>>;
  readonly #columns: Readonly<Record<Column, number>>;
  #column = 0;
  #value = 0;

  /** `columns` names the columns to count by their place, from 0. */
  constructor(columns: Readonly<Record<Column, number>>) {
    this.#columns = columns;
    this.#counts = new Map(Object.values<number>(columns).map((place) => [place, new Map()]));
  }

  /** Takes the next bytes; a value may begin in one chunk and end in the next. */
  read(chunk: Uint8Array): void {
    let counted = this.#counts.get(this.#column);
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at]!;
      if (byte !== TAB && byte !== LF) {
        if (counted) this.#value = this.#value * RADIX + byte;
        continue;
      }
      if (counted) counted.set(this.#value, (counted.get(this.#value) ?? 0) + 1);
      this.#value = 0;
      if (byte === LF) {
        this.lines += 1;
        this.#column = 0;
      } else {
        this.#column += 1;
      }
      counted = this.#counts.get(this.#column);
    }
  }

  /** The values of a column and how often each stood there, by value; empty when nothing passed. */
  countsOf(column: Column): Record<string, number> {
    const counts = [...(this.#counts.get(this.#columns[column]) ?? [])].map(
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
