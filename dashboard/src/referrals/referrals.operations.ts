import { operation } from '../providers/operation.ts';
import { resourceOperations } from '../providers/resource-operations.ts';

const ROW = 'id number kind state objectName sender receiver proposedAt dueOn light';

export const referrals = resourceOperations({
  type: 'Referral',
  listField: 'referrals',
  oneField: 'referral',
  rowFields: ROW,
  pageFields: `${ROW} inspectionId leadId taskId taskNumber objectCode problem basis evidence contact proposedByName decidedByName
    decidedAt opinion partyNotifiedAt partyNoticeMethod partyNoticeNumber departmentNotifiedAt departmentDocumentNumber sentAt
    receiptNumber receivedAt outcome closedAt allowed
    problems { id itemCode itemName result finding state }
    history { at actorName organizationName action reason }`,
  filter: 'ReferralFilter',
});

export const approveReferral = operation(
  'mutation ApproveReferral($input: ApproveReferralInput!) { approveReferral(input: $input) { id } }',
);
export const refuseReferral = operation(
  'mutation RefuseReferral($input: RefuseReferralInput!) { refuseReferral(input: $input) { id } }',
);
export const notifyParty = operation(
  'mutation NotifyParty($input: NotifyPartyInput!) { notifyParty(input: $input) { id } }',
);
export const notifyDepartment = operation(
  'mutation NotifyDepartment($input: NotifyDepartmentInput!) { notifyDepartment(input: $input) { id } }',
);
export const recordReceipt = operation(
  'mutation RecordReceipt($input: RecordReceiptInput!) { recordReceipt(input: $input) { id } }',
);
export const closeReferral = operation(
  'mutation CloseReferral($input: CloseReferralInput!) { closeReferral(input: $input) { id } }',
);
