import { operation } from '../providers/operation.ts';
import { wholeListOperations } from '../providers/resource-operations.ts';

export const rosterCleanUps = wholeListOperations({
  type: 'RosterProgress',
  listField: 'rosterProgress',
  rowFields: 'id: roster roster people blocked cleanedAt cleanedByName dueOn light allowed',
  args: { year: 'Int' },
});

export const cleanUpRoster = operation(
  'mutation CleanUpRoster($input: CleanUpRosterInput!) { cleanUpRoster(input: $input) { roster cleanedAt } }',
);
