import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { detectEncoding, type Encoding } from './csv-encoding.ts';
import { Unreadable } from './finding.ts';
import type { Limits } from './limits.ts';
import type { RawCell, RawRow } from './raw-row.ts';

/** The rows of a CSV, blank lines included, so that numbers are those Excel shows. A cell with line breaks stays one cell. */
export async function* csvRows(path: string, limits: Limits): AsyncGenerator<RawRow> {
  const encoding = await detectEncoding(path);
  const parser = parse({
    bom: true,
    delimiter: await delimiterOf(path, encoding),
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: limits.rowBytes,
  });
  const text = Readable.from(decoded(path, encoding));
  text.on('error', (fault) => parser.destroy(fault));
  let row = 0;
  try {
    for await (const record of text.pipe(parser) as AsyncIterable<string[]>) {
      row += 1;
      yield { row, cells: record.map(textCell) };
    }
  } catch (fault) {
    if (fault instanceof CsvError) throw unreadable(fault, limits);
    throw fault;
  } finally {
    text.destroy();
  }
}

function textCell(text: string): RawCell {
  return { text, from: 'text' };
}

function unreadable(fault: CsvError, limits: Limits): Unreadable {
  const line = typeof fault.lines === 'number' ? fault.lines : null;
  if (fault.code === 'CSV_MAX_RECORD_SIZE') return new Unreadable('RECORD_TOO_LONG', { line, limit: limits.rowBytes });
  return new Unreadable('QUOTES_UNBALANCED', { line });
}

/** Comma, tab or semicolon: whichever the first line has most of, outside quotes. A comma when it has none. */
async function delimiterOf(path: string, encoding: Encoding): Promise<string> {
  const { value = '' } = await decoded(path, encoding).next();
  const firstLine = (/^[^\r\n]*/.exec(value.replaceAll(/"[^"]*"/g, ''))?.[0] ?? '').slice(0, 64 * 1024);
  const counted = [',', '\t', ';'].map((delimiter) => ({ delimiter, count: firstLine.split(delimiter).length }));
  return counted.reduce((best, each) => (each.count > best.count ? each : best)).delimiter;
}

async function* decoded(path: string, encoding: Encoding): AsyncGenerator<string, undefined> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path)) yield decoder.decode(chunk as Buffer, { stream: true });
  const rest = decoder.decode();
  if (rest) yield rest;
  return undefined;
}
