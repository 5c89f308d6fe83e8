import { type Bilingual, type Facts, type SheetFindingCode, sheetFindingText } from '@sunlot/glossary';

/** One thing that is wrong, and where. A finding about the whole file has neither row nor column. */
export interface Finding {
  readonly code: SheetFindingCode;
  readonly reason: Bilingual;
  readonly facts: Facts;
  /** The row as Excel numbers it: the header is row 1. */
  readonly row: number | null;
  /** The column as Excel letters it, and its title as the file has it. */
  readonly letter: string | null;
  readonly column: string | null;
  /** The cell as it was, cut after 100 characters. */
  readonly value: string | null;
}

/** A file that cannot be read on. Thrown by the readers, caught once in `readSheet`, told as the verdict. */
export class Unreadable extends Error {
  readonly code: SheetFindingCode;
  readonly facts: Facts;

  constructor(code: SheetFindingCode, facts: Facts = {}) {
    super(code);
    this.name = 'Unreadable';
    this.code = code;
    this.facts = facts;
  }
}

export function fileFinding(code: SheetFindingCode, facts: Facts): Finding {
  return { code, reason: reasonOf(code, facts), facts, row: null, letter: null, column: null, value: null };
}

export function cellFinding(
  code: SheetFindingCode,
  at: { row: number; index: number; title: string | null; value: string },
  facts: Facts = {},
): Finding {
  return {
    code,
    reason: reasonOf(code, facts),
    facts,
    row: at.row,
    letter: letterOf(at.index),
    column: at.title === null ? null : legible(at.title),
    value: legible(at.value.length > 100 ? `${at.value.slice(0, 100)}…` : at.value),
  };
}

/** 0 → A, 25 → Z, 26 → AA. */
export function letterOf(index: number): string {
  let letters = '';
  for (let left = index + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

function reasonOf(code: SheetFindingCode, facts: Facts): Bilingual {
  const reason = facts.reason;
  // A room's own rule comes with its own words in both languages.
  if (code === 'NOT_ACCEPTED' && isBilingual(reason)) return reason;
  return { zh: legible(sheetFindingText(code, facts, 'zh')), en: legible(sheetFindingText(code, facts, 'en')) };
}

/** With a mark for the zero byte and for half of a four-byte character, which no database keeps: a complaint about them has to arrive. */
function legible(text: string): string {
  return text.replaceAll('\0', '\ufffd').toWellFormed();
}

function isBilingual(words: unknown): words is Bilingual {
  return typeof words === 'object' && words !== null && 'zh' in words && 'en' in words;
}
