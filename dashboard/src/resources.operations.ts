import { accounts } from './accounts/accounts.operations.ts';
import { cameraLoans } from './camera-loans/camera-loans.operations.ts';
import { caseLeads } from './case-leads/case-leads.operations.ts';
import { coverage } from './coverage/coverage.operations.ts';
import { creditShares } from './credit-shares/credit-shares.operations.ts';
import { draws } from './draws/draws.operations.ts';
import { filings } from './filings/filings.operations.ts';
import { imports } from './imports/imports.operations.ts';
import { inspections } from './inspections/inspections.operations.ts';
import { inspectors } from './inspectors/inspectors.operations.ts';
import { itemLinks } from './item-links/item-links.operations.ts';
import { items } from './items/items.operations.ts';
import { ledger } from './ledger/ledger.operations.ts';
import { objects } from './objects/objects.operations.ts';
import { organizations } from './organizations/organizations.operations.ts';
import { plans } from './plans/plans.operations.ts';
import { pools } from './pools/pools.operations.ts';
import { problems } from './problems/problems.operations.ts';
import type { ResourceOperations } from './providers/resource-operations.ts';
import { publications } from './publications/publications.operations.ts';
import { referrals } from './referrals/referrals.operations.ts';
import { rosterCleanUps } from './roster-clean-ups/roster-clean-ups.operations.ts';
import { specialAreaFilings } from './special-area-filings/special-area-filings.operations.ts';
import { tasks } from './tasks/tasks.operations.ts';
import { updates } from './updates/updates.operations.ts';

/** How each resource is read, by the name it has in addresses and words. */
export const resources: Readonly<Record<string, ResourceOperations>> = {
  accounts,
  'camera-loans': cameraLoans,
  'case-leads': caseLeads,
  coverage,
  'credit-shares': creditShares,
  draws,
  filings,
  imports,
  inspections,
  inspectors,
  'item-links': itemLinks,
  items,
  ledger,
  objects,
  organizations,
  plans,
  pools,
  problems,
  publications,
  referrals,
  'roster-clean-ups': rosterCleanUps,
  'special-area-filings': specialAreaFilings,
  tasks,
  updates,
};
