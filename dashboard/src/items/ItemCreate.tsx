import { verbs } from '@sunlot/glossary';
import { CreateBase, regex, required, TextInput, Title, usePermissions } from 'react-admin';
import { RecordForm } from '../acts/RecordForm.tsx';
import { useSpoken } from '../acts/useSpoken.ts';
import { OwnerInput, ownerInput } from '../organizations/OwnerInput.tsx';
import { useBodies } from '../organizations/useBodies.ts';
import { ItemInputs, itemInput } from './ItemInputs.tsx';
import { createItem } from './items.operations.ts';

const NEW_ITEM = { category: 'GENERAL', level: 'CITY', objectKind: 'ENTERPRISE', methods: ['ON_SITE'], papers: [] };
const CODE = [required(), regex(/^[A-Z0-9][A-Z0-9.-]{1,39}$/, 'app.code_form')];

export function ItemCreate() {
  const spoken = useSpoken();
  const { permissions = [] } = usePermissions<string[]>();
  const bodies = useBodies();
  return (
    <CreateBase>
      <Title title={spoken(verbs.createItem)} />
      <RecordForm
        initial={NEW_ITEM}
        operation={createItem}
        input={(values) => ({ ...itemInput(values), code: values.code, ...ownerInput(values, bodies) })}
      >
        <TextInput source="code" validate={CODE} sx={{ flex: 1, minWidth: 240 }} />
        <OwnerInput roles={permissions} />
        <ItemInputs />
      </RecordForm>
    </CreateBase>
  );
}
