import type { Bilingual } from '@sunlot/glossary';
import { useLocaleState } from 'react-admin';
import type { Language } from '../providers/graphql-client.ts';

/** Says words in the language at hand. */
export function useSpoken(): (words: Bilingual) => string {
  const [locale] = useLocaleState();
  return (words) => words[locale as Language];
}
