import { Unreadable } from './finding.ts';
import type { Limits } from './limits.ts';
import { isBlank, LOOK_AHEAD, type RawCell, type RawRow } from './raw-row.ts';
import { type NumberFormat, openWorkbook, type Workbook } from './xlsx-workbook.ts';
import { LONGEST, walk } from './xlsx-xml.ts';
import { type Archive, openArchive, type Part } from './zip-archive.ts';

const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;

/** Of merged cells, so many are named. */
const NAMED = 20;

/**
 * The rows of the first visible sheet of an .xlsx, some at a time, as they stand in the file. Refuses a list that goes on, or stands, on another
 * sheet somebody sees: it would stay behind unread. Refuses MERGED_CELLS at the end, where a workbook names them.
 *
 * exceljs can stream a workbook too, but decodes each chunk by itself and so breaks about one Chinese character in four thousand.
 */
export async function* xlsxRows(
  path: string,
  size: number,
  limits: Limits,
  signs: SignsOfAList,
): AsyncGenerator<RawRow[]> {
  const archive = await openArchive(path, size, limits);
  const workbook = await openWorkbook(archive, limits);
  await refuseOtherLists(archive, workbook, signs);
  const merged: string[] = [];
  yield* rowsOfSheet(archive, workbook, workbook.sheet.part, merged);
  if (merged.length > 0) throw new Unreadable('MERGED_CELLS', { range: merged });
}

/** What tells a list from notes and sums. */
export interface SignsOfAList {
  isHeader(row: RawRow): boolean;
  /** Whether a row on another sheet, which has no header, is one more of the list under this one. */
  goesOn(header: RawRow): (row: RawRow) => boolean;
}

async function refuseOtherLists(archive: Archive, workbook: Workbook, signs: SignsOfAList): Promise<void> {
  if (workbook.others.length === 0) return;
  const { name: sheet, part: first } = workbook.sheet;
  const header = await headerOn(first);
  const goesOn = header ? signs.goesOn(header) : () => false;
  const others: string[] = [];
  for (const { name, part } of workbook.others) if (await hasList(part)) others.push(name);
  if (others.length === 0) return;
  if (header) throw new Unreadable('SEVERAL_LISTS', { sheets: [sheet, ...others] });
  throw new Unreadable('LIST_ON_ANOTHER_SHEET', { sheet, others });

  async function headerOn(part: Part): Promise<RawRow | null> {
    for await (const row of firstRows(part)) if (signs.isHeader(row)) return row;
    return null;
  }

  /** Whether among the first rows stands a header with something under it, or what goes on under the header of the first sheet. */
  async function hasList(part: Part): Promise<boolean> {
    let below = false;
    for await (const row of firstRows(part)) {
      if (below || goesOn(row)) return true;
      below = signs.isHeader(row);
    }
    return false;
  }

  /** One more than a header is looked for in: a row under it. */
  async function* firstRows(part: Part): AsyncGenerator<RawRow> {
    let seen = 0;
    for await (const rows of rowsOfSheet(archive, workbook, part)) {
      for (const row of rows) {
        if (row.cells.every(isBlank)) continue;
        if (seen > LOOK_AHEAD) return;
        seen += 1;
        yield row;
      }
    }
  }
}

async function* rowsOfSheet(
  archive: Archive,
  workbook: Workbook,
  part: Part,
  merged: string[] = [],
): AsyncGenerator<RawRow[]> {
  const gathered: RawRow[] = [];
  for await (const _ of walk(archive, part, rowListener(workbook, part, gathered, merged))) yield gathered.splice(0);
}

