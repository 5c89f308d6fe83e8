import { operation } from '../providers/operation.ts';

const PAGED = 'totalCount totalEstimated pageInfo { hasNextPage endCursor }';
const PUBLICATION_ROW =
  'id number objectName objectCode districtCode taskTitle authority completedOn publishedAt rows { sequence itemName result }';
const DRAW_ROW =
  'id number title taskNumber attempt state poolSize sampleSize frozenAt deadline drawBy drawnAt openAt openedAt';

export const publications = operation(
  `query PublicPublications($first: Int, $after: String, $filter: PublicationFilter) { publicPublications(first: $first, after: $after, filter: $filter) { ${PAGED} edges { node { ${PUBLICATION_ROW} } } } }`,
);
export const publication = operation(
  `query PublicPublication($id: ID!) { publicPublication(id: $id) { ${PUBLICATION_ROW} taskNumber planNumber } }`,
);
export const plans = operation(
  `query PublicPlans($first: Int, $after: String, $filter: PublicPlanFilter) { publicPlans(first: $first, after: $after, filter: $filter) { ${PAGED} edges { node { id number year title kind initiatorName approvedAt version } } } }`,
);
export const plan = operation(
  `query PublicPlan($id: ID!) { publicPlan(id: $id) { id number year title kind initiatorName approvedAt version
    lines { title itemNames districtCodes ratio poolSize inspectFrom inspectTo departmentNames } } }`,
);
export const tasks = operation(
  `query PublicTasks($first: Int, $after: String, $filter: PublicTaskFilter) { publicTasks(first: $first, after: $after, filter: $filter) { ${PAGED} edges { node { id number title planNumber initiatorName departmentNames itemNames state ratio drawAt inspectFrom inspectTo } } } }`,
);
export const items = operation(
  `query PublicItems($first: Int, $after: String, $filter: InspectionItemFilter) { publicItems(first: $first, after: $after, filter: $filter) { ${PAGED} edges { node { id code name category basis objectKind methods content ratioMin ratioMax frequencyOperator frequencyCount papers divisionName level inForceFrom } } } }`,
);
export const draws = operation(
  `query PublicDraws($first: Int, $after: String, $filter: PublicDrawFilter) { publicDraws(first: $first, after: $after, filter: $filter) { ${PAGED} edges { node { ${DRAW_ROW} } } } }`,
);
export const draw = operation(
  `query PublicDraw($id: ID!) { publicDraw(id: $id) { ${DRAW_ROW} operatorOrganizationName exclusionCount creditDifferentiation creditOffReason
    freezeDigest resultDigest voidReason voidedAt voids recordUrl claim entropyValue entropy { kind round roundAt }
    escrow { threshold holderNames openedAt openedByNames }
    replaces { id number } replacements { skipped reason at by { id number } }
    quotas { stratum size quota rate chance } witnesses { code organizationName state } } }`,
);
