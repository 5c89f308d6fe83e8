import { wholeListOperations } from '../providers/resource-operations.ts';

export const itemLinks = wholeListOperations({
  type: 'DivisionLinks',
  listField: 'itemLinks',
  rowFields: 'id: divisionId divisionName listed unlinked light items { id code name since light }',
});
