import { InspectorStatus, specialities, tagName, verbs } from '@sunlot/glossary';
import { useLocaleState } from 'react-admin';
import { BulkButton } from '../acts/BulkButton.tsx';
import type { ActField } from '../acts/ActDialog.tsx';
import { useEnumChoices } from '../fields/EnumField.tsx';
import type { Language } from '../providers/graphql-client.ts';
import { changeInspectorStatuses, noteYearlyChecks, setSpecialities } from './inspectors.operations.ts';

const REASON: ActField = { name: 'reason', label: { zh: '理由', en: 'Reason' }, kind: 'multiline', required: true };
const CHOSEN = { idsAs: 'inspectorIds', named: 'name', beside: 'organizationName', listsAll: true } as const;

/** What can be done with the people chosen on the list; what becomes of each is listed. */
export function InspectorBulkActs() {
  return (
    <>
      <BulkButton {...CHOSEN} label={verbs.noteYearlyChecks} operation={noteYearlyChecks} fields={CHECK} />
      <SpecialitiesButton />
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

function SpecialitiesButton() {
  const [locale] = useLocaleState();
  const known = Object.keys(specialities).map((id) => ({ id, name: tagName(id, locale as Language) }));
  return (
    <BulkButton
      {...CHOSEN}
      label={verbs.setSpecialities}
      operation={setSpecialities}
      more={({ own, add, ownGone, remove }) => ({
        own: undefined,
        ownGone: undefined,
        add: [...((add ?? []) as string[]), ...((own ?? []) as string[])],
        remove: [...((remove ?? []) as string[]), ...((ownGone ?? []) as string[])],
      })}
      fields={[
        { name: 'add', label: { zh: '增加专长', en: 'Add specialities' }, kind: 'choices', choices: known },
        { name: 'own', label: { zh: '增加其他专长（每行一个）', en: 'Add others (one a line)' }, kind: 'lines' },
        { name: 'remove', label: { zh: '取消专长', en: 'Remove specialities' }, kind: 'choices', choices: known },
        { name: 'ownGone', label: { zh: '取消其他专长（每行一个）', en: 'Remove others (one a line)' }, kind: 'lines' },
        REASON,
      ]}
    />
  );
}

function StatusButton() {
  const statuses = useEnumChoices('InspectorStatus', Object.keys(InspectorStatus));
  return (
    <BulkButton
      {...CHOSEN}
      label={verbs.changeInspectorStatuses}
      operation={changeInspectorStatuses}
      fields={[
        {
          name: 'status',
          label: { zh: '新状态', en: 'New status' },
          kind: 'choice',
          choices: statuses,
          required: true,
        },
        REASON,
      ]}
    />
  );
}
