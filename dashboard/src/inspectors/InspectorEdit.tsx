import { useRecordContext } from 'react-admin';
import { verbs } from '@sunlot/glossary';
import { EditPage } from '../acts/EditPage.tsx';
import { RecordForm } from '../acts/RecordForm.tsx';
import { InspectorInputs, inspectorInput, inspectorValues } from './InspectorInputs.tsx';
import { updateInspector } from './inspectors.operations.ts';

export function InspectorEdit() {
  return <EditPage acts={{ update: { word: verbs.updateInspector, Form: EditForm } }} named="name" />;
}

function EditForm() {
  const record = useRecordContext()!;
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
