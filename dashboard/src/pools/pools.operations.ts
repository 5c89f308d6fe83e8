import { operation } from '../providers/operation.ts';
import { wholeListOperations } from '../providers/resource-operations.ts';

const ROW =
  'id taskId taskNumber divisionName cutAt cutByName objectCount exclusionCount inspectorCount recusalCount voidedAt';
const COUNTS = 'count registered excluded';

export const pools = wholeListOperations({
  type: 'Pool',
  listField: 'poolsOfTask',
  rowFields: ROW,
  args: { taskId: 'ID!' },
  page: {
    oneField: 'pool',
    pageFields: `${ROW} creditAsOf reconciled
      byDistrict { districtCode ${COUNTS} } byClass { creditClass ${COUNTS} } byReason { reasonCode count }
      previous { id taskNumber cutAt objectCount } difference { added left kept byChange { why count } }
      history { at actorName organizationName action reason }`,
  },
});

export const poolExclusions = operation(
  `query PoolExclusions($id: ID!, $after: String, $reasonCode: ExclusionReason) { pool(id: $id) { exclusions(first: 25, after: $after, reasonCode: $reasonCode) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { objectId objectName reasonCode explanation until } } } } }`,
);
export const poolChanges = operation(
  `query PoolChanges($id: ID!, $after: String, $side: PoolSide) { pool(id: $id) { changes(first: 25, after: $after, side: $side) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { objectId objectName side why reasonCode explanation until } } } } }`,
);
