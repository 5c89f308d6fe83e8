import { HISTORY_FIELDS } from '../fields/history-fields.ts';
import { operation } from '../providers/operation.ts';
import { resourceOperations } from '../providers/resource-operations.ts';

const RECUSAL =
  '{ id objectName kind evidence evidenceFiles { id name size url } evidenceFileCount validFrom validTo declaredBy object { id } }';

const ROW =
  'id name roster organizationName certificateNumber certificateValidTo specialities regions expert status eligible blockedBy updatedAt';

export const inspectors = resourceOperations({
  type: 'Inspector',
  listField: 'inspectors',
  oneField: 'inspector',
  rowFields: ROW,
  pageFields: `${ROW} staffNumber certificateIssuer certificateValidFrom yearlyCheckOn mobile idNumber allowed
    certificates { id issuer number category region validFrom validTo yearlyCheckOn }
    recusals ${RECUSAL}
    endedRecusals ${RECUSAL}
    ${HISTORY_FIELDS}`,
  filter: 'InspectorFilter',
  sort: {
    type: 'InspectorSort',
    columns: { name: 'NAME', organizationName: 'ORGANIZATION', updatedAt: 'UPDATED_AT' },
  },
});

export const findInspectors = operation(
  'query FindInspectors($filter: InspectorFilter) { inspectors(first: 20, filter: $filter) { edges { node { id name organizationName staffNumber certificateNumber } } } }',
);
export const createInspector = operation(
  'mutation CreateInspector($input: CreateInspectorInput!) { createInspector(input: $input) { id } }',
);
export const updateInspector = operation(
  'mutation UpdateInspector($input: UpdateInspectorInput!) { updateInspector(input: $input) { id } }',
);
export const renewCertificate = operation(
  'mutation RenewCertificate($input: RenewCertificateInput!) { renewCertificate(input: $input) { id } }',
);
export const changeInspectorStatus = operation(
  'mutation ChangeInspectorStatus($input: ChangeInspectorStatusInput!) { changeInspectorStatus(input: $input) { id } }',
);
export const declareRecusal = operation(
  'mutation DeclareRecusal($input: DeclareRecusalInput!) { declareRecusal(input: $input) { id } }',
);
export const endRecusal = operation(
  'mutation EndRecusal($input: EndRecusalInput!) { endRecusal(input: $input) { id } }',
);

const BULK = '{ done refused rows { id done message } }';
export const changeInspectorStatuses = operation(
  `mutation ChangeInspectorStatuses($input: ChangeInspectorStatusesInput!) { changeInspectorStatuses(input: $input) ${BULK} }`,
);
export const noteYearlyChecks = operation(
  `mutation NoteYearlyChecks($input: NoteYearlyChecksInput!) { noteYearlyChecks(input: $input) ${BULK} }`,
);
export const transferInspectors = operation(
  `mutation TransferInspectors($input: TransferInspectorsInput!) { transferInspectors(input: $input) ${BULK} }`,
);
export const setSpecialities = operation(
  `mutation SetSpecialities($input: SetSpecialitiesInput!) { setSpecialities(input: $input) ${BULK} }`,
);
