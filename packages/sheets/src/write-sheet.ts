import { Readable } from 'node:stream';
import { type Language, sheetWords } from '@sunlot/glossary';
import iconv from 'iconv-lite';
import type { Column } from './column.ts';
import { listCell } from './list-cell.ts';
import { neutralised } from './spelling.ts';
import { writeXlsx } from './write-xlsx.ts';

/** `csv` is UTF-8 with a byte-order mark, which Excel needs to show Chinese; `csv-gb18030` is for systems that still ask for it. */
export type SheetFormat = 'xlsx' | 'csv' | 'csv-gb18030';

/** A row by column keys. A key that is missing, null or undefined is an empty cell. */
export type SheetRecord = Readonly<Record<string, string | number | readonly string[] | null | undefined>>;

type Rows = AsyncIterable<SheetRecord> | Iterable<SheetRecord>;

/**
 * The rows as a file, written while they come. Enums read as words, and every text that Excel would run as a formula is neutralised.
 * Without rows the file has its header.
 */
export function writeSheet(
  columns: readonly Column[],
  rows: Rows,
  format: SheetFormat,
  language: Language = 'zh',
): Readable {
  const titles = columns.map((column) => titleOf(column, language));
  const cells = cellsOf(columns, rows, language);
  if (format === 'xlsx')
    return writeXlsx(
      columns.map((column, n) => ({ title: titles[n] ?? '', kind: column.kind })),
      cells,
      language,
    );
  return Readable.from(csvChunks(titles, cells, format));
}

function titleOf({ title, outOnly }: Column, language: Language): string {
  if (!outOnly) return title[language];
  const note = sheetWords.notReadBack[language];
  return language === 'zh' ? `${title.zh}（${note}）` : `${title.en} (${note})`;
}

/** What a cell of an export holds: text already neutralised, or a number. */
export type OutCell = string | number | null;

async function* cellsOf(columns: readonly Column[], rows: Rows, language: Language): AsyncGenerator<OutCell[]> {
  for await (const row of rows) yield columns.map((column) => outCell(column, row[column.key], language));
}

function outCell(column: Column, value: SheetRecord[string], language: Language): OutCell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return neutralised(wordOf(column, value, language));
  return neutralised(
    listCell(
      value.map((each) => wordOf(column, each, language)),
      language,
    ),
  );
}

function wordOf(column: Column, value: string, language: Language): string {
  const { members } = column;
  return members && Object.hasOwn(members, value) ? (members[value]?.[language] ?? value) : value;
}

const CHUNK = 64 * 1024;

async function* csvChunks(
  titles: readonly string[],
  rows: AsyncIterable<readonly OutCell[]>,
  format: SheetFormat,
): AsyncGenerator<Buffer> {
  const encode = (text: string) => (format === 'csv-gb18030' ? iconv.encode(text, 'gb18030') : Buffer.from(text));
  let pending = (format === 'csv' ? '\ufeff' : '') + csvLine(titles);
  for await (const row of rows) {
    pending += csvLine(row);
    if (pending.length < CHUNK) continue;
    yield encode(pending);
    pending = '';
  }
  if (pending) yield encode(pending);
}

/** RFC 4180: CRLF, and quotes around what holds a comma, a quote or a line break. */
function csvLine(cells: readonly OutCell[]): string {
  return `${cells.map((cell) => quoted(cell === null ? '' : String(cell))).join(',')}\r\n`;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
