import { verbs } from '@sunlot/glossary';
import { useRecordContext } from 'react-admin';
import { ActBar } from '../acts/ActBar.tsx';
import { ActButton } from '../acts/ActButton.tsx';
import type { ActField } from '../acts/ActDialog.tsx';
import { EditLink } from '../acts/EditLink.tsx';
import { useSpoken } from '../acts/useSpoken.ts';
import { acknowledgeItem, fileItem, putItemInForce, returnItem, withdrawItem } from './items.operations.ts';

const OPINION: ActField = { name: 'opinion', label: { zh: '意见', en: 'Opinion' }, kind: 'multiline' };
const WITHDRAWAL: readonly ActField[] = [
  { name: 'inForceTo', label: { zh: '最后有效日', en: 'Last day in force' }, kind: 'day', required: true },
  { name: 'reason', label: { zh: '理由', en: 'Reason' }, kind: 'multiline', required: true },
];

/** What this person can do to this version of the item now; the room says so in `allowed`. */
export function ItemActs() {
  const allowed = (useRecordContext()?.allowed ?? []) as string[];
  const spoken = useSpoken();
  return (
    <ActBar>
      {allowed.includes('edit') && <EditLink label={spoken(verbs.editItem)} />}
      {allowed.includes('revise') && <EditLink label={spoken(verbs.reviseItem)} />}
      <ActButton allowed="file" label={verbs.fileItem} operation={fileItem} idAs="itemId" explains={FILE_EXPLAINS} />
      <ActButton
        allowed="acknowledge"
        label={verbs.acknowledgeItem}
        operation={acknowledgeItem}
        idAs="itemId"
        fields={[OPINION]}
      />
      <ActButton
        allowed="return"
        label={verbs.returnItem}
        operation={returnItem}
        idAs="itemId"
        fields={[{ ...OPINION, required: true }]}
        color="warning"
        variant="outlined"
      />
      <ActButton
        allowed="putInForce"
        label={verbs.putItemInForce}
        operation={putItemInForce}
        idAs="itemId"
        explains={IN_FORCE_EXPLAINS}
      />
      <ActButton
        allowed="withdraw"
        label={verbs.withdrawItem}
        operation={withdrawItem}
        idAs="itemId"
        fields={WITHDRAWAL}
        color="warning"
        variant="outlined"
      />
    </ActBar>
  );
}

const FILE_EXPLAINS = {
  zh: '报送市司法局备案。备案期间不能修改，除非被退回。',
  en: 'It goes to the Justice Bureau and cannot be changed until it is returned.',
};
const IN_FORCE_EXPLAINS = {
  zh: '自生效日期起可列入抽查计划，并接替前一版本；生效日期已过的，自今日起生效。',
  en: 'From its first day it can be planned, and it takes over from the version before. If that day has passed, it begins today.',
};
