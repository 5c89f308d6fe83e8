import { ObjectMarkKind, ObjectStatus, verbs } from '@sunlot/glossary';
import { RecordContextProvider, usePermissions, useRecordContext } from 'react-admin';
import { ActBar } from '../acts/ActBar.tsx';
import { ActButton } from '../acts/ActButton.tsx';
import { EditLink } from '../acts/EditLink.tsx';
import { useSpoken } from '../acts/useSpoken.ts';
import { newStatus, REASON } from '../acts/usual-fields.ts';
import { useEnumChoices } from '../fields/EnumField.tsx';
import { DossierButton } from '../inspections/Dossier.tsx';
import { objectsNamed } from './find-objects.ts';
import { changeObjectStatus, endMark, markDuplicate, markObject, unmarkDuplicate } from './objects.operations.ts';

/** What this person can do to the object now; the room says so in `allowed`. */
export function ObjectActs() {
  const record = useRecordContext();
  const allowed = (record?.allowed ?? []) as string[];
  const spoken = useSpoken();
  const statuses = useEnumChoices('ObjectStatus', Object.keys(ObjectStatus)).filter(({ id }) => id !== record?.status);
  return (
    <ActBar>
      {allowed.includes('update') && <EditLink label={spoken(verbs.updateObject)} />}
      <ActButton
        allowed="changeObjectStatus"
        label={verbs.changeObjectStatus}
        operation={changeObjectStatus}
        idAs="objectId"
        fields={[newStatus(statuses), REASON]}
        variant="outlined"
      />
      <ActButton
        allowed="markDuplicate"
        label={verbs.markDuplicate}
        operation={markDuplicate}
        idAs="objectId"
        explains={DUPLICATE_EXPLAINS}
        fields={[
          {
            name: 'duplicateOf',
            label: { zh: '保留的记录', en: 'The record that is kept' },
            kind: 'found',
            find: objectsNamed,
            required: true,
          },
          REASON,
        ]}
        color="warning"
        variant="outlined"
      />
      <ActButton
        allowed="unmarkDuplicate"
        label={verbs.unmarkDuplicate}
        operation={unmarkDuplicate}
        idAs="objectId"
        explains={UNMARK_EXPLAINS}
        fields={[REASON]}
        color="warning"
        variant="outlined"
      />
      <MarkObjectButton />
      {record && <DossierButton objectId={record.id as string} />}
    </ActBar>
  );
}

const DUPLICATE_EXPLAINS = {
  zh: '登记后，此记录不再参与抽取，由保留的记录代表该企业。',
  en: 'This record is not drawn any more; the one that is kept stands for the enterprise.',
};

const UNMARK_EXPLAINS = {
  zh: '撤销后，此记录重新单独参与抽取；撤销及理由记入操作记录。',
  en: 'This record stands for itself and is drawn again; that it was taken back, and why, stays on record.',
};

function useMayMark(): boolean {
  const { permissions = [] } = usePermissions<string[]>();
  return permissions.includes('OFFICE') || permissions.includes('POLICY_DIVISION');
}

/** 二(五)1: leaving an object out of a draw is approved by those who keep the registers, not by its own division. */
function MarkObjectButton() {
  const record = useRecordContext();
  const mayMark = useMayMark();
  const kinds = useEnumChoices('ObjectMarkKind', Object.keys(ObjectMarkKind));
  if (!record || !mayMark) return null;
  const items = ((record.items ?? []) as { code: string; name: string }[]).map(({ code, name }) => ({
    id: code,
    name: `${code} ${name}`,
  }));
  return (
    <RecordContextProvider value={{ id: record.id, allowed: ['mark'] }}>
      <ActButton
        allowed="mark"
        label={verbs.markObject}
        operation={markObject}
        idAs="objectId"
        fields={[
          {
            name: 'kind',
            label: { zh: '标记类型', en: 'Kind of mark' },
            kind: 'choice',
            choices: kinds,
            required: true,
          },
          {
            name: 'itemCode',
            label: { zh: '仅对此事项（不选为全部）', en: 'For this item only (none: all)' },
            kind: 'choice',
            choices: items,
          },
          { name: 'validTo', label: { zh: '有效期至', en: 'Until' }, kind: 'day' },
          REASON,
        ]}
        variant="outlined"
      />
    </RecordContextProvider>
  );
}

/** Ends one mark, for those who may mark. */
export function EndMarkButton({ markId }: { markId: string }) {
  return (
    <RecordContextProvider value={{ id: markId, allowed: useMayMark() ? ['endMark'] : [] }}>
      <ActButton
        allowed="endMark"
        label={verbs.endMark}
        operation={endMark}
        idAs="markId"
        fields={[REASON]}
        variant="text"
      />
    </RecordContextProvider>
  );
}
