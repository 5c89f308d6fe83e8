import { findLabel } from '@sunlot/glossary';
import type { Language } from '../providers/graphql-client.ts';

/** What a task's course says of a voided draw, whose note is the ground; undefined for every other note. */
export function voidInWords(note: string, language: Language): string | undefined {
  const ground = findLabel('VoidReason', note);
  return ground && `${findLabel('DrawState', 'VOIDED')![language]} · ${ground[language]}`;
}
