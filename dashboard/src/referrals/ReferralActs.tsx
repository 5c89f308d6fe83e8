import { ServiceMethod, verbs } from '@sunlot/glossary';
import { useRecordContext } from 'react-admin';
import { ActBar } from '../acts/ActBar.tsx';
import { ActButton } from '../acts/ActButton.tsx';
import { type ActField, momentForInput } from '../acts/ActDialog.tsx';
import { useEnumChoices } from '../fields/EnumField.tsx';
import {
  approveReferral,
  closeReferral,
  notifyDepartment,
  notifyParty,
  recordReceipt,
  refuseReferral,
} from './referrals.operations.ts';

const OPINION: ActField = { name: 'opinion', label: { zh: '意见', en: 'Opinion' }, kind: 'multiline' };

/** What this person can do with the referral now; a closing for which a paper is missing is not offered. */
export function ReferralActs() {
  const record = useRecordContext();
  const methods = useEnumChoices('ServiceMethod', Object.keys(ServiceMethod));
  if (!record) return null;
  return (
    <ActBar>
      <ActButton
        allowed="approve"
        label={verbs.approveReferral}
        operation={approveReferral}
        idAs="referralId"
        fields={[OPINION]}
      />
      <ActButton
        allowed="refuse"
        label={verbs.refuseReferral}
        operation={refuseReferral}
        idAs="referralId"
        fields={[{ ...OPINION, required: true }]}
        color="warning"
        variant="outlined"
      />
      <ActButton
        allowed="notifyParty"
        label={verbs.notifyParty}
        operation={notifyParty}
        idAs="referralId"
        fields={partyFields(methods)}
      />
      <ActButton
        allowed="notifyDepartment"
        label={verbs.notifyDepartment}
        operation={notifyDepartment}
        idAs="referralId"
        fields={departmentFields(record.receiver)}
      />
      <ActButton
        allowed="receive"
        label={verbs.recordReceipt}
        operation={recordReceipt}
        idAs="referralId"
        fields={[
          { name: 'receiptNumber', label: { zh: '回执文号', en: 'Receipt' }, kind: 'text', required: true },
          momentField('receivedAt', '回执时间', 'Received at'),
        ]}
      />
      <ActButton
        allowed="close"
        label={verbs.closeReferral}
        operation={closeReferral}
        idAs="referralId"
        fields={[{ name: 'outcome', label: { zh: '办理结果', en: 'Outcome' }, kind: 'multiline', required: true }]}
        explains={CLOSE_EXPLAINS}
      />
    </ActBar>
  );
}

const CLOSE_EXPLAINS = {
  zh: '写明办理结果后办结；办结后不能再修改。',
  en: 'Say what came of it. A closed referral cannot be changed.',
};

function partyFields(choices: { id: string; name: string }[]): ActField[] {
  return [
    {
      name: 'method',
      label: { zh: '送达方式', en: 'Method of service' },
      kind: 'choice',
      choices,
      required: true,
      initial: 'DIRECT',
    },
    momentField('servedAt', '送达时间', 'Served at'),
  ];
}

function departmentFields(receiver: string): ActField[] {
  return [
    { name: 'department', label: { zh: '主管部门', en: 'Department' }, kind: 'text', initial: receiver },
    { name: 'documentNumber', label: { zh: '函件文号', en: 'Letter number' }, kind: 'text', required: true },
    momentField('sentAt', '发出时间', 'Sent at'),
  ];
}

function momentField(name: string, zh: string, en: string): ActField {
  return { name, label: { zh, en }, kind: 'moment', required: true, initial: momentForInput(new Date()) };
}
