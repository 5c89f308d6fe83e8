import { wholeListOperations } from '../providers/resource-operations.ts';

export const organizations = wholeListOperations({
  type: 'Organization',
  listField: 'organizations',
  rowFields: 'id code name shortName kind level districtCode sortOrder parent { id name } division { id }',
});
