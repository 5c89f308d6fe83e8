import { InspectorStatus, specialities, verbs } from '@sunlot/glossary';
import { BulkButton } from '../acts/BulkButton.tsx';
import type { ActField } from '../acts/ActDialog.tsx';
import { TagsButton } from '../acts/TagsButton.tsx';
import { newStatus, REASON } from '../acts/usual-fields.ts';
import { useEnumChoices } from '../fields/EnumField.tsx';
import { changeInspectorStatuses, noteYearlyChecks, setSpecialities } from './inspectors.operations.ts';

const CHOSEN = { idsAs: 'inspectorIds', named: 'name', beside: 'organizationName', listsAll: true } as const;

/** What can be done with the people chosen on the list; what becomes of each is listed. */
export function InspectorBulkActs() {
  return (
    <>
      <BulkButton {...CHOSEN} label={verbs.noteYearlyChecks} operation={noteYearlyChecks} fields={CHECK} />
      <TagsButton
        {...CHOSEN}
        label={verbs.setSpecialities}
        operation={setSpecialities}
        known={Object.keys(specialities)}
        words={SPECIALITIES}
      />
      <StatusButton />
    </>
  );
}

const CHECK: readonly ActField[] = [
  {
    name: 'yearlyCheckOn',
    label: { zh: '年检日期', en: 'Day of the check' },
    kind: 'day',
    required: true,
    hint: {
      zh: '登记的是名录所列证件的年检；持有多本证件的，其余证件在其页面登记。',
      en: 'It is noted of the certificate the list names; any other somebody holds is kept on their page.',
    },
  },
];

const SPECIALITIES = {
  add: { zh: '增加专长', en: 'Add specialities' },
  addOwn: { zh: '增加其他专长（每行一个）', en: 'Add others (one a line)' },
  remove: { zh: '取消专长', en: 'Remove specialities' },
  removeOwn: { zh: '取消其他专长（每行一个）', en: 'Remove others (one a line)' },
} as const;

function StatusButton() {
  const statuses = useEnumChoices('InspectorStatus', Object.keys(InspectorStatus));
  return (
    <BulkButton
      {...CHOSEN}
      label={verbs.changeInspectorStatuses}
      operation={changeInspectorStatuses}
      fields={[newStatus(statuses), REASON]}
    />
  );
}
