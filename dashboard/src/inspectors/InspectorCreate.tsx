import { verbs } from '@sunlot/glossary';
import { CreateBase, Title, usePermissions } from 'react-admin';
import { filled, RecordForm } from '../acts/RecordForm.tsx';
import { useSpoken } from '../acts/useSpoken.ts';
import { BodyInput } from '../organizations/BodyInput.tsx';
import { InspectorInputs, inspectorInput } from './InspectorInputs.tsx';
import { createInspector } from './inspectors.operations.ts';

export function InspectorCreate() {
  const spoken = useSpoken();
  const { permissions = [] } = usePermissions<string[]>();
  const keeps = permissions.includes('OFFICE') || permissions.includes('POLICY_DIVISION');
  return (
    <CreateBase>
      <Title title={spoken(verbs.createInspector)} />
      <RecordForm
        initial={{ roster: 'QUALIFIED', specialities: [], regions: [], expert: false }}
        operation={createInspector}
        input={(values) => ({ ...inspectorInput(values), ...filled(values, ['organizationId']) })}
      >
        {keeps && <BodyInput source="organizationId" />}
        <InspectorInputs />
      </RecordForm>
    </CreateBase>
  );
}
