import { type Column, filledIn, type Values } from './column.ts';
import { type CellValue, cellReader, Unread } from './cell-value.ts';
import { detectEncoding, type Encoding } from './csv-encoding.ts';
import { csvRows } from './csv-rows.ts';
import { detectFormat } from './detect-format.ts';
import { cellFinding, fileFinding, type Finding, Unreadable } from './finding.ts';
import { hasRequiredTitles, type Header, looksLikeHeader, readHeader } from './header.ts';
import { type HeldFile, holdFile, type Source } from './hold-file.ts';
import { type Limits, usualLimits } from './limits.ts';
import { isBlank, LOOK_AHEAD, type RawCell, type RawRow, textOf } from './raw-row.ts';
import { type SignsOfAList, xlsxRows } from './xlsx-rows.ts';

/** One row of data. Values of cells with a finding are null (or an empty list). */
export interface SheetRow<C extends readonly Column[]> {
  readonly row: number;
  readonly values: Values<C>;
  /** The cells as they stand in the file, by index. */
  readonly cells: readonly string[];
  readonly findings: readonly Finding[];
}

export interface Verdict {
  /** True once the whole file has been read and nothing was found. */
  readonly ok: boolean;
  readonly format: 'xlsx' | 'csv' | null;
  /** Of a CSV, once it is known. */
  readonly encoding: Encoding | null;
  /** The titles of the first row; empty when it was not a header. */
  readonly titles: readonly (string | null)[];
  readonly rows: number;
  readonly faultyRows: number;
  readonly findings: readonly Finding[];
  /** Why the file was not read to its end, or null. It is among the findings. */
  readonly refused: Finding | null;
}

/** Rows while they are read, once: one by one, or by the chunk they came in; and what the file comes to so far. */
export interface Sheet<C extends readonly Column[]> extends AsyncIterable<SheetRow<C>> {
  readonly verdict: Verdict;
  /** Some hundred rows at a time, for who reads a million: a turn of the event loop costs more than reading a row. */
  byChunk(): AsyncIterable<readonly SheetRow<C>[]>;
}

/**
 * Reads an .xlsx or a CSV (UTF-8, UTF-16 or GB18030) row by row. Never throws for what a file contains: every complaint is a finding with
 * row, column, value and reason, and a file that cannot be read on ends early. Import only if `verdict.ok`; blank rows are passed over.
 */
export function readSheet<const C extends readonly Column[]>(
  source: Source,
  columns: C,
  limits: Partial<Limits> = {},
): Sheet<C> {
  const reading = new ReadingState({ ...usualLimits, ...limits });
  const byChunk = () => rowsOf(source, columns, reading);
  return {
    byChunk,
    [Symbol.asyncIterator]: () => oneByOne(byChunk()),
    get verdict() {
      return reading.verdict();
    },
  };
}

/** Reads to the end and keeps no row: the dry run before an import. */
export async function dryRun(
  source: Source,
  columns: readonly Column[],
  limits: Partial<Limits> = {},
): Promise<Verdict> {
  const sheet = readSheet(source, columns, limits);
  for await (const _ of sheet.byChunk());
  return sheet.verdict;
}

async function* oneByOne<R>(chunks: AsyncIterable<readonly R[]>): AsyncGenerator<R> {
  for await (const chunk of chunks) yield* chunk;
}

class ReadingState {
  readonly limits: Limits;
  readonly findings: Finding[] = [];
  format: 'xlsx' | 'csv' | null = null;
  encoding: Encoding | null = null;
  titles: readonly (string | null)[] = [];
  rows = 0;
  faultyRows = 0;
  refused: Finding | null = null;
  finished = false;

  constructor(limits: Limits) {
    this.limits = limits;
  }

  add(findings: readonly Finding[]): void {
    if (findings.length === 0) return;
    this.findings.push(...findings);
    if (this.findings.length > this.limits.findings) {
      this.findings.length = this.limits.findings;
      throw new Unreadable('TOO_MANY_FINDINGS', { limit: this.limits.findings });
    }
  }

  refuse(fault: Unreadable): void {
    this.refused = fileFinding(fault.code, fault.facts);
    this.findings.push(this.refused);
  }

  verdict(): Verdict {
    const { format, encoding, titles, rows, faultyRows, findings, refused } = this;
    return {
      ok: this.finished && findings.length === 0,
      format,
      encoding,
      titles,
      rows,
      faultyRows,
      findings,
      refused,
    };
  }
}

