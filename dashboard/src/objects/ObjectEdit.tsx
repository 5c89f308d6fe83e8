import { EditBase, TextInput, Title, useRecordContext, useTranslate } from 'react-admin';
import { filled, RecordForm } from '../acts/RecordForm.tsx';
import { ObjectInputs, objectInput, objectValues } from './ObjectInputs.tsx';
import { updateObject } from './objects.operations.ts';

export function ObjectEdit() {
  const translate = useTranslate();
  return (
    <EditBase>
      <Title title={translate('resources.objects.name')} />
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
