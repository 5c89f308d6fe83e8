import { detectEncoding, type Encoding } from './csv-encoding.ts';
import { CsvRecords } from './csv-records.ts';
import { piecesOf } from './file-pieces.ts';
import type { Limits } from './limits.ts';
import type { RawRow } from './raw-row.ts';

/**
 * The rows of a CSV, some at a time, blank lines included, so that numbers are those Excel shows. A cell with line breaks stays one cell.
 */
export async function* csvRows(path: string, limits: Limits): AsyncGenerator<RawRow[]> {
  const encoding = await detectEncoding(path);
  const records = new CsvRecords(await delimiterOf(path, encoding), limits.rowBytes);
  let last = 0;
  const numbered = (some: readonly string[][]): RawRow[] => some.map((cells) => ({ row: (last += 1), cells }));
  for await (const text of decoded(path, encoding)) {
    yield numbered(records.push(text));
    if (records.fault) throw records.fault;
  }
  yield numbered(records.end());
  if (records.fault) throw records.fault;
}

/** Comma, tab or semicolon: whichever the first line has most of, outside quotes. A comma when it has none. */
async function delimiterOf(path: string, encoding: Encoding): Promise<string> {
  const beginning = await beginningOf(path, encoding);
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
