import { InspectionMethod, verbs } from '@sunlot/glossary';
import { RecordContextProvider, type RaRecord, usePermissions, useRecordContext } from 'react-admin';
import { ActBar } from '../acts/ActBar.tsx';
import { ActButton } from '../acts/ActButton.tsx';
import type { ActField } from '../acts/ActDialog.tsx';
import { useEnumChoices } from '../fields/EnumField.tsx';
import { fileSpecialArea, returnSpecialArea, submitSpecialAreaFiling } from './special-area-filings.operations.ts';
import { specialAreaFilingsWords } from './special-area-filings.words.ts';

const { fields: words, words: hints } = specialAreaFilingsWords;
const OPINION: ActField = { name: 'opinion', label: words.opinion!, kind: 'multiline', required: true };

/** What this person can do with the filing now. */
export function SpecialAreaFilingActs() {
  const record = useRecordContext();
  const fields = useFilingFields(record);
  return (
    <ActBar>
      <ActButton
        allowed="file"
        label={verbs.fileSpecialArea}
        operation={fileSpecialArea}
        idAs="filingId"
        fields={[OPINION]}
      />
      <ActButton
        allowed="return"
        label={verbs.returnSpecialArea}
        operation={returnSpecialArea}
        idAs="filingId"
        fields={[OPINION]}
        variant="outlined"
        color="warning"
      />
      <ActButton
        allowed="submit"
        label={verbs.submitSpecialAreaFiling}
        operation={submitSpecialAreaFiling}
        idAs="filingId"
        fields={fields}
      />
    </ActBar>
  );
}

/** A new filing, by the division that will inspect. */
export function SubmitFilingButton() {
  const { permissions = [] } = usePermissions<string[]>();
  const fields = useFilingFields(undefined);
  const submits = permissions.some((role) => role === 'DIVISION' || role === 'DEPARTMENT');
  return (
    <RecordContextProvider value={{ id: 'new', allowed: submits ? ['submit'] : [] }}>
      <ActButton
        allowed="submit"
        label={verbs.submitSpecialAreaFiling}
        operation={submitSpecialAreaFiling}
        fields={fields}
        variant="text"
      />
    </RecordContextProvider>
  );
}

/** The form 《重点领域检查备案表》, filled with what a returned filing said. */
function useFilingFields(filing: RaRecord | undefined): readonly ActField[] {
  const methods = useEnumChoices('InspectionMethod', Object.keys(InspectionMethod));
  const was = (name: string): { initial?: string } => {
    const value: unknown = filing?.[name];
    if (Array.isArray(value)) return { initial: value.join('\n') };
    return typeof value === 'string' ? { initial: value } : {};
  };
  const field = (name: string, kind: ActField['kind'], more: Partial<ActField> = {}): ActField => ({
    name,
    label: words[name]!,
    kind,
    required: true,
    ...was(name),
    ...more,
  });
  return [
    field('area', 'text'),
    field('itemCode', 'text'),
    field('itemName', 'text'),
    field('objectName', 'text'),
    field('basis', 'multiline', { hint: hints!.basis_hint! }),
    field('whyNotDrawn', 'multiline'),
    field('plannedOn', 'day'),
    field('method', 'choice', { choices: methods }),
    field('staff', 'lines', { hint: hints!.staff_hint! }),
    field('jointTaskNumber', 'text', { required: false }),
  ];
}
