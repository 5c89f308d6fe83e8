import { findLabel, labels } from '@sunlot/glossary';
import type { Language } from '../providers/graphql-client.ts';

export interface CreditRow {
  readonly creditCode: string;
  readonly value: string;
}

/** The rows of a pasted table: a code and a value on each line, divided by commas, tabs or spaces. Empty lines say nothing. */
export function creditRows(text: string): CreditRow[] {
  return linesOf(text).map((line) => {
    const [creditCode = '', value = ''] = line.split(/[\s,，;；]+/);
    return { creditCode, value };
  });
}

export interface ScaleRow {
  readonly value: string;
  readonly creditClass: string;
}

/** The rows of a scale as they are typed: `优 = A` on each line, or divided as above. Empty lines say nothing. */
export function scaleRows(text: string): ScaleRow[] {
  return linesOf(text).map((line) => {
    const [value = '', creditClass = ''] = line.split(/\s*[=＝:：,，;；\t]\s*|\s+/);
    return { value, creditClass: classMeant(creditClass) };
  });
}

/** A scale as it is typed. */
export function scaleText(rows: readonly ScaleRow[], language: Language): string {
  return rows.map(({ value, creditClass }) => `${value} = ${classInShort(creditClass, language)}`).join('\n');
}

/** The letter of a class, or the word for what has none. */
export function classInShort(creditClass: string, language: Language): string {
  return creditClass.length === 1 ? creditClass : (findLabel('CreditClass', creditClass)?.[language] ?? creditClass);
}

/** The class a word stands for, in whichever language it is; what is no word is taken as the class itself. */
function classMeant(typed: string): string {
  const named = Object.entries(labels.CreditClass).find(([, words]) =>
    Object.values(words).some((word) => word.toUpperCase() === typed.toUpperCase()),
  );
  return named?.[0] ?? typed.toUpperCase();
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}
