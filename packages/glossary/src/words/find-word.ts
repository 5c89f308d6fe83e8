import type { Bilingual, Words } from '../bilingual.ts';

/** The words of a name, or undefined. `sign_in_failed` and `signInFailed` are one name: rooms and their columns spell it either way. */
export function findWord(table: Words, name: string): Bilingual | undefined {
  const camel = name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return Object.hasOwn(table, camel) ? table[camel] : undefined;
}
