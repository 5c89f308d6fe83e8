import { Readable } from 'node:stream';
import type { Bilingual } from '@sunlot/glossary';
import { readSheet, type Verdict } from '@sunlot/sheets/read-sheet';
import type { Vault } from '@sunlot/subgraph-kit/vault';
import type { RowValues, SheetRows } from './sheet-rows.ts';

/** Good rows as COPY takes them, and how many were read so far, good or not. */
export interface ReadPiece {
  readonly lines: Uint8Array<ArrayBuffer>;
  readonly read: number;
}

/** What a whole file comes to: cell by cell in the verdict, and row by row what no single cell shows. */
export interface ReadReport {
  readonly verdict: Verdict;
  readonly problems: RowProblems;
}

/** What is wrong with rows beyond their single cells, by row. */
export type RowProblems = Map<number, Bilingual[]>;

/** Characters: a message, a write and a turn of the event loop cost more than a hundred rows. */
const PIECE = 1 << 16;

/** Reads a file to its end: pieces of its good rows, then the report. */
export async function* readRows(file: Readable, rows: SheetRows): AsyncGenerator<ReadPiece, ReadReport> {
  const sheet = readSheet(file, rows.columns);
  const lineOf = lineWriter(rows);
  const problems: RowProblems = new Map();
  let [lines, read] = ['', 0];
  for await (const chunk of sheet.byChunk()) {
    for (const { row, values, findings } of chunk) {
      read += 1;
      if (findings.length > 0) continue;
      const found = rows.problems(values);
      if (found.length > 0) problems.set(row, [...found]);
      else lines += lineOf(row, rows.arriving(values));
    }
    if (lines.length < PIECE) continue;
    yield pieceOf(lines, read);
    lines = '';
  }
  if (lines !== '') yield pieceOf(lines, read);
  return { verdict: sheet.verdict, problems };
}

/** The file, its parts put together as they are read. */
export function fileBytes(vault: Vault, chunks: readonly string[]): Readable {
  async function* parts(): AsyncGenerator<Uint8Array> {
    for (const digest of chunks) yield* vault.open(digest) as AsyncIterable<Uint8Array>;
  }
  return Readable.from(parts(), { objectMode: false });
}

const encoder = new TextEncoder();

/** Memory of its own, so that it can be given to another thread. */
function pieceOf(lines: string, read: number): ReadPiece {
  return { lines: encoder.encode(lines), read };
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
