import { resourceOperations } from '../providers/resource-operations.ts';

const ROW = `id number title planNumber planKind year initiatorName divisionId stage dueOn nextDeadline poolSize drawn noticed recorded
  published problems referralsOpen drawId escrowOpenedAt joint educationWaiver updatedAt light daysLeft provisional`;

/** A row of the ledger is a task seen from its deadlines; its page is the task's. */
export const ledger = resourceOperations({
  type: 'TaskLedgerRow',
  listField: 'taskLedger',
  oneField: 'task',
  rowFields: ROW,
  pageFields: 'id number title',
  filter: 'TaskLedgerFilter',
  sort: { type: 'TaskLedgerSort', columns: { dueOn: 'DUE_ON', number: 'NUMBER', updatedAt: 'UPDATED_AT' } },
});
