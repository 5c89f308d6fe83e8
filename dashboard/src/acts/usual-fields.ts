import type { ActField } from './ActDialog.tsx';

/** Why an act is done; it stands on the trail. */
export const REASON: ActField = {
  name: 'reason',
  label: { zh: '理由', en: 'Reason' },
  kind: 'multiline',
  required: true,
};

/** What an entry becomes. */
export function newStatus(choices: NonNullable<ActField['choices']>): ActField {
  return {
    name: 'status',
    label: { zh: '新状态', en: 'New status' },
    kind: 'choice',
    choices,
    required: true,
  };
}
