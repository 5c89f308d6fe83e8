import { BusinessLine, ObjectMarkKind, verbs } from '@sunlot/glossary';
import { usePermissions } from 'react-admin';
import { BulkButton } from '../acts/BulkButton.tsx';
import { TagsButton } from '../acts/TagsButton.tsx';
import { REASON } from '../acts/usual-fields.ts';
import { useEnumChoices } from '../fields/EnumField.tsx';
import { HandOverButton } from '../organizations/HandOverButton.tsx';
import { handOverObjects, labelObjects, markObjects } from './objects.operations.ts';

const CHOSEN = { idsAs: 'objectIds', named: 'name', listsAll: true } as const;

/** What can be done with the objects chosen on the list; what becomes of each is listed. */
export function ObjectBulkActs() {
  const { permissions = [] } = usePermissions<string[]>();
  const keeps = permissions.includes('OFFICE') || permissions.includes('POLICY_DIVISION');
  return (
    <>
      <TagsButton
        {...CHOSEN}
        label={verbs.labelObjects}
        operation={labelObjects}
        known={Object.keys(BusinessLine)}
        words={LABELS}
      />
      {keeps && <MarkButton />}
      {keeps && <HandOverButton {...CHOSEN} label={verbs.handOverObjects} operation={handOverObjects} />}
    </>
  );
}

const LABELS = {
  add: { zh: '加入经营类别', en: 'Add business lines' },
  addOwn: { zh: '加入专项库（每行一个）', en: 'Add own libraries (one a line)' },
  remove: { zh: '移出经营类别', en: 'Remove business lines' },
  removeOwn: { zh: '移出专项库（每行一个）', en: 'Remove own libraries (one a line)' },
} as const;

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