function rowListener(workbook: Workbook, part: Part, rows: RawRow[], merged: string[]) {
  const damaged = () => new Unreadable('XML_DAMAGED', { part: part.name });
  let row = 0;
  let cells: (RawCell | undefined)[] | null = null;
  let cell: OpenCell | null = null;
  let next = 0;
  let into: 'value' | 'formula' | null = null;
  let inGuide = false;
  return {
    open(name: string, attributes: Readonly<Record<string, string>>) {
      switch (name) {
        case 'row': {
          const number = attributes.r === undefined ? row + 1 : Number(attributes.r);
          if (!Number.isInteger(number) || number <= row || number > LAST_ROW) throw damaged();
          [row, cells, next] = [number, [], 0];
          return;
        }
        case 'c': {
          const index = attributes.r === undefined ? next : columnOf(attributes.r, row);
          if (index < 0 || index >= LAST_COLUMN) throw damaged();
          cell = { index, type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), value: '', formula: false };
          next = index + 1;
          return;
        }
        case 'f':
          if (cell) cell.formula = true;
          into = 'formula';
          return;
        case 'v':
        case 't':
          into = 'value';
          return;
        case 'rPh':
          inGuide = true;
          return;
        case 'mergeCell':
          if (attributes.ref && merged.length < NAMED) merged.push(attributes.ref);
      }
    },
    text(piece: string) {
      if (!cell || into !== 'value' || inGuide) return;
      cell.value += piece;
      if (cell.value.length > LONGEST) throw damaged();
    },
    close(name: string) {
      switch (name) {
        case 'f':
        case 'v':
        case 't':
          into = null;
          return;
        case 'rPh':
          inGuide = false;
          return;
        case 'c':
          if (cells && cell && (cell.value !== '' || cell.formula)) {
            // Which of two would be kept is anybody's guess.
            if (cells[cell.index] !== undefined) throw damaged();
            cells[cell.index] = rawCell(cell, workbook, damaged);
          }
          cell = null;
          return;
        case 'row':
          if (cells) rows.push({ row, cells });
          cells = null;
      }
    },
  };
}

interface OpenCell {
  readonly index: number;
  readonly type: string;
  readonly style: number;
  value: string;
  formula: boolean;
}

function rawCell(cell: OpenCell, workbook: Workbook, damaged: () => Unreadable): RawCell {
  if (cell.type === 'e') return { text: cell.value, from: 'error' };
  if (cell.formula) return { text: cell.value, from: 'formula' };
  switch (cell.type) {
    case 's': {
      const text = workbook.sharedStrings[Number(cell.value)];
      if (text === undefined) throw damaged();
      return unescaped(text);
    }
    case 'inlineStr':
    case 'str':
      return unescaped(cell.value);
    case 'b':
      return { text: cell.value === '1' ? 'TRUE' : 'FALSE', from: 'boolean' };
    case 'd':
      // A day written out, with its time of day or without; whether it is one is seen where a day is wanted.
      return cell.value.replace(/^(\d{4}-\d\d-\d\d)T.*$/, '$1');
    default:
      return numberCell(Number(cell.value), workbook.formats[cell.style], workbook.since1904, damaged);
  }
}

function numberCell(
  value: number,
  format: NumberFormat | undefined,
  since1904: boolean,
  damaged: () => Unreadable,
): RawCell {
  if (!Number.isFinite(value)) throw damaged();
  const day = format?.isDate ? dayShown(value, since1904) : null;
  if (day) return { text: day, from: 'date' };
  // Excel itself shows fifteen digits; more are the noise of binary fractions.
  const text = String(Number(value.toPrecision(15)));
  return { text: /^\d+$/.test(text) ? text.padStart(format?.digits ?? 0, '0') : text, from: 'number', since1904 };
}

/** The day of an Excel serial number, or null when it is none we keep. */
export function dayOf(serial: number, since1904: boolean): string | null {
  const day = dayShown(serial, since1904);
  return day !== null && isKept(day) ? day : null;
}

/** Whether a day lies between 1900 and 2199: others are slips, or stand for “without end”. */
export function isKept(day: string): boolean {
  return day >= '1900' && day < '2200';
}

/** The day Excel shows for a serial number, or null when it shows none. */
function dayShown(serial: number, since1904: boolean): string | null {
  const days = Math.floor(serial) + (since1904 ? 1462 : 0);
  // Excel believes in 29 February 1900, which no calendar has; days before that are one off.
  if (days === 60) return '1900-02-29';
  const sinceEpoch = (days < 60 ? days + 1 : days) - 25_569;
  if (days < 1 || days > LAST_DAY) return null;
  return new Date(sinceEpoch * 86_400_000).toISOString().slice(0, 10);
}

/** 31 December 9999. */
const LAST_DAY = 2_958_465;

/** Excel writes characters XML cannot hold as _x000D_. */
function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}

/** 'C7' → 2 in row 7; −1 when there are no letters, or it is the place of another row. */
function columnOf(reference: string, row: number): number {
  let [column, at] = [0, 0];
  for (; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return Number(reference.slice(at)) === row ? column - 1 : -1;
}