async function* rowsOf<C extends readonly Column[]>(
  source: Source,
  columns: C,
  state: ReadingState,
): AsyncGenerator<readonly SheetRow<C>[]> {
  let file: HeldFile | null = null;
  let raw: AsyncGenerator<RawRow[]> | null = null;
  try {
    file = await holdFile(source, state.limits.bytes);
    state.format = await detectFormat(file.path);
    state.encoding = state.format === 'csv' ? await detectEncoding(file.path) : null;
    raw =
      state.encoding === null
        ? xlsxRows(file.path, file.size, state.limits, signsOf(columns))
        : csvRows(file.path, state.encoding, state.limits);
    // The values were read column by column, each by its own kind.
    yield* dataRows(raw, columns, state) as AsyncGenerator<readonly SheetRow<C>[]>;
    state.finished = true;
  } catch (fault) {
    if (!(fault instanceof Unreadable)) throw fault;
    state.refuse(fault);
  } finally {
    await raw?.return(undefined);
    await file?.release();
  }
}

function signsOf(columns: readonly Column[]): SignsOfAList {
  // Where text is all that is asked for, notes would do for a row.
  const canTell = columns.some(({ required, kind }) => required && kind !== 'text');
  return {
    isHeader: (row) => hasRequiredTitles(row, columns),
    goesOn(header) {
      const read = rowReader(readHeader(header, columns).header, columns);
      return (row) => canTell && read(row).findings.length === 0;
    },
  };
}

async function* dataRows(
  raw: AsyncGenerator<RawRow[]>,
  columns: readonly Column[],
  state: ReadingState,
): AsyncGenerator<readonly ReadRow[]> {
  const { header, left } = await headerOf(raw, columns, state);
  const read = rowReader(header, columns);
  const isBlankRow = blankRowOf(header);
  const take = (row: RawRow): ReadRow | null => {
    refuseWideRow(row, state.limits);
    if (isBlankRow(row)) return null;
    if (state.rows === 0 && looksLikeHeader(row, columns)) throw new Unreadable('HEADER_TWICE', { row: row.row });
    if (state.rows === state.limits.rows) throw new Unreadable('TOO_MANY_ROWS', { limit: state.limits.rows });
    const found = read(row);
    state.rows += 1;
    if (found.findings.length > 0) state.faultyRows += 1;
    state.add(found.findings);
    return found;
  };
  yield* taken(left, take);
  for await (const chunk of raw) yield* taken(chunk, take);
  if (state.rows === 0) throw new Unreadable('NO_ROWS');
}

/** The rows of a chunk that hold data; those before a fault are handed out before it is thrown. */
function* taken(chunk: readonly RawRow[], take: (row: RawRow) => ReadRow | null): Generator<readonly ReadRow[]> {
  const rows: ReadRow[] = [];
  let fault: unknown;
  try {
    for (const raw of chunk) {
      const row = take(raw);
      if (row) rows.push(row);
    }
  } catch (thrown) {
    fault = thrown;
  }
  if (rows.length > 0) yield rows;
  if (fault) throw fault;
}

/** A row that has nothing but a running number, an old reason of ours or what only goes out, holds no data. */
function blankRowOf({ titles, columns }: Header): (row: RawRow) => boolean {
  const passedOver = titles.map((title, index) => title !== null && (columns[index]?.outOnly ?? !columns[index]));
  return ({ cells }) => cells.every((cell, index) => isBlank(cell) || passedOver[index]);
}

/** The header, and the rows that came in the same chunk after it. */
async function headerOf(
  raw: AsyncGenerator<RawRow[]>,
  columns: readonly Column[],
  state: ReadingState,
): Promise<{ header: Header; left: readonly RawRow[] }> {
  let filled = 0;
  for (let next = await raw.next(); !next.done && filled < LOOK_AHEAD; next = await raw.next()) {
    for (const [at, row] of next.value.entries()) {
      if (row.cells.every(isBlank)) continue;
      filled += 1;
      refuseWideRow(row, state.limits);
      if (looksLikeHeader(row, columns))
        return { header: soundHeader(row, columns, state), left: next.value.slice(at + 1) };
      if (filled === LOOK_AHEAD) break;
    }
  }
  if (filled === 0) throw new Unreadable('FILE_EMPTY');
  throw new Unreadable('HEADER_UNKNOWN', { titles: filledIn(columns).map((column) => column.title) });
}

