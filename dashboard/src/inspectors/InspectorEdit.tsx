import { EditBase, Title, useRecordContext, useTranslate } from 'react-admin';
import { RecordForm } from '../acts/RecordForm.tsx';
import { InspectorInputs, inspectorInput, inspectorValues } from './InspectorInputs.tsx';
import { updateInspector } from './inspectors.operations.ts';

export function InspectorEdit() {
  const translate = useTranslate();
  return (
    <EditBase>
      <Title title={translate('resources.inspectors.name')} />
      <EditForm />
    </EditBase>
  );
}

function EditForm() {
  const record = useRecordContext();
  // The list knows the record first, without what only its page reads: the form waits for all of it.
  if (!record?.allowed) return null;
  return (
    <RecordForm
      initial={inspectorValues(record)}
      operation={updateInspector}
      input={(values) => ({ ...inspectorInput(values), inspectorId: record.id, unchangedSince: values.updatedAt })}
    >
      <InspectorInputs />
    </RecordForm>
  );
}
