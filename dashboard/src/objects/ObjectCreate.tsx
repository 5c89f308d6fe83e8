import { verbs } from '@sunlot/glossary';
import { CreateBase, Title, usePermissions } from 'react-admin';
import { filled, RecordForm } from '../acts/RecordForm.tsx';
import { useSpoken } from '../acts/useSpoken.ts';
import { OwnerInput } from '../organizations/OwnerInput.tsx';
import { ObjectInputs, objectInput } from './ObjectInputs.tsx';
import { createObject } from './objects.operations.ts';

export function ObjectCreate() {
  const spoken = useSpoken();
  const { permissions = [] } = usePermissions<string[]>();
  return (
    <CreateBase>
      <Title title={spoken(verbs.createObject)} />
      <RecordForm
        initial={{ kind: 'ENTERPRISE', labels: [], itemCodes: [] }}
        operation={createObject}
        input={(values) => ({ ...objectInput(values), ...filled(values, ['divisionId']) })}
      >
        <OwnerInput roles={permissions} />
        <ObjectInputs />
      </RecordForm>
    </CreateBase>
  );
}