function soundHeader(row: RawRow, columns: readonly Column[], state: ReadingState): Header {
  if (row.row !== 1) throw new Unreadable('HEADER_NOT_FIRST', { row: row.row });
  const { header, findings } = readHeader(row, columns);
  state.titles = header.titles;
  const [first, ...others] = findings;
  state.add(others);
  if (first) throw new Unreadable(first.code, first.facts);
  return header;
}

function refuseWideRow(row: RawRow, limits: Limits): void {
  if (row.cells.length <= limits.columns) return;
  const count = row.cells.findLastIndex((cell) => !isBlank(cell)) + 1;
  if (count > limits.columns) throw new Unreadable('TOO_MANY_COLUMNS', { row: row.row, count, limit: limits.columns });
}

interface ReadRow {
  readonly row: number;
  readonly values: Record<string, CellValue>;
  readonly cells: readonly string[];
  readonly findings: readonly Finding[];
}

const NOTHING: readonly Finding[] = [];

function rowReader(header: Header, columns: readonly Column[]): (row: RawRow) => ReadRow {
  const readers = filledIn(columns).map((column) => ({
    column,
    index: header.columns.indexOf(column),
    read: cellReader(column),
    seen: column.unique ? new Map<string | number, number>() : null,
  }));
  return (raw) => {
    const { row, cells } = raw;
    const values: Record<string, CellValue> = {};
    let findings = outside(row, cells, header);
    for (const { column, index, read, seen } of readers) {
      const cell = index < 0 ? undefined : cells[index];
      let reading = read(cell);
      if (seen !== null && (typeof reading === 'string' || typeof reading === 'number'))
        reading = seenBefore(reading, row, seen) ?? reading;
      if (!(reading instanceof Unread)) {
        values[column.key] = reading;
        continue;
      }
      values[column.key] = column.kind === 'list' ? [] : null;
      const title = header.titles[index] ?? column.title.zh;
      const finding = cellFinding(reading.code, { row, index, title, value: textOf(cell) }, reading.facts);
      findings = [...findings, finding];
    }
    return new RowAsRead(raw, values, findings.length > 1 ? findings.toSorted(byColumn) : findings);
  };
}

/** As somebody goes through a row, whatever the order of the template: A before B, Z before AA. */
function byColumn({ letter: one }: Finding, { letter: other }: Finding): number {
  if (one === null || other === null) return 0;
  return one.length - other.length || (one < other ? -1 : Number(one > other));
}

/** The cells as they stand are asked for in an error file only, and put together then. */
class RowAsRead implements ReadRow {
  readonly #raw: RawRow;
  readonly values: Record<string, CellValue>;
  readonly findings: readonly Finding[];

  constructor(raw: RawRow, values: Record<string, CellValue>, findings: readonly Finding[]) {
    this.#raw = raw;
    this.values = values;
    this.findings = findings;
  }

  get row(): number {
    return this.#raw.row;
  }

  get cells(): readonly string[] {
    return Array.from(this.#raw.cells, textOf);
  }
}

function seenBefore(value: string | number, row: number, seen: Map<string | number, number>): Unread | null {
  const first = seen.get(value);
  if (first !== undefined) return new Unread('DUPLICATE_IN_FILE', { row: first });
  seen.set(typeof value === 'string' ? ownCopy(value) : value, row);
  return null;
}

/** A piece of a text holds on to the whole of it: kept for every row, the pieces would keep the file. */
function ownCopy(text: string): string {
  if (text.length > 64) return Buffer.from(text).toString();
  // Most are codes, whose every letter is one byte.
  const encoding = /^[\x20-\x7e]*$/.test(text) ? 'latin1' : 'utf8';
  return scratch.toString(encoding, 0, scratch.write(text, encoding));
}

/** Room for a short text, three bytes for each of its units at most. */
const scratch = Buffer.alloc(3 * 64);

function outside(row: number, cells: readonly (RawCell | undefined)[], header: Header): readonly Finding[] {
  let findings = NOTHING;
  for (let index = 0; index < cells.length; index += 1) {
    if ((header.titles[index] ?? null) !== null || isBlank(cells[index])) continue;
    const value = textOf(cells[index]);
    findings = [...findings, cellFinding('CELL_OUTSIDE', { row, index, title: null, value })];
  }
  return findings;
}
