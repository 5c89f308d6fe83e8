import type { Bilingual, Facts, SheetFindingCode } from '@sunlot/glossary';
import type { Column } from './column.ts';
import { entriesOf } from './list-cell.ts';
import type { RawCell, TypedCell } from './raw-row.ts';
import { comparable, plain, visible, withoutGuard } from './spelling.ts';
import { dayOf, isKept } from './xlsx-rows.ts';

export type CellValue = string | number | null | readonly string[];

/** What a cell means, or why it means nothing. Read by the million, a value stands for itself. */
export type Reading = CellValue | Unread;

/** Why a cell means nothing. */
export class Unread {
  readonly code: SheetFindingCode;
  readonly facts: Facts | undefined;

  constructor(code: SheetFindingCode, facts?: Facts) {
    this.code = code;
    this.facts = facts;
  }
}

/** Reads cells of one column. What the column accepts is prepared once, not for every row. */
export function cellReader(column: Column): (cell: RawCell | undefined) => Reading {
  const members = membersOf(column);
  return (cell) => {
    const reading = cell === undefined ? empty(column) : filled(column, members, cell);
    if (reading === null || column.check === undefined || reading instanceof Unread) return kept(column, reading);
    // A column's check takes the value of its own kind, which is what was read.
    const reason = (column.check as (value: CellValue) => Bilingual | null)(reading);
    return reason ? new Unread('NOT_ACCEPTED', { reason }) : kept(column, reading);
  };
}

function kept(column: Column, reading: Reading): Reading {
  return column.kept !== undefined && typeof reading === 'string' ? column.kept(reading) : reading;
}

/** What the file says of a cell. */
type Written = 'text' | TypedCell['from'];

type Members = ReadonlyMap<string, string>;

function empty(column: Column): Reading {
  if (column.required) return new Unread('CELL_MISSING');
  return column.kind === 'list' ? [] : null;
}

function filled(column: Column, members: Members, cell: RawCell): Reading {
  const [text, from] = typeof cell === 'string' ? [cell, 'text' as const] : [cell.text, cell.from];
  if (from === 'formula') return new Unread('CELL_FORMULA');
  if (from === 'error') return new Unread('CELL_ERROR');
  if (from === 'date' && WRITTEN_AS_TEXT.has(column.kind)) return new Unread('TAKEN_FOR_DATE');
  const clean = NOTEWORTHY.test(text) ? cleaned(text) : text;
  if (typeof clean !== 'string') return clean;
  if (clean === '') return empty(column);
  const limit = column.maxLength ?? 500;
  if (clean.length > limit) return new Unread('CELL_TOO_LONG', { length: clean.length, limit });
  switch (column.kind) {
    case 'text':
      if (isMangled(clean, from)) return new Unread('CODE_MANGLED');
      return column.open ? (members.get(clean) ?? clean) : clean;
    case 'code':
      return readCode(clean, from);
    case 'date':
      return readDate(clean, typeof cell !== 'string' && cell.since1904 === true);
    case 'number':
      return readNumber(plain(clean));
    case 'enum':
      return readMember(clean, column, members);
    case 'list':
      return readList(clean, column, members);
  }
}

/** Where 3-1 is a house or an item, and the first of March nothing at all. */
const WRITTEN_AS_TEXT: ReadonlySet<Column['kind']> = new Set(['text', 'code', 'list']);

/**
 * What a cell may have that needs a closer look: a blank, an apostrophe or the beginning of a formula at an end, a control, invisible or
 * broken character anywhere. Nearly every cell has none, and is read by this one look.
 */
