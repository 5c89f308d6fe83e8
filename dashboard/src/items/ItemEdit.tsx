import { RecordContextProvider, required, TextInput, useRecordContext, useTranslate } from 'react-admin';
import { Alert } from '@mui/material';
import { verbs } from '@sunlot/glossary';
import { EditPage } from '../acts/EditPage.tsx';
import { RecordForm } from '../acts/RecordForm.tsx';
import { ItemInputs, itemInput, itemValues } from './ItemInputs.tsx';
import { editItem, reviseItem } from './items.operations.ts';

/** A draft is changed; a version in force is revised into the next one. */
export function ItemEdit() {
  return (
    <EditPage
      acts={{
        edit: { word: verbs.editItem, Form: DraftForm },
        revise: { word: verbs.reviseItem, Form: RevisionForm },
      }}
      named="code"
    />
  );
}

function DraftForm() {
  const record = useRecordContext()!;
  return (
    <RecordForm
      initial={itemValues(record)}
      operation={editItem}
      input={(values) => ({ ...itemInput(values), itemId: record.id, unchangedSince: lastChange(values) })}
    >
      <ItemInputs />
    </RecordForm>
  );
}

function RevisionForm() {
  const record = useRecordContext()!;
  const translate = useTranslate();
  // The form begins with the record at hand, whatever it is told to begin with: the day of the version before is no proposal.
  return (
    <RecordContextProvider value={{ ...record, inForceFrom: null }}>
      <RecordForm
        initial={itemValues(record)}
        operation={reviseItem}
        input={(values) => ({ ...itemInput(values), itemId: record.id, reason: values.reason })}
      >
        <Alert severity="info" sx={{ width: '100%', mb: 2 }}>
          {translate('resources.items.revise_hint')}
        </Alert>
        <TextInput source="reason" validate={required()} multiline fullWidth />
        <ItemInputs />
      </RecordForm>
    </RecordContextProvider>
  );
}

/** When the draft was last changed, as far as the form shows it. */
function lastChange({ history }: Record<string, unknown>): unknown {
  return (history as { at: string }[]).at(-1)?.at;
}
