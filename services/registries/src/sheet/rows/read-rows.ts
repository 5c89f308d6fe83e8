import { Readable } from 'node:stream';
import type { Bilingual } from '@sunlot/glossary';
import { readSheet, type Verdict } from '@sunlot/sheets/read-sheet';
import type { Vault } from '@sunlot/subgraph-kit/vault';
import type { RowValues, SheetRows } from './sheet-rows.ts';

/** Good rows as COPY takes them, and how many were read so far, good or not. */
export interface ReadPiece {
  readonly lines: Uint8Array;
  readonly read: number;
}

/** What a whole file comes to: cell by cell in the verdict, and row by row what no single cell shows. */
export interface ReadReport {
  readonly verdict: Verdict;
  readonly problems: RowProblems;
}

/** What is wrong with rows beyond their single cells, by row. */
export type RowProblems = Map<number, Bilingual[]>;

/** Reads a file to its end: pieces of its good rows, then the report. */
export async function* readRows(file: Readable, rows: SheetRows): AsyncGenerator<ReadPiece, ReadReport> {
  const sheet = readSheet(file, rows.columns);
  const lineOf = lineWriter(rows);
  const problems: RowProblems = new Map();
  const piece = new Piece();
  let read = 0;
  for await (const chunk of sheet.byChunk()) {
    for (const { row, values, findings } of chunk) {
      read += 1;
      if (findings.length > 0) continue;
      const found = rows.problems(values);
      if (found.length > 0) problems.set(row, [...found]);
      else piece.add(lineOf(row, rows.arriving(values)));
    }
    if (piece.isFull) yield { lines: piece.taken(), read };
  }
  const last = piece.taken();
  if (last.length > 0) yield { lines: last, read };
  return { verdict: sheet.verdict, problems };
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

/** The file, its parts put together as they are read. */
export function fileBytes(vault: Vault, chunks: readonly string[]): Readable {
  async function* parts(): AsyncGenerator<Uint8Array> {
    for (const digest of chunks) yield* vault.open(digest) as AsyncIterable<Uint8Array>;
  }
  return Readable.from(parts(), { objectMode: false });
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
