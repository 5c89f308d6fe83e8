import { operation } from '../providers/operation.ts';
import { wholeListOperations } from '../providers/resource-operations.ts';

export const updates = wholeListOperations({
  type: 'UpdateProgress',
  listField: 'updateProgress',
  rowFields: 'id: divisionId divisionId divisionName objects updated attestedAt attestedByName dueOn light',
  args: { year: 'Int' },
});

export const attestObjects = operation(
  'mutation AttestObjects($input: AttestObjectsInput!) { attestObjects(input: $input) { divisionId attestedAt } }',
);
