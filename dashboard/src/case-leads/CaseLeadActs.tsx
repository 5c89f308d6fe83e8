import { verbs } from '@sunlot/glossary';
import { useRecordContext } from 'react-admin';
import { ActBar } from '../acts/ActBar.tsx';
import { ActButton } from '../acts/ActButton.tsx';
import type { ActField } from '../acts/ActDialog.tsx';
import { useEnumChoices } from '../fields/EnumField.tsx';
import { decideCaseLead, handleCaseLead } from './case-leads.operations.ts';

/** The division handles the lead, other eyes decide it. */
export function CaseLeadActs() {
  const record = useRecordContext();
  // A case that was filed can only go on to the penalty procedure.
  const decisions = record?.state === 'CASE_FILED' ? FURTHER : DECISIONS;
  const choices = useEnumChoices('LeadState', decisions);
  if (!record) return null;
  return (
    <ActBar>
      <ActButton
        allowed="handle"
        label={verbs.handleCaseLead}
        operation={handleCaseLead}
        idAs="leadId"
        fields={handlingFields(record.proposal)}
      />
      <ActButton
        allowed="decide"
        label={verbs.decideCaseLead}
        operation={decideCaseLead}
        idAs="leadId"
        fields={decisionFields(choices)}
      />
    </ActBar>
  );
}

const DECISIONS = ['NO_CASE', 'CASE_FILED', 'PENALTY_PROCEDURE'];
const FURTHER = ['PENALTY_PROCEDURE'];

function handlingFields(proposal: string | null): ActField[] {
  return [
    { name: 'handling', label: { zh: '处置情况', en: 'What was checked and done' }, kind: 'multiline', required: true },
    { name: 'proposal', label: { zh: '拟办意见', en: 'Proposal' }, kind: 'multiline', initial: proposal ?? '' },
  ];
}

function decisionFields(choices: { id: string; name: string }[]): ActField[] {
  return [
    { name: 'decision', label: { zh: '决定', en: 'Decision' }, kind: 'choice', choices, required: true },
    { name: 'opinion', label: { zh: '意见', en: 'Opinion' }, kind: 'multiline', required: true },
    { name: 'reply', label: { zh: '答复举报人', en: 'Reply to the reporter' }, kind: 'multiline' },
  ];
}
