import { BusinessLine, ObjectMarkKind, tagName, verbs } from '@sunlot/glossary';
import { useLocaleState, usePermissions } from 'react-admin';
import { BulkButton } from '../acts/BulkButton.tsx';
import type { ActField } from '../acts/ActDialog.tsx';
import { useEnumChoices } from '../fields/EnumField.tsx';
import { OWNERS } from '../organizations/OwnerInput.tsx';
import { useBodies, useBodyTree } from '../organizations/useBodies.ts';
import type { Language } from '../providers/graphql-client.ts';
import { handOverObjects, labelObjects, markObjects } from './objects.operations.ts';

const REASON: ActField = { name: 'reason', label: { zh: '理由', en: 'Reason' }, kind: 'multiline', required: true };
const CHOSEN = { idsAs: 'objectIds', named: 'name', listsAll: true } as const;

/** What can be done with the objects chosen on the list; what becomes of each is listed. */
export function ObjectBulkActs() {
  const { permissions = [] } = usePermissions<string[]>();
  const keeps = permissions.includes('OFFICE') || permissions.includes('POLICY_DIVISION');
  return (
    <>
      <LabelButton />
      {keeps && <MarkButton />}
      {keeps && <HandOverButton />}
    </>
  );
}

function LabelButton() {
  const [locale] = useLocaleState();
  const lines = Object.keys(BusinessLine).map((id) => ({ id, name: tagName(id, locale as Language) }));
  return (
    <BulkButton
      {...CHOSEN}
      label={verbs.labelObjects}
      operation={labelObjects}
      more={({ own, add, ownGone, remove }) => ({
        own: undefined,
        ownGone: undefined,
        add: [...((add ?? []) as string[]), ...((own ?? []) as string[])],
        remove: [...((remove ?? []) as string[]), ...((ownGone ?? []) as string[])],
      })}
      fields={[
        { name: 'add', label: { zh: '加入经营类别', en: 'Add business lines' }, kind: 'choices', choices: lines },
        { name: 'own', label: { zh: '加入专项库（每行一个）', en: 'Add own libraries (one a line)' }, kind: 'lines' },
        { name: 'remove', label: { zh: '移出经营类别', en: 'Remove business lines' }, kind: 'choices', choices: lines },
        {
          name: 'ownGone',
          label: { zh: '移出专项库（每行一个）', en: 'Remove own libraries (one a line)' },
          kind: 'lines',
        },
        REASON,
      ]}
    />
  );
}

function MarkButton() {
  const kinds = useEnumChoices('ObjectMarkKind', Object.keys(ObjectMarkKind));
  return (
    <BulkButton
      {...CHOSEN}
      label={verbs.markObjects}
      operation={markObjects}
      fields={[
        { name: 'kind', label: { zh: '标记类型', en: 'Kind of mark' }, kind: 'choice', choices: kinds, required: true },
        { name: 'validTo', label: { zh: '有效期至', en: 'Until' }, kind: 'day' },
        REASON,
      ]}
    />
  );
}

function HandOverButton() {
  const tree = useBodyTree(OWNERS);
  const bodies = useBodies(OWNERS);
  return (
    <BulkButton
      {...CHOSEN}
      label={verbs.handOverObjects}
      operation={handOverObjects}
      more={({ divisionId }) => ({ divisionName: bodies.find(({ id }) => id === divisionId)?.name })}
      fields={[
        { name: 'divisionId', label: { zh: '移交给', en: 'Hand over to' }, kind: 'tree', tree, required: true },
        REASON,
      ]}
    />
  );
}
