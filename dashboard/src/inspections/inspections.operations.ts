import { operation } from '../providers/operation.ts';
import { resourceOperations } from '../providers/resource-operations.ts';

const ROW =
  'id number taskNumber objectName objectCode districtCode divisionName state sealed plannedStart dueOn publicationDueOn light';

export const inspections = resourceOperations({
  type: 'Inspection',
  listField: 'inspections',
  oneField: 'inspection',
  rowFields: ROW,
  pageFields: `${ROW} taskId drawId skipReason order objectId address endedOn feedback drawnAt hoursToStart allowed
    team { inspectorId name certificateNumber organizationName leader }
    items { code name }
    notice { id number issuedAt issuedByName addressee addresseeCode basis periodFrom periodTo plannedStart method papers inspectedThisYear contact phone text }
    service { id noticeNumber servedAt place method receiverName relation remarks refused refusalReason hours workingHours servedByName }
    records { id number sequence itemCode itemName method finding result followUp correctBy partyOpinion signedBy recordedAt recordedBy lateReason }
    publication { id number publishedAt late publishedByName }
    publicationClock { endedOn dueOn outerLimitOn provisional light }
    history { at actorName organizationName action reason }`,
  filter: 'InspectionFilter',
  sort: { type: 'InspectionSort', columns: { number: 'NUMBER', objectName: 'OBJECT_NAME', updatedAt: 'UPDATED_AT' } },
});

const BULK = '{ done refused rows { id done code message } }';

export const issueNotice = operation(
  'mutation IssueNotice($input: IssueNoticeInput!) { issueNotice(input: $input) { id } }',
);
export const issueNotices = operation(
  `mutation IssueNotices($input: IssueNoticesInput!) { issueNotices(input: $input) ${BULK} }`,
);
export const reissueNotice = operation(
  'mutation ReissueNotice($input: ReissueNoticeInput!) { reissueNotice(input: $input) { id } }',
);
export const recordService = operation(
  'mutation RecordService($input: RecordServiceInput!) { recordService(input: $input) { id } }',
);
export const recordInspection = operation(
  'mutation RecordInspection($input: RecordInspectionInput!) { recordInspection(input: $input) { id } }',
);
export const publishInspection = operation(
  'mutation PublishInspection($input: PublishInspectionInput!) { publishInspection(input: $input) { id } }',
);
export const publishInspections = operation(
  `mutation PublishInspections($input: PublishInspectionsInput!) { publishInspections(input: $input) ${BULK} }`,
);
export const dossier = operation(
  `query Dossier($objectId: ID!) { dossier(objectId: $objectId) { objectId objectName objectCode
     inspections { id number taskNumber state plannedStart }
     notices { id number issuedAt plannedStart } services { id noticeNumber servedAt method receiverName }
     records { id number itemName result followUp finding recordedAt } publications { id number completedOn publishedAt }
     referrals { id number kind receiver sentAt } }
     inspectionObject(id: $objectId) { creditHistory { creditClass source asOf knownFrom } } }`,
);