const NOTEWORTHY =
  /^[\s'=＝]|[\p{Cc}\p{Cs}\u00ad\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffd锟烫]|\s$/u;

function cleaned(written: string): string | Reading {
  const text = visible(written).replaceAll('\r\n', '\n').trim();
  if (/^[=＝]/.test(text)) return new Unread('CELL_FORMULA');
  if (isGarbled(text)) return new Unread('CELL_GARBLED');
  return withoutGuard(text);
}

/**
 * U+FFFD and 锟斤拷 are what text looks like after one wrong decoding; control and direction characters are never typed on purpose, and half
 * of a four-byte character is none.
 */
function isGarbled(text: string): boolean {
  return /(?![\t\n\r])\p{Cc}|[\p{Cs}\ufffd\u202a-\u202e\u2066-\u2069]|锟斤拷|烫烫烫/u.test(text);
}

function readCode(text: string, from: Written): Reading {
  if (from === 'text' && /^[0-9A-Z]+$/.test(text)) return text;
  const code = plain(text).replaceAll(/\s/g, '').toUpperCase();
  if (isMangled(code, from)) return new Unread('CODE_MANGLED');
  return /^[0-9A-Z][0-9A-Z._/-]*$/.test(code) ? code : new Unread('CODE_INVALID');
}

/** Excel keeps fifteen digits of a number: the last ones of an eighteen-digit code are gone, and no one can guess them. */
function isMangled(text: string, from: Written): boolean {
  return from === 'number' ? Number(text) >= 1e15 : /^\d+(\.\d+)?E\+\d+$/.test(text);
}

function readDate(written: string, since1904: boolean): Reading {
  if (isPlainDay(written)) return written;
  const text = plain(written);
  const parts =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]0?0:00(?::00)?(?:\.0+)?)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const day = parts && dayFrom(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (day) return isKept(day) ? day : new Unread('DATE_OUT_OF_RANGE');
  const perhaps = /^\d{5,6}(\.\d+)?$/.test(text) ? dayOf(Number(text), since1904) : null;
  if (perhaps) return new Unread('DATE_AS_NUMBER', { perhaps });
  if (/^\d{1,2}[-/.]\d{1,2}[-/.](\d{2}|\d{4})$/.test(text)) return new Unread('DATE_AMBIGUOUS');
  return new Unread('DATE_INVALID');
}

/** A day between 1900 and 2199 that every month has, as we write it ourselves. */
function isPlainDay(text: string): boolean {
  return /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/.test(text);
}

function dayFrom(year: number, month: number, date: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, date));
  const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
  return exists ? at.toISOString().slice(0, 10) : null;
}

function readNumber(text: string): Reading {
  const bare = text.replaceAll(/\s/g, '');
  const digits = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?%?$/.test(bare) ? bare.replaceAll(',', '') : bare;
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?%?$/i.test(digits)) return new Unread('NUMBER_INVALID');
  const value = Number.parseFloat(digits);
  if (!Number.isFinite(value)) return new Unread('NUMBER_INVALID');
  return digits.endsWith('%') ? Number((value / 100).toPrecision(15)) : value;
}

function readMember(text: string, column: Column, members: Members): Reading {
  const member = members.get(text) ?? members.get(comparable(text));
  return member === undefined ? new Unread('ENUM_UNKNOWN', { accepted: wordsOf(column) }) : member;
}

function readList(text: string, column: Column, members: Members): Reading {
  const given = entriesOf(text);
  if (given.length === 0) return empty(column);
  if (!column.members) return given;
  if (column.open) return given.map((entry) => members.get(entry) ?? entry);
  const known = given.map((entry) => members.get(comparable(entry)));
  if (known.includes(undefined)) return new Unread('ENUM_UNKNOWN', { accepted: wordsOf(column) });
  return known.filter((member) => member !== undefined);
}

function membersOf(column: Column): Members {
  const words = Object.entries(column.members ?? {});
  const spellings = words.flatMap(([member, { zh, en }]) => [member, zh, en].map((word) => [word, member] as const));
  // As they are written for most cells, and however they may be written for the rest; what is comparable comes first.
  return new Map([...spellings, ...spellings.map(([word, member]) => [comparable(word), member] as const)]);
}

function wordsOf(column: Column): Bilingual[] {
  return Object.values(column.members ?? {});
}
