import { InspectionMethod } from '@sunlot/glossary';
import { useGetIdentity } from 'react-admin';
import { type ActField, momentForInput } from '../acts/ActDialog.tsx';
import { useOpened } from '../acts/useOpened.ts';
import { useEnumChoices } from '../fields/EnumField.tsx';

const DAY_MS = 24 * 3_600_000;

/** What a notice needs to know; the visit is first set for three days from now, beyond the 48 hours (R30). */
export function useNoticeFields(): ActField[] {
  const opened = useOpened();
  const { identity } = useGetIdentity();
  const methods = useEnumChoices('InspectionMethod', Object.keys(InspectionMethod));
  return [
    {
      name: 'plannedStart',
      label: { zh: '计划检查时间', en: 'Planned for' },
      kind: 'moment',
      required: true,
      initial: momentForInput(new Date(opened.getTime() + 3 * DAY_MS)),
      hint: { zh: '须在送达后 48 小时以上', en: 'At least 48 hours after service' },
    },
    {
      name: 'contact',
      label: { zh: '联系人', en: 'Contact' },
      kind: 'text',
      required: true,
      initial: identity?.fullName ?? '',
    },
    { name: 'phone', label: { zh: '联系电话', en: 'Phone' }, kind: 'text', required: true },
    { name: 'method', label: { zh: '检查方式', en: 'Method' }, kind: 'choice', choices: methods, initial: 'ON_SITE' },
  ];
}
