import { type Bilingual, refusalText } from '@sunlot/glossary';
import type { Refusal } from '@sunlot/subgraph-kit';

/** A refusal as a job keeps it, for whoever reads it in either language. */
export function inBothLanguages({ code, facts }: Refusal): Bilingual {
  return { zh: refusalText(code, facts, 'zh'), en: refusalText(code, facts, 'en') };
}
