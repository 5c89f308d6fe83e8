import { CreateBase, Title, usePermissions, useTranslate } from 'react-admin';
import { RecordForm } from '../acts/RecordForm.tsx';
import { BodyInput } from '../organizations/BodyInput.tsx';
import { type Body, useBodies } from '../organizations/useBodies.ts';
import { InspectorInputs, inspectorInput } from './InspectorInputs.tsx';
import { createInspector } from './inspectors.operations.ts';

export function InspectorCreate() {
  const translate = useTranslate();
  const { permissions = [] } = usePermissions<string[]>();
  const bodies = useBodies();
  const keeps = permissions.includes('OFFICE') || permissions.includes('POLICY_DIVISION');
  return (
    <CreateBase>
      <Title title={translate('ra.page.create', { name: translate('resources.inspectors.name') })} />
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
