import { InspectorStatus, specialities, verbs } from '@sunlot/glossary';
import { BulkButton } from '../acts/BulkButton.tsx';
import type { ActField } from '../acts/ActDialog.tsx';
import { TagsButton } from '../acts/TagsButton.tsx';
import { newStatus, REASON } from '../acts/usual-fields.ts';
import { useEnumChoices } from '../fields/EnumField.tsx';
import { useBodyTree } from '../organizations/useBodies.ts';
import {
  changeInspectorStatuses,
  noteYearlyChecks,
  setSpecialities,
  transferInspectors,
} from './inspectors.operations.ts';

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
      <TransferButton />
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

function TransferButton() {
  const tree = useBodyTree();
  return (
    <BulkButton
      {...CHOSEN}
      label={verbs.transferInspectors}
      operation={transferInspectors}
      explains={TRANSFER_EXPLAINS}
      fields={[
        { name: 'organizationId', label: { zh: '调入单位', en: 'New unit' }, kind: 'tree', tree, required: true },
        REASON,
      ]}
    />
  );
}

const TRANSFER_EXPLAINS = {
  zh: '证件、专长、执法区域和回避随人转入新单位，已抽取的检查不变。其登录账号仍属原单位，请告知系统管理员调动。',
  en: 'Certificates, specialities, districts and recusals go along; visits already drawn stay as they are. The account still belongs to the unit before: have the administrator move it.',
} as const;
