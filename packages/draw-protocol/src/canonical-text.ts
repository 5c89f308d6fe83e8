/** What a parser answers: the value, or the line (from 1) and what is wrong with it. */
export type Reading<T> = { ok: true; value: T } | { ok: false; line: number; reason: string };

/** The names of strata, regions, departments, tags, people and codes: no space, no comma, no tab, so that `awk` and `sort` agree. */
export const token = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/;
/** The same, or `-` where there may be none. */
export const nameOrNone = /^(-|[A-Za-z0-9][A-Za-z0-9._:-]{0,63})$/;
const decimal = /^(0|[1-9][0-9]{0,14})$/;
const lowerHex = /^([0-9a-f]{2})*$/;
// Control characters, line separators and unpaired surrogates have no place in a line that people compare by eye.
const line = /^[^\p{Cc}\p{Zl}\p{Zp}\p{Cs}]{1,200}$/u;

export const isToken = (text: string): boolean => token.test(text);
export const isTextLine = (text: string): boolean => line.test(text);

/** The bytes of rows of tab-separated fields, each row ended by LF. No rows give no bytes. */
export function encodeRows(rows: Iterable<readonly (string | number)[]>): Uint8Array {
  let text = '';
  for (const row of rows) text += `${row.join('\t')}\n`;
  return new TextEncoder().encode(text);
}

/**
 * Runs `parse` over the lines of a file and answers with its value, or with the first line that is wrong. The file must be
 * UTF-8 without a byte order mark, every line ended by LF; `parse` must take every line.
 */
export function readRows<T>(bytes: Uint8Array, parse: (rows: RowCursor) => T): Reading<T> {
  const rows = new RowCursor(bytes);
  try {
    rows.checkEncoding();
    const value = parse(rows);
    rows.end();
    return { ok: true, value };
  } catch (error) {
    if (error instanceof Malformed) return { ok: false, line: rows.line, reason: error.message };
    throw error;
  }
}

/** A cursor over the rows of a small file. Its methods throw Malformed, which never leaves `readRows`. */
export class RowCursor {
  line = 0;
  private fields: string[] = [];
  private field = 0;
  private readonly rows: string[];
  private readonly text: string | undefined;

  constructor(bytes: Uint8Array) {
    this.text = decodeStrictly(bytes);
    this.rows = this.text?.split('\n') ?? [];
  }

  checkEncoding(): void {
    if (this.text === undefined) throw new Malformed('not UTF-8');
    if (this.text.startsWith('\ufeff')) throw new Malformed('byte order mark');
    if (this.rows.pop() !== '') {
      this.line = this.rows.length + 1;
      throw new Malformed('last line without LF');
    }
  }

  /** Whether another row follows, and if a key is given, whether it starts with that key. */
  follows(key?: string): boolean {
    const row = this.rows[this.line];
    return row !== undefined && (key === undefined || row === key || row.startsWith(`${key}\t`));
  }

  /** Steps to the next row; with a key, the row must start with it. */
  row(key?: string): this {
    const row = this.rows[this.line];
    this.line += 1;
    if (row === undefined) throw new Malformed(`expected ${key ?? 'another row'}, found the end`);
    this.fields = row.split('\t');
    this.field = 0;
    if (key !== undefined && this.nextField() !== key) throw new Malformed(`expected ${key}`);
    return this;
  }

  literal(...allowed: readonly string[]): string {
    const field = this.nextField();
    if (!allowed.includes(field)) throw new Malformed(`expected ${allowed.join(' or ')}`);
    return field;
  }

  token(): string {
    return this.matching(token, 'a name');
  }

  textLine(): string {
    return this.matching(line, 'text');
  }

  count(max = Number.MAX_SAFE_INTEGER): number {
    const number = Number(this.matching(decimal, 'a decimal number'));
    if (number > max) throw new Malformed(`number above ${max}`);
    return number;
  }

  hex(bytes: number): string {
    const field = this.nextField();
    if (field.length !== bytes * 2 || !lowerHex.test(field)) throw new Malformed(`expected ${bytes} bytes in hex`);
    return field;
  }

  matching(pattern: RegExp, what: string): string {
    const field = this.nextField();
    if (!pattern.test(field)) throw new Malformed(`expected ${what}`);
    return field;
  }

  /** The rest of the row, tabs and all; nothing may follow. At least one field. */
  rest(): string {
    if (!this.more()) throw new Malformed('too few fields');
    const rest = this.fields.slice(this.field).join('\t');
    this.field = this.fields.length;
    return rest;
  }

  /** Ends the row: no field may be left. */
  done(): void {
    if (this.field !== this.fields.length) throw new Malformed('too many fields');
  }

  more(): boolean {
    return this.field < this.fields.length;
  }

  refuse(reason: string): never {
    throw new Malformed(reason);
  }

  end(): void {
    if (this.line < this.rows.length) {
      this.line += 1;
      throw new Malformed('unexpected line');
    }
  }

  private nextField(): string {
    const field = this.fields[this.field++];
    if (field === undefined) throw new Malformed('too few fields');
    return field;
  }
}

class Malformed extends Error {}

export function toHex(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += hexOfByte[byte];
  return hex;
}

/** The bytes of lower-case hex that has been checked already. */
export function fromHex(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, i) => Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16));
}

const hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export function joinBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** The text of UTF-8, a byte order mark and all; undefined where the bytes are none. */
export function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return strictly.decode(bytes);
  } catch {
    return undefined;
  }
}

const strictly = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
