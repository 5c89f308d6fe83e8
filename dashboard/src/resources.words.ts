import { caseLeadsWords } from './case-leads/case-leads.words.ts';
import { drawsWords } from './draws/draws.words.ts';
import { inspectionsWords } from './inspections/inspections.words.ts';
import { ledgerWords } from './ledger/ledger.words.ts';
import { plansWords } from './plans/plans.words.ts';
import { problemsWords } from './problems/problems.words.ts';
import type { ResourceWords } from './providers/words.ts';
import { publicationsWords } from './publications/publications.words.ts';
import { referralsWords } from './referrals/referrals.words.ts';
import { tasksWords } from './tasks/tasks.words.ts';

/** What each resource says, by the name it has in addresses. */
export const resourceWords: Readonly<Record<string, ResourceWords>> = {
  'case-leads': caseLeadsWords,
  draws: drawsWords,
  inspections: inspectionsWords,
  ledger: ledgerWords,
  plans: plansWords,
  problems: problemsWords,
  publications: publicationsWords,
  referrals: referralsWords,
  tasks: tasksWords,
};
