import { ServiceMethod, verbs } from '@sunlot/glossary';
import { useRecordContext } from 'react-admin';
import { ActBar } from '../acts/ActBar.tsx';
import { ActButton } from '../acts/ActButton.tsx';
import { type ActField, momentForInput } from '../acts/ActDialog.tsx';
import { useEnumChoices } from '../fields/EnumField.tsx';
import { issueNotice, publishInspection, recordService, reissueNotice } from './inspections.operations.ts';
import { useNoticeFields } from './notice-fields.ts';
import { DossierButton } from './Dossier.tsx';
import { RecordInspectionButton } from './RecordInspectionButton.tsx';

/** What this person can do with the visit now. */
export function InspectionActs() {
  const record = useRecordContext();
  const notice = useNoticeFields();
  const services = useEnumChoices('ServiceMethod', Object.keys(ServiceMethod));
  if (!record) return null;
  return (
    <ActBar>
      <ActButton
        allowed="notice"
        label={verbs.issueNotice}
        operation={issueNotice}
        idAs="inspectionId"
        fields={notice}
      />
      <ActButton
        allowed="serve"
        label={verbs.recordService}
        operation={recordService}
        idAs="inspectionId"
        fields={serviceFields(services)}
      />
      <RecordInspectionButton />
      <ActButton
        allowed="publish"
        label={verbs.publishInspection}
        operation={publishInspection}
        idAs="inspectionId"
        explains={PUBLISH_EXPLAINS}
      />
      <ActButton
        allowed="renotice"
        label={{ zh: '重新发出告知书', en: 'Issue the notice again' }}
        operation={reissueNotice}
        idAs="inspectionId"
        fields={[...notice, { name: 'reason', label: { zh: '理由', en: 'Reason' }, kind: 'multiline', required: true }]}
        variant="outlined"
      />
      <DossierButton objectId={record.objectId} />
    </ActBar>
  );
}

const PUBLISH_EXPLAINS = {
  zh: '公示后内容不可更改，任何人都可以查询。',
  en: 'What is published cannot be changed and can be read by anybody.',
};

function serviceFields(choices: { id: string; name: string }[]): ActField[] {
  return [
    {
      name: 'servedAt',
      label: { zh: '送达时间', en: 'Served at' },
      kind: 'moment',
      required: true,
      initial: momentForInput(new Date()),
    },
    {
      name: 'place',
      label: { zh: '送达地点', en: 'Place' },
      kind: 'text',
      required: true,
      initial: '检查对象经营场所',
    },
    {
      name: 'method',
      label: { zh: '送达方式', en: 'Method' },
      kind: 'choice',
      choices,
      required: true,
      initial: 'DIRECT',
    },
    { name: 'receiverName', label: { zh: '受送达人', en: 'Received by' }, kind: 'text', required: true },
    { name: 'relation', label: { zh: '与当事人关系', en: 'Relation to the party' }, kind: 'text', required: true },
    { name: 'refused', label: { zh: '拒收', en: 'Refused to receive' }, kind: 'yes-no', initial: false },
    { name: 'refusalReason', label: { zh: '拒收理由', en: 'Reason of the refusal' }, kind: 'text' },
    { name: 'witness', label: { zh: '见证人', en: 'Witness' }, kind: 'text' },
    { name: 'remarks', label: { zh: '备注', en: 'Remarks' }, kind: 'multiline' },
  ];
}
