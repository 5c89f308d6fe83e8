import { verbs } from '@sunlot/glossary';
import { CreateBase, Title, usePermissions } from 'react-admin';
import { RecordForm } from '../acts/RecordForm.tsx';
import { useSpoken } from '../acts/useSpoken.ts';
import { OwnerInput, ownerInput } from '../organizations/OwnerInput.tsx';
import { useBodies } from '../organizations/useBodies.ts';
import { ObjectInputs, objectInput } from './ObjectInputs.tsx';
import { createObject } from './objects.operations.ts';

export function ObjectCreate() {
  const spoken = useSpoken();
  const { permissions = [] } = usePermissions<string[]>();
  const bodies = useBodies();
  return (
    <CreateBase>
      <Title title={spoken(verbs.createObject)} />
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
