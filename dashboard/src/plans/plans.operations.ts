import { operation } from '../providers/operation.ts';
import { resourceOperations } from '../providers/resource-operations.ts';

const ROW = 'id number title year kind state initiatorName dueOn lateDays light submittedAt approvedAt';
const LINE = `id title itemCodes districtCodes objectKinds labels divisionIds zones ratio inspectFrom inspectTo poolSize
  departments { organizationId organizationName seats tag itemCodes }
  items { code name category ratioMin ratioMax poolSize inForce }
  task { id number state }`;

export const plans = resourceOperations({
  type: 'Plan',
  listField: 'plans',
  oneField: 'plan',
  rowFields: ROW,
  pageFields: `${ROW} level basisNote legalBasis superiorDocument intendedOn legalityReviewedAt contentDigest allowed
    lines { ${LINE} }
    versions { id number state adjustment reason submittedAt submittedByName reviewedByName reviewOpinion decidedAt decidedByName decisionOpinion digest content { lines { id title itemCodes districtCodes objectKinds labels divisionIds zones ratio inspectFrom inspectTo departments { organizationId organizationName seats } } } }
    history { at actorName organizationName action reason }`,
  filter: 'PlanFilter',
  sort: { type: 'PlanSort', columns: { number: 'NUMBER', title: 'TITLE', year: 'YEAR' } },
});

export const listedItems = operation(
  'query ListedItems { listedItems { code name category ratioMin ratioMax poolSize divisionName inForce inspectorTag } }',
);
export const organizations = operation('query Organizations { organizations { id name shortName kind level } }');

export const createPlan = operation(
  'mutation CreatePlan($input: CreatePlanInput!) { createPlan(input: $input) { id } }',
);
export const updatePlan = operation(
  'mutation UpdatePlan($input: UpdatePlanInput!) { updatePlan(input: $input) { id } }',
);
export const applyAdHoc = operation(
  'mutation ApplyAdHoc($input: ApplyAdHocInput!) { applyAdHoc(input: $input) { id } }',
);
export const submitPlan = operation(
  'mutation SubmitPlan($input: SubmitPlanInput!) { submitPlan(input: $input) { id } }',
);
export const reviewPlan = operation(
  'mutation ReviewPlan($input: PlanOpinionInput!) { reviewPlan(input: $input) { id } }',
);
export const returnPlan = operation(
  'mutation ReturnPlan($input: ReturnPlanInput!) { returnPlan(input: $input) { id } }',
);
export const approvePlan = operation(
  'mutation ApprovePlan($input: PlanOpinionInput!) { approvePlan(input: $input) { id } }',
);
export const proposeAdjustment = operation(
  'mutation ProposeAdjustment($input: ProposeAdjustmentInput!) { proposeAdjustment(input: $input) { id } }',
);
export const approveAdjustment = operation(
  'mutation ApproveAdjustment($input: PlanOpinionInput!) { approveAdjustment(input: $input) { id } }',
);
export const refuseAdjustment = operation(
  'mutation RefuseAdjustment($input: ReturnPlanInput!) { refuseAdjustment(input: $input) { id } }',
);
export const createTask = operation(
  'mutation CreateTask($input: CreateTaskInput!) { createTask(input: $input) { id } }',
);
