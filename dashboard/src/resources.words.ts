import { accountsWords } from './accounts/accounts.words.ts';
import { cameraLoansWords } from './camera-loans/camera-loans.words.ts';
import { caseLeadsWords } from './case-leads/case-leads.words.ts';
import { coverageWords } from './coverage/coverage.words.ts';
import { creditSharesWords } from './credit-shares/credit-shares.words.ts';
import { creditPoliciesWords } from './credit-policies/credit-policies.words.ts';
import { drawsWords } from './draws/draws.words.ts';
import { filingsWords } from './filings/filings.words.ts';
import { importsWords } from './imports/imports.words.ts';
import { inspectionsWords } from './inspections/inspections.words.ts';
import { inspectorsWords } from './inspectors/inspectors.words.ts';
import { itemLinksWords } from './item-links/item-links.words.ts';
import { itemsWords } from './items/items.words.ts';
import { ledgerWords } from './ledger/ledger.words.ts';
import { objectsWords } from './objects/objects.words.ts';
import { organizationsWords } from './organizations/organizations.words.ts';
import { plansWords } from './plans/plans.words.ts';
import { poolsWords } from './pools/pools.words.ts';
import { problemsWords } from './problems/problems.words.ts';
import type { ResourceWords } from './providers/words.ts';
import { publicationsWords } from './publications/publications.words.ts';
import { referralsWords } from './referrals/referrals.words.ts';
import { specialAreaFilingsWords } from './special-area-filings/special-area-filings.words.ts';
import { safeguardsWords } from './safeguards/safeguards.words.ts';
import { tasksWords } from './tasks/tasks.words.ts';
import { rosterCleanUpsWords } from './roster-clean-ups/roster-clean-ups.words.ts';
import { updatesWords } from './updates/updates.words.ts';

/** What each resource says, by the name it has in addresses. */
export const resourceWords: Readonly<Record<string, ResourceWords>> = {
  accounts: accountsWords,
  'camera-loans': cameraLoansWords,
  'case-leads': caseLeadsWords,
  coverage: coverageWords,
  'credit-shares': creditSharesWords,
  'credit-policies': creditPoliciesWords,
  draws: drawsWords,
  filings: filingsWords,
  imports: importsWords,
  inspections: inspectionsWords,
  inspectors: inspectorsWords,
  'item-links': itemLinksWords,
  items: itemsWords,
  ledger: ledgerWords,
  objects: objectsWords,
  organizations: organizationsWords,
  plans: plansWords,
  pools: poolsWords,
  problems: problemsWords,
  publications: publicationsWords,
  referrals: referralsWords,
  'special-area-filings': specialAreaFilingsWords,
  safeguards: safeguardsWords,
  tasks: tasksWords,
  'roster-clean-ups': rosterCleanUpsWords,
  updates: updatesWords,
};
