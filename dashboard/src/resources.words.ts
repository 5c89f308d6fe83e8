import { drawsWords } from './draws/draws.words.ts';
import { inspectionsWords } from './inspections/inspections.words.ts';
import { ledgerWords } from './ledger/ledger.words.ts';
import { plansWords } from './plans/plans.words.ts';
import type { ResourceWords } from './providers/words.ts';
import { tasksWords } from './tasks/tasks.words.ts';

/** What each resource says, by the name it has in addresses. */
export const resourceWords: Readonly<Record<string, ResourceWords>> = {
  draws: drawsWords,
  inspections: inspectionsWords,
  ledger: ledgerWords,
  plans: plansWords,
  tasks: tasksWords,
};
