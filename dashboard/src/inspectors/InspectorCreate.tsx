import { verbs } from '@sunlot/glossary';
import { CreateBase, Title, usePermissions } from 'react-admin';
import { RecordForm } from '../acts/RecordForm.tsx';
import { useSpoken } from '../acts/useSpoken.ts';
import { BodyInput } from '../organizations/BodyInput.tsx';
import { type Body, useBodies } from '../organizations/useBodies.ts';
import { InspectorInputs, inspectorInput } from './InspectorInputs.tsx';
import { createInspector } from './inspectors.operations.ts';

export function InspectorCreate() {
  const spoken = useSpoken();
  const { permissions = [] } = usePermissions<string[]>();
  const bodies = useBodies();
  const keeps = permissions.includes('OFFICE') || permissions.includes('POLICY_DIVISION');
  return (
    <CreateBase>
      <Title title={spoken(verbs.createInspector)} />
      <RecordForm
        initial={{ roster: 'QUALIFIED', specialities: [], regions: [], expert: false }}
        operation={createInspector}
        input={(values) => ({ ...inspectorInput(values), ...unitInput(values, bodies) })}
      >
        {keeps && <BodyInput source="organizationId" />}
        <InspectorInputs />
      </RecordForm>
    </CreateBase>
  );
}

/** The unit as the act takes it, with who answers for it; nothing for one's own. */
function unitInput({ organizationId }: Record<string, unknown>, bodies: readonly Body[]): Record<string, unknown> {
  const unit = bodies.find(({ id }) => id === organizationId);
  return unit ? { organizationId: unit.id, organizationName: unit.name, divisionId: unit.division?.id ?? null } : {};
}
