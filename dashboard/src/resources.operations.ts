import { draws } from './draws/draws.operations.ts';
import { inspections } from './inspections/inspections.operations.ts';
import { ledger } from './ledger/ledger.operations.ts';
import { plans } from './plans/plans.operations.ts';
import type { ResourceOperations } from './providers/resource-operations.ts';
import { tasks } from './tasks/tasks.operations.ts';

/** How each resource is read, by the name it has in addresses and words. */
export const resources: Readonly<Record<string, ResourceOperations>> = {
  draws,
  inspections,
  ledger,
  plans,
  tasks,
};
