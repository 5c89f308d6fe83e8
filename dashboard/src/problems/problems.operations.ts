import { operation } from '../providers/operation.ts';
import { resourceOperations } from '../providers/resource-operations.ts';

const ROW = `id taskNumber objectName objectCode itemCode itemName result followUp organizationName foundOn state dueOn light`;

export const problems = resourceOperations({
  type: 'Problem',
  listField: 'problems',
  oneField: 'problem',
  rowFields: ROW,
  pageFields: `${ROW} inspectionId taskId finding suggestedKind allowed referral { id number state }
    history { at actorName organizationName action reason }`,
  filter: 'ProblemFilter',
});

export const proposeReferral = operation(
  'mutation ProposeReferral($input: ProposeReferralInput!) { proposeReferral(input: $input) { id } }',
);
