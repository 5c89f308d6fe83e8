import { plansWords } from './plans/plans.words.ts';
import type { ResourceWords } from './providers/words.ts';

/** What each resource says, by the name it has in addresses. */
export const resourceWords: Readonly<Record<string, ResourceWords>> = {
  plans: plansWords,
};
