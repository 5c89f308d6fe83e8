/** Where the fields of a line lie: field f from `starts[f]` up to, but without, the byte before `starts[f + 1]`. */
export type TakeFields = (line: Uint8Array, starts: Uint32Array, fields: number) => void;

/**
 * Takes lines of tab-separated fields apart where they lie, chunk after chunk, as the text of PostgreSQL's COPY comes: the
 * bytes of a million rows never become strings. A line that goes on in the next chunk waits for it; one without LF at the
 * end is a line too. Of an empty line one empty field is told.
 */
export class FieldsOfLines {
  private rest = new Uint8Array(0);
  private readonly starts = new Uint32Array(MOST_FIELDS + 1);
  private readonly take: TakeFields;

  constructor(take: TakeFields) {
    this.take = take;
  }

  feed(chunk: Uint8Array): void {
    let from = 0;
    if (this.rest.length > 0) {
      from = chunk.indexOf(LF) + 1;
      this.rest = joined(this.rest, from === 0 ? chunk : chunk.subarray(0, from));
      if (from === 0) return;
      this.lines(this.rest, 0);
    }
    this.rest = new Uint8Array(chunk.subarray(this.lines(chunk, from)));
  }

  end(): void {
    if (this.rest.length > 0) this.lines(joined(this.rest, Uint8Array.of(LF)), 0);
    this.rest = new Uint8Array(0);
  }

  /** Tells the lines of the bytes from one place on, and answers where the one begins that has not ended. */
  private lines(bytes: Uint8Array, from: number): number {
    const { starts, take } = this;
    let begun = from;
    let fields = 0;
    starts[0] = from;
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at]!;
      // All other bytes of a text are greater than both.
      if (byte > LF || byte < TAB) continue;
      if (fields === MOST_FIELDS) throw new RangeError(`more than ${MOST_FIELDS} fields`);
      starts[++fields] = at + 1;
      if (byte === TAB) continue;
      take(bytes, starts, fields);
      begun = at + 1;
      fields = 0;
      starts[0] = begun;
    }
    return begun;
  }
}

const TAB = 0x09;
const LF = 0x0a;
const MOST_FIELDS = 32;

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
