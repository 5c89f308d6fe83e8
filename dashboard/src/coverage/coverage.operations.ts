import { wholeListOperations } from '../providers/resource-operations.ts';

export const coverage = wholeListOperations({
  type: 'ItemCoverage',
  listField: 'itemCoverage',
  rowFields:
    'id: itemCode itemCode itemName category divisionName poolSize inspected tasksDone tasksInWork light lastInspectedOn lastTaskNumber',
  args: { year: 'Int' },
});
