import { type Bilingual, ReferralKind, verbs } from '@sunlot/glossary';
import { useNavigate } from 'react-router-dom';
import { RecordContextProvider, useRecordContext } from 'react-admin';
import { ActButton } from '../acts/ActButton.tsx';
import type { ActField } from '../acts/ActDialog.tsx';
import { useEnumChoices } from '../fields/EnumField.tsx';
import { proposeReferral } from './problems.operations.ts';

/** Proposes what becomes of this problem, or of everything that waits from the same visit (R40). */
export function ProposeReferralButtons() {
  const record = useRecordContext();
  const navigate = useNavigate();
  const fields = useProposalFields();
  if (!record) return null;
  const toReferral = ({ id }: Record<string, unknown>): void => void navigate(`/referrals/${String(id)}/show`);
  return (
    <>
      <ActButton
        allowed="proposeReferral"
        label={verbs.proposeReferral}
        operation={proposeReferral}
        idAs="problemId"
        explains={EXPLAINS}
        fields={fields}
        onDone={toReferral}
      />
      <RecordContextProvider value={{ ...record, id: record.inspectionId }}>
        <ActButton
          allowed="proposeReferral"
          label={FOR_THE_VISIT}
          operation={proposeReferral}
          idAs="inspectionId"
          explains={EXPLAINS}
          fields={fields}
          onDone={toReferral}
          variant="outlined"
        />
      </RecordContextProvider>
    </>
  );
}

const FOR_THE_VISIT: Bilingual = { zh: '本次检查的问题一并移送', en: 'Propose all problems of this visit' };

const EXPLAINS: Bilingual = {
  zh: '由政策法规处或办公室审批。双告知须同时告知当事人和主管部门，缺一不能办结。',
  en: 'The Policy & Regulations Division or the office decides. A dual notification tells both the party and the department, and cannot be closed with one of them missing.',
};

function useProposalFields(): ActField[] {
  const record = useRecordContext();
  const kinds = useEnumChoices('ReferralKind', Object.keys(ReferralKind));
  return [
    {
      name: 'kind',
      label: { zh: '处置方式', en: 'Kind' },
      kind: 'choice',
      choices: kinds,
      required: true,
      initial: record?.suggestedKind ?? 'OWN_FOLLOW_UP',
    },
    {
      name: 'receiver',
      label: { zh: '接收单位', en: 'Receiver' },
      kind: 'text',
      hint: { zh: '双告知、移送司法机关须填写', en: 'Needed for a dual notification or a judicial transfer' },
    },
    {
      name: 'summary',
      label: { zh: '问题摘要', en: 'Summary of the problem' },
      kind: 'multiline',
      required: true,
      initial: record?.finding ?? '',
    },
    {
      name: 'evidence',
      label: { zh: '证据清单', en: 'Evidence' },
      kind: 'lines',
      hint: { zh: '每行一件；双告知、移送司法机关须填写', en: 'One piece a line; needed for what leaves the bureau' },
    },
    { name: 'basis', label: { zh: '法律依据', en: 'Legal basis' }, kind: 'multiline' },
    { name: 'contact', label: { zh: '联系人及电话', en: 'Contact and phone' }, kind: 'text' },
  ];
}
