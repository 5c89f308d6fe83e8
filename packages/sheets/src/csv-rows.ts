import type { Encoding } from './csv-encoding.ts';
import { CsvRecords } from './csv-records.ts';
import { piecesOf } from './file-pieces.ts';
import type { Limits } from './limits.ts';
import type { RawRow } from './raw-row.ts';

/**
 * The rows of a CSV, some at a time, blank lines included, so that numbers are those Excel shows. A cell with line breaks stays one cell.
 */
export async function* csvRows(path: string, encoding: Encoding, limits: Limits): AsyncGenerator<RawRow[]> {
  const beginning = await beginningOf(path, encoding);
  const told = SEPARATOR_LINE.exec(beginning)?.[1];
  const records = new CsvRecords(told ?? delimiterOf(beginning), limits.rowBytes);
  let last = told === undefined ? 0 : -1;
  const numbered = (some: readonly string[][]): RawRow[] =>
    some.map((cells) => ({ row: (last += 1), cells })).filter(({ row }) => row > 0);
  for await (const text of decoded(path, encoding)) {
    yield numbered(records.push(text));
    if (records.fault) throw records.fault;
  }
  yield numbered(records.end());
  if (records.fault) throw records.fault;
}

/** A line for Excel alone, which takes it at its word and does not show it: rows are counted after it. */
export const SEPARATOR_LINE = /^sep=([,;\t])(?:\r?\n|$)/i;

/** Comma, tab or semicolon: whichever the first line has most of, outside quotes. A comma when it has none. */
function delimiterOf(beginning: string): string {
  const firstLine = (/^[^\r\n]*/.exec(beginning.replaceAll(/"[^"]*"/g, ''))?.[0] ?? '').slice(0, 64 * 1024);
  const counted = [',', '\t', ';'].map((delimiter) => ({ delimiter, count: firstLine.split(delimiter).length }));
  return counted.reduce((best, each) => (each.count > best.count ? each : best)).delimiter;
}

async function beginningOf(path: string, encoding: Encoding): Promise<string> {
  for await (const text of decoded(path, encoding)) return text;
  return '';
}

/** Some hundred rows: few enough that what is made of them is gone before the next. */
const CHUNK = 64 * 1024;

async function* decoded(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of piecesOf(path)) {
    for (let at = 0; at < piece.length; at += CHUNK)
      yield decoder.decode(piece.subarray(at, at + CHUNK), { stream: true });
  }
  const rest = decoder.decode();
  if (rest) yield rest;
}
