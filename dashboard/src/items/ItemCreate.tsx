import { verbs } from '@sunlot/glossary';
import { CreateBase, regex, required, TextInput, Title, usePermissions } from 'react-admin';
import { filled, RecordForm } from '../acts/RecordForm.tsx';
import { useSpoken } from '../acts/useSpoken.ts';
import { OwnerInput } from '../organizations/OwnerInput.tsx';
import { ItemInputs, itemInput } from './ItemInputs.tsx';
import { createItem } from './items.operations.ts';

const NEW_ITEM = { category: 'GENERAL', level: 'CITY', objectKind: 'ENTERPRISE', methods: ['ON_SITE'], papers: [] };
const CODE = [required(), regex(/^[A-Z0-9][A-Z0-9.-]{1,39}$/, 'app.code_form')];

export function ItemCreate() {
  const spoken = useSpoken();
  const { permissions = [] } = usePermissions<string[]>();
  return (
    <CreateBase>
      <Title title={spoken(verbs.createItem)} />
      <RecordForm
        initial={NEW_ITEM}
        operation={createItem}
        input={(values) => ({ ...itemInput(values), code: values.code, ...filled(values, ['divisionId']) })}
      >
        <TextInput source="code" validate={CODE} sx={{ flex: 1, minWidth: 240 }} />
        <OwnerInput roles={permissions} />
        <ItemInputs />
      </RecordForm>
    </CreateBase>
  );
}
