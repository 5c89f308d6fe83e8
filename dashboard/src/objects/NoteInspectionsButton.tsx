import FactCheckIcon from '@mui/icons-material/FactCheckOutlined';
import { verbs } from '@sunlot/glossary';
import { useState } from 'react';
import { Button, useNotify, useRefresh } from 'react-admin';
import { ActDialog, type ActField } from '../acts/ActDialog.tsx';
import { useSpoken } from '../acts/useSpoken.ts';
import { act } from '../providers/graphql-client.ts';
import { inspectionRows } from './inspection-rows.ts';
import { noteInspections } from './objects.operations.ts';
import { objectsWords } from './objects.words.ts';

const FIELDS: readonly ActField[] = [
  { name: 'source', label: objectsWords.words!.inspected_by!, kind: 'text', required: true },
  {
    name: 'rows',
    label: objectsWords.words!.inspected_rows!,
    kind: 'multiline',
    required: true,
    hint: objectsWords.words!.inspected_hint!,
  },
];

/** 二(五)1: what the province or another level has inspected, so that nobody is drawn for it again this year. */
export function NoteInspectionsButton() {
  const spoken = useSpoken();
  const notify = useNotify();
  const refresh = useRefresh();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const run = async (values: Record<string, unknown>): Promise<string | undefined> => {
    setBusy(true);
    try {
      const noted = await act(noteInspections, { source: values.source, rows: inspectionRows(String(values.rows)) });
      const unknown = noted.unknownRows as number[];
      notify(unknown.length > 0 ? 'resources.objects.inspected_some' : 'resources.objects.inspected_all', {
        type: unknown.length > 0 ? 'warning' : 'success',
        messageArgs: { count: noted.count, rows: unknown.join('、') },
        autoHideDuration: 12_000,
      });
      setOpen(false);
      refresh();
      return undefined;
    } catch (fault) {
      return (fault as Error).message;
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button label={spoken(verbs.noteInspections)} onClick={() => setOpen(true)}>
        <FactCheckIcon />
      </Button>
      {open && (
        <ActDialog
          title={verbs.noteInspections}
          fields={FIELDS}
          busy={busy}
          onCancel={() => setOpen(false)}
          onConfirm={run}
        />
      )}
    </>
  );
}
