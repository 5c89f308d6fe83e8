import type { Bilingual, Facts, SheetFindingCode } from '@sunlot/glossary';
import type { Column } from './column.ts';
import type { RawCell } from './raw-row.ts';
import { comparable, plain, visible, withoutGuard } from './spelling.ts';
import { dayOf } from './xlsx-rows.ts';

export type CellValue = string | number | null | readonly string[];

/** What a cell means, or why it means nothing. */
export type Reading = { readonly value: CellValue } | { readonly code: SheetFindingCode; readonly facts?: Facts };

/** Reads cells of one column. What the column accepts is prepared once, not for every row. */
export function cellReader(column: Column): (cell: RawCell | undefined) => Reading {
  const members = membersOf(column);
  return (cell) => {
    const reading = cell === undefined ? empty(column) : filled(column, members, cell);
    if ('code' in reading || reading.value === null || column.check === undefined) return reading;
    // A column's check takes the value of its own kind, which is what was read.
    const reason = (column.check as (value: CellValue) => Bilingual | null)(reading.value);
    return reason ? { code: 'NOT_ACCEPTED', facts: { reason } } : reading;
  };
}

type Members = ReadonlyMap<string, string>;

function empty(column: Column): Reading {
  if (column.required) return { code: 'CELL_MISSING' };
  return { value: column.kind === 'list' ? [] : null };
}

function filled(column: Column, members: Members, cell: RawCell): Reading {
  if (cell.from === 'formula') return { code: 'CELL_FORMULA' };
  if (cell.from === 'error') return { code: 'CELL_ERROR' };
  const text = visible(cell.text).replaceAll('\r\n', '\n').trim();
  if (/^[=＝]/.test(text)) return { code: 'CELL_FORMULA' };
  if (isGarbled(text)) return { code: 'CELL_GARBLED' };
  const clean = withoutGuard(text);
  if (clean === '') return empty(column);
  const limit = column.maxLength ?? 500;
  if (clean.length > limit) return { code: 'CELL_TOO_LONG', facts: { length: clean.length, limit } };
  switch (column.kind) {
    case 'text':
      return { value: clean };
    case 'code':
      return readCode(clean, cell.from);
    case 'date':
      return readDate(plain(clean), cell.from);
    case 'number':
      return readNumber(plain(clean));
    case 'enum':
      return readMember(clean, column, members);
    case 'list':
      return readList(clean, column, members);
  }
}

/** U+FFFD and 锟斤拷 are what text looks like after one wrong decoding; control and direction characters are never typed on purpose. */
function isGarbled(text: string): boolean {
  return /(?![\t\n\r])\p{Cc}|[\ufffd\u202a-\u202e\u2066-\u2069]|锟斤拷|烫烫烫/u.test(text);
}

function readCode(text: string, from: RawCell['from']): Reading {
  const code = plain(text).replaceAll(/\s/g, '').toUpperCase();
  // Excel keeps fifteen digits of a number: the last ones of an eighteen-digit code are gone, and no one can guess them.
  if (/^\d+(\.\d+)?E\+\d+$/.test(code) || (from === 'number' && Number(code) >= 1e15)) return { code: 'CODE_MANGLED' };
  return /^[0-9A-Z][0-9A-Z._/-]*$/.test(code) ? { value: code } : { code: 'CODE_INVALID' };
}

function readDate(text: string, from: RawCell['from']): Reading {
  if (from === 'date') return { value: text };
  const parts =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]0?0:00(?::00)?(?:\.0+)?)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const day = parts && dayFrom(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (day) return { value: day };
  if (/^\d{5,6}(\.\d+)?$/.test(text)) return { code: 'DATE_AS_NUMBER', facts: { perhaps: dayOf(Number(text), false) } };
  if (/^\d{1,2}[-/.]\d{1,2}[-/.](\d{2}|\d{4})$/.test(text)) return { code: 'DATE_AMBIGUOUS' };
  return { code: 'DATE_INVALID' };
}

function dayFrom(year: number, month: number, date: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, date));
  const exists = year >= 1900 && year < 2200 && at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
  return exists ? at.toISOString().slice(0, 10) : null;
}

function readNumber(text: string): Reading {
  const bare = text.replaceAll(/\s/g, '');
  const digits = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?%?$/.test(bare) ? bare.replaceAll(',', '') : bare;
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?%?$/i.test(digits)) return { code: 'NUMBER_INVALID' };
  const value = Number.parseFloat(digits);
  if (!Number.isFinite(value)) return { code: 'NUMBER_INVALID' };
  return { value: digits.endsWith('%') ? Number((value / 100).toPrecision(15)) : value };
}

function readMember(text: string, column: Column, members: Members): Reading {
  const member = members.get(comparable(text));
  return member === undefined ? { code: 'ENUM_UNKNOWN', facts: { accepted: wordsOf(column) } } : { value: member };
}

function readList(text: string, column: Column, members: Members): Reading {
  const entries = text.split(/[、,,;;\n]+/).map((entry) => entry.trim());
  const given = [...new Set(entries.filter((entry) => entry !== ''))];
  if (given.length === 0) return empty(column);
  if (!column.members) return { value: given };
  const known = given.map((entry) => members.get(comparable(entry)));
  if (known.includes(undefined)) return { code: 'ENUM_UNKNOWN', facts: { accepted: wordsOf(column) } };
  return { value: known.filter((member) => member !== undefined) };
}

function membersOf(column: Column): Members {
  const words = Object.entries(column.members ?? {});
  return new Map(
    words.flatMap(([member, { zh, en }]) => [member, zh, en].map((word) => [comparable(word), member] as const)),
  );
}

function wordsOf(column: Column): string[] {
  return Object.values(column.members ?? {}).map((word) => word.zh);
}
