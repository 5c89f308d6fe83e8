import { caseLeads } from './case-leads/case-leads.operations.ts';
import { draws } from './draws/draws.operations.ts';
import { inspections } from './inspections/inspections.operations.ts';
import { ledger } from './ledger/ledger.operations.ts';
import { plans } from './plans/plans.operations.ts';
import { problems } from './problems/problems.operations.ts';
import type { ResourceOperations } from './providers/resource-operations.ts';
import { publications } from './publications/publications.operations.ts';
import { referrals } from './referrals/referrals.operations.ts';
import { tasks } from './tasks/tasks.operations.ts';

/** How each resource is read, by the name it has in addresses and words. */
export const resources: Readonly<Record<string, ResourceOperations>> = {
  'case-leads': caseLeads,
  draws,
  inspections,
  ledger,
  plans,
  problems,
  publications,
  referrals,
  tasks,
};
