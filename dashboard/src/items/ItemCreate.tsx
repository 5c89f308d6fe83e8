import { CreateBase, regex, required, TextInput, Title, usePermissions, useTranslate } from 'react-admin';
import { RecordForm } from '../acts/RecordForm.tsx';
import { OwnerInput, ownerInput } from '../organizations/OwnerInput.tsx';
import { useBodies } from '../organizations/useBodies.ts';
import { ItemInputs, itemInput } from './ItemInputs.tsx';
import { createItem } from './items.operations.ts';

const NEW_ITEM = { category: 'GENERAL', level: 'CITY', objectKind: 'ENTERPRISE', methods: ['ON_SITE'], papers: [] };
const CODE = [required(), regex(/^[A-Z0-9][A-Z0-9.-]{1,39}$/, 'app.code_form')];

export function ItemCreate() {
  const translate = useTranslate();
  const { permissions = [] } = usePermissions<string[]>();
  const bodies = useBodies();
  return (
    <CreateBase>
      <Title title={translate('ra.page.create', { name: translate('resources.items.name') })} />
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
