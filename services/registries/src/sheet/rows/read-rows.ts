import { Readable } from 'node:stream';
import type { Bilingual } from '@sunlot/glossary';
import { readSheet, type Verdict } from '@sunlot/sheets/read-sheet';
import type { Vault } from '@sunlot/subgraph-kit/vault';
import type { Half } from './read-into.ts';
import type { RowValues, SheetRows } from './sheet-rows.ts';

/** Good rows as COPY takes them; how many were read so far, good or not; and whether all of them were good. */
export interface ReadPiece {
  readonly lines: Uint8Array;
  readonly read: number;
  readonly sound: boolean;
}

/** What a whole file comes to: cell by cell in the verdict, and row by row what no single cell shows. */
export interface ReadReport {
  readonly verdict: Verdict;
  readonly problems: RowProblems;
  /** Of half a file, the fingerprints of all values that must not stand twice. */
  readonly fingerprints: Float64Array;
}

/** What is wrong with rows beyond their single cells, by row. */
export type RowProblems = Map<number, Bilingual[]>;

/** Reads a file, or half of it, to its end: pieces of its good rows, then the report. */
export async function* readRows(file: Readable, rows: SheetRows, half?: Half): AsyncGenerator<ReadPiece, ReadReport> {
  const sheet = readSheet(file, rows.columns);
  const lineOf = lineWriter(rows);
  const problems: RowProblems = new Map();
  const isSound = (): boolean => problems.size === 0 && sheet.verdict.findings.length === 0;
  const seenOnce = half ? new SeenOnce(rows) : undefined;
  const rowsBefore = half?.rowsBefore ?? 0;
  const piece = new Piece();
  let read = 0;
  for await (const chunk of sheet.byChunk()) {
    for (const { row, values, findings } of chunk) {
      read += 1;
      if (findings.length > 0) continue;
      seenOnce?.add(values);
      const found = rows.problems(values);
      if (found.length > 0) problems.set(row, [...found]);
      else piece.add(lineOf(row + rowsBefore, rows.arriving(values)));
    }
    if (piece.isFull) yield { lines: piece.taken(), read, sound: isSound() };
  }
  const last = piece.taken();
  if (last.length > 0) yield { lines: last, read, sound: isSound() };
  return { verdict: sheet.verdict, problems, fingerprints: Float64Array.from(seenOnce?.fingerprints ?? []) };
}

/** A number for each value of a column in which none may stand twice: equal values have equal ones, and others hardly ever. */
class SeenOnce {
  readonly fingerprints: number[] = [];
  readonly #keys: readonly string[];

  constructor({ columns }: SheetRows) {
    this.#keys = columns.filter(({ unique }) => unique).map(({ key }) => key);
  }

  add(values: RowValues): void {
    for (const [column, key] of this.#keys.entries()) {
      const value = values[key];
      if (value !== null && value !== undefined) this.fingerprints.push(fingerprint(String(value), column));
    }
  }
}

/** 53 bits, of two products that have nothing in common. */
function fingerprint(text: string, column: number): number {
  let [one, other] = [column + 1, ~column];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other + unit, 0x85ebca6b) ^ (other >>> 15);
  }
  return (one >>> 11) * 2 ** 32 + (other >>> 0);
}

/** Lines on their way to become bytes. */
class Piece {
  #bytes: Buffer[] = [];
  #length = 0;
  #text = '';

  add(line: string): void {
    this.#text += line;
    if (this.#text.length >= AT_ONCE) this.#write();
  }

  /** Bytes: a write and a turn of the event loop cost more than a hundred rows. */
  get isFull(): boolean {
    return this.#length >= 1 << 16;
  }

  taken(): Uint8Array {
    this.#write();
    const lines = Buffer.concat(this.#bytes, this.#length);
    this.#bytes = [];
    this.#length = 0;
    return lines;
  }

  #write(): void {
    const bytes = Buffer.from(this.#text);
    this.#bytes.push(bytes);
    this.#length += bytes.length;
    this.#text = '';
  }
}

/** Characters: a text put together out of many is flattened before it is written, and twice as slowly where it no longer fits the cache. */
const AT_ONCE = 1 << 13;

/** From where to where, in bytes. */
export type Range = readonly [from: number, to: number];

const ALL: readonly Range[] = [[0, Number.POSITIVE_INFINITY]];

/** The file, its parts put together as they are read; or some ranges of it, in order. */
export function fileBytes(vault: Vault, chunks: readonly string[], ranges: readonly Range[] = ALL): Readable {
  return Readable.from(bytesWithin(vault, chunks, ranges), { objectMode: false });
}

async function* bytesWithin(
  vault: Vault,
  chunks: readonly string[],
  ranges: readonly Range[],
): AsyncGenerator<Uint8Array> {
  let begin = 0;
  for (const digest of chunks) {
    // One that is not there is opened, and says so.
    const size = (await vault.find(digest))?.size ?? Number.POSITIVE_INFINITY;
    for (const [from, to] of ranges) {
      const [first, end] = [Math.max(from - begin, 0), Math.min(to - begin, size)];
      if (first < end) yield* vault.open(digest, first, end) as AsyncIterable<Uint8Array>;
    }
    begin += size;
  }
}

function lineWriter({ waiting }: SheetRows): (row: number, entry: RowValues) => string {
  const names = Object.keys(waiting);
  return (row, entry) => {
    let line = String(row);
    for (const name of names) line += `\t${field(entry[name])}`;
    return `${line}\n`;
  };
}

/** A value as COPY reads it. */
function field(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  const text = Array.isArray(value) ? arrayOf(value as string[]) : String(value);
  return /[\\\n\r\t]/.test(text) ? text.replaceAll(/[\\\n\r\t]/g, (found) => ESCAPED[found]!) : text;
}

/** Whether an entry of an array needs no quotes: a code with a digit, so that it is not NULL. */
function isPlain(text: string): boolean {
  return /^[A-Z]+-\d+$/.test(text);
}

const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function arrayOf(texts: readonly string[]): string {
  // Codes are most of what is listed.
  if (texts.every(isPlain)) return `{${texts.join(',')}}`;
  return `{${texts.map((text) => `"${text.replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`;
}
