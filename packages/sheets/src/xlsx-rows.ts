import { Unreadable } from './finding.ts';
import type { Limits } from './limits.ts';
import type { RawCell, RawRow } from './raw-row.ts';
import { openWorkbook, type Workbook } from './xlsx-workbook.ts';
import { walk } from './xlsx-xml.ts';
import { openArchive } from './zip-archive.ts';

const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;

/**
 * The rows of the first visible sheet of an .xlsx, some at a time, as they stand in the file. Refuses MERGED_CELLS at the end, where a workbook names them.
 *
 * exceljs can stream a workbook too, but decodes each chunk by itself and so breaks about one Chinese character in four thousand.
 */
export async function* xlsxRows(path: string, size: number, limits: Limits): AsyncGenerator<RawRow[]> {
  const archive = await openArchive(path, size, limits);
  const workbook = await openWorkbook(archive);
  const gathered: RawRow[] = [];
  const merged: string[] = [];
  for await (const _ of walk(archive, workbook.sheet, rowListener(workbook, gathered, merged)))
    yield gathered.splice(0);
  if (merged.length > 0) throw new Unreadable('MERGED_CELLS', { range: merged.slice(0, 20) });
}

function rowListener(workbook: Workbook, rows: RawRow[], merged: string[]) {
  const damaged = () => new Unreadable('XML_DAMAGED', { part: workbook.sheet.name });
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
          const index = attributes.r === undefined ? next : columnOf(attributes.r);
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
          if (attributes.ref) merged.push(attributes.ref);
      }
    },
    text(piece: string) {
      if (cell && into === 'value' && !inGuide) cell.value += piece;
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
          if (cells && cell && (cell.value !== '' || cell.formula))
            cells[cell.index] = rawCell(cell, workbook, damaged);
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
      return { text: cell.value.slice(0, 10), from: 'date' };
    default:
      return numberCell(Number(cell.value), workbook.dateStyles[cell.style] ?? false, workbook.since1904, damaged);
  }
}

function numberCell(value: number, isDate: boolean, since1904: boolean, damaged: () => Unreadable): RawCell {
  if (!Number.isFinite(value)) throw damaged();
  const day = isDate ? dayOf(value, since1904) : null;
  // Excel itself shows fifteen digits; more are the noise of binary fractions.
  return day ? { text: day, from: 'date' } : { text: String(Number(value.toPrecision(15))), from: 'number' };
}

/** The day of an Excel serial number, or null when it is none between 1900 and 2199. */
export function dayOf(serial: number, since1904: boolean): string | null {
  const days = Math.floor(serial) + (since1904 ? 1462 : 0);
  // Excel believes in 29 February 1900; days before that are one off.
  const sinceEpoch = (days < 60 ? days + 1 : days) - 25_569;
  if (days < 1 || days > 109_574) return null;
  return new Date(sinceEpoch * 86_400_000).toISOString().slice(0, 10);
}

/** Excel writes characters XML cannot hold as _x000D_. */
function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}

/** 'C7' → 2; −1 when there are no letters. */
function columnOf(reference: string): number {
  let column = 0;
  for (const character of reference) {
    const letter = character.charCodeAt(0) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}
