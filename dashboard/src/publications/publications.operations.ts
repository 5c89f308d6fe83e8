import { resourceOperations } from '../providers/resource-operations.ts';

const ROW = 'id number objectName objectCode districtCode taskNumber taskTitle authority completedOn publishedAt late';

export const publications = resourceOperations({
  type: 'Publication',
  listField: 'publications',
  oneField: 'publication',
  rowFields: ROW,
  pageFields: `${ROW} taskId planNumber dueOn outerLimitOn publishedByName rows { sequence itemName result } inspection { id number }`,
  filter: 'PublicationFilter',
});
