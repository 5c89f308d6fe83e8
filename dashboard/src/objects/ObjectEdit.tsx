import { TextInput, useRecordContext } from 'react-admin';
import { verbs } from '@sunlot/glossary';
import { EditPage } from '../acts/EditPage.tsx';
import { filled, RecordForm } from '../acts/RecordForm.tsx';
import { ObjectInputs, objectInput, objectValues } from './ObjectInputs.tsx';
import { updateObject } from './objects.operations.ts';

export function ObjectEdit() {
  return <EditPage acts={{ update: { word: verbs.updateObject, Form: EditForm } }} named="name" />;
}

function EditForm() {
  const record = useRecordContext()!;
  return (
    <RecordForm
      initial={objectValues(record)}
      operation={updateObject}
      input={(values) => ({
        ...objectInput(values),
        ...filled(values, ['reason']),
        objectId: record.id,
        unchangedSince: values.updatedAt,
      })}
    >
      <ObjectInputs />
      <TextInput source="reason" fullWidth />
    </RecordForm>
  );
}
