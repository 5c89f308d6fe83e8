import type { Bilingual } from '@sunlot/glossary';

/** How many papers an item may ask the party for, and how long the name of each may be. */
export const MOST_PAPERS = 50;
export const LONGEST_PAPER = 200;

/** Why these are no papers of an item, or null where they are. */
export function whyNoPapers(papers: readonly string[]): Bilingual | null {
  if (papers.length <= MOST_PAPERS && papers.every((paper) => paper.length <= LONGEST_PAPER)) return null;
  return {
    zh: `材料最多 ${MOST_PAPERS} 项，每项不超过 ${LONGEST_PAPER} 字`,
    en: `At most ${MOST_PAPERS} papers, each of at most ${LONGEST_PAPER} characters`,
  };
}
