import { CreateBase, Title, usePermissions, useTranslate } from 'react-admin';
import { RecordForm } from '../acts/RecordForm.tsx';
import { OwnerInput, ownerInput } from '../organizations/OwnerInput.tsx';
import { useBodies } from '../organizations/useBodies.ts';
import { ObjectInputs, objectInput } from './ObjectInputs.tsx';
import { createObject } from './objects.operations.ts';

export function ObjectCreate() {
  const translate = useTranslate();
  const { permissions = [] } = usePermissions<string[]>();
  const bodies = useBodies();
  return (
    <CreateBase>
      <Title title={translate('ra.page.create', { name: translate('resources.objects.name') })} />
      <RecordForm
        initial={{ kind: 'ENTERPRISE', labels: [], itemCodes: [] }}
        operation={createObject}
        input={(values) => ({ ...objectInput(values), ...ownerInput(values, bodies) })}
      >
        <OwnerInput roles={permissions} />
        <ObjectInputs />
      </RecordForm>
    </CreateBase>
  );
}
