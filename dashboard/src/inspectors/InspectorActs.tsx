import { InspectorStatus, RecusalKind, verbs } from '@sunlot/glossary';
import { RecordContextProvider, useRecordContext } from 'react-admin';
import { ActBar } from '../acts/ActBar.tsx';
import { ActButton } from '../acts/ActButton.tsx';
import type { ActField } from '../acts/ActDialog.tsx';
import { EditLink } from '../acts/EditLink.tsx';
import { useSpoken } from '../acts/useSpoken.ts';
import { newStatus, REASON } from '../acts/usual-fields.ts';
import { useEnumChoices } from '../fields/EnumField.tsx';
import { objectsNamed } from '../objects/find-objects.ts';
import { EVIDENCE_FILES } from './evidence-files.ts';
import { changeInspectorStatus, declareRecusal, endRecusal, renewCertificate } from './inspectors.operations.ts';

/** What this person can do to the inspector's entry now; the room says so in `allowed`. */
export function InspectorActs() {
  const record = useRecordContext();
  const allowed = (record?.allowed ?? []) as string[];
  const spoken = useSpoken();
  const statuses = useEnumChoices('InspectorStatus', Object.keys(InspectorStatus)).filter(
    ({ id }) => id !== record?.status,
  );
  const kinds = useEnumChoices('RecusalKind', Object.keys(RecusalKind));
  return (
    <ActBar>
      {allowed.includes('update') && <EditLink label={spoken(verbs.updateInspector)} />}
      <ActButton
        allowed="renewCertificate"
        label={verbs.renewCertificate}
        operation={renewCertificate}
        idAs="inspectorId"
        fields={certificateFields(record)}
      />
      <ActButton
        allowed="declareRecusal"
        label={verbs.declareRecusal}
        operation={declareRecusal}
        idAs="inspectorId"
        explains={RECUSAL_EXPLAINS}
        fields={[
          {
            name: 'objectId',
            label: { zh: '回避的检查对象', en: 'The object' },
            kind: 'found',
            find: objectsNamed,
            required: true,
          },
          { name: 'kind', label: { zh: '回避事由', en: 'Ground' }, kind: 'choice', choices: kinds, required: true },
          STATEMENT,
          EVIDENCE_FILES,
          { name: 'validTo', label: { zh: '有效期至', en: 'Until' }, kind: 'day' },
        ]}
        variant="outlined"
      />
      <ActButton
        allowed="changeInspectorStatus"
        label={verbs.changeInspectorStatus}
        operation={changeInspectorStatus}
        idAs="inspectorId"
        fields={[newStatus(statuses), REASON]}
        color="warning"
        variant="outlined"
      />
    </ActBar>
  );
}

const RECUSAL_EXPLAINS = {
  zh: '申报后，抽取时不会把此人派往该对象。',
  en: 'From then on the draw never sends this person to that object.',
};

const STATEMENT: ActField = {
  name: 'evidence',
  label: { zh: '说明与依据', en: 'Evidence' },
  hint: {
    zh: '只有本人、所在单位、领导小组办公室和政策法规处能看到；他人只看到回避对象、事由和期限。',
    en: 'Only the person, their unit, the leading-group office and the Policy & Regulations Division see it; others see the object, the ground and the days.',
  },
  kind: 'multiline',
  required: true,
};

/** What it says of a family is kept as the statement is. */
const WHY_ENDED: ActField = {
  ...REASON,
  hint: {
    zh: '只有本人、所在单位、领导小组办公室和政策法规处能看到。',
    en: 'Only the person, their unit, the leading-group office and the Policy & Regulations Division see it.',
  },
};

/** The certificate in use is offered again: mostly only its dates change. */
function certificateFields(inspector: Record<string, unknown> | undefined): ActField[] {
  const [inUse] = (inspector?.certificates ?? []) as Record<string, string | null>[];
  const field = (
    name: string,
    zh: string,
    en: string,
    kind: ActField['kind'] = 'text',
    required = false,
  ): ActField => ({ name, label: { zh, en }, kind, required, initial: inUse?.[name] ?? '' });
  return [
    field('number', '执法证号', 'Certificate number', 'text', true),
    field('issuer', '发证机关', 'Issued by', 'text', true),
    field('category', '类别', 'Category'),
    field('region', '执法区域', 'Region'),
    field('validFrom', '有效期起', 'Valid from', 'day', true),
    field('validTo', '有效期至', 'Valid until', 'day', true),
    field('yearlyCheckOn', '年检日期', 'Yearly check', 'day'),
  ];
}

/** Ends one recusal, for those who keep the person's entry. */
export function EndRecusalButton({ recusalId }: { recusalId: string }) {
  const keeps = ((useRecordContext()?.allowed ?? []) as string[]).includes('update');
  return (
    <RecordContextProvider value={{ id: recusalId, allowed: keeps ? ['endRecusal'] : [] }}>
      <ActButton
        allowed="endRecusal"
        label={verbs.endRecusal}
        operation={endRecusal}
        idAs="recusalId"
        fields={[WHY_ENDED]}
        variant="text"
      />
    </RecordContextProvider>
  );
}
