import { useQueryClient } from '@tanstack/react-query';
import { verbs } from '@sunlot/glossary';
import PasteIcon from '@mui/icons-material/ContentPasteGoOutlined';
import { useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { Button } from '@mui/material';
import { ActDialog, type ActField } from '../acts/ActDialog.tsx';
import { useDayWords } from '../fields/MomentField.tsx';
import { act } from '../providers/graphql-client.ts';
import { type Scale, useScales } from './CreditScales.tsx';
import { creditRows } from './credit-rows.ts';
import { creditSharesWords } from './credit-shares.words.ts';
import { importCreditClasses } from './credit-shares.operations.ts';

const fieldsWith = (scales: readonly Scale[]): readonly ActField[] => [
  { name: 'source', label: creditSharesWords.words!.source!, kind: 'text', required: true },
  { name: 'asOf', label: creditSharesWords.words!.as_of!, kind: 'day', required: true },
  {
    name: 'scaleId',
    label: creditSharesWords.words!.scale!,
    kind: 'choice',
    choices: scales.map(({ id, source }) => ({ id, name: source })),
  },
  {
    name: 'rows',
    label: { zh: '企业与等级', en: 'Enterprises and classes' },
    kind: 'multiline',
    required: true,
    hint: creditSharesWords.words!.rows_hint!,
  },
];

/** Takes in a few classes that somebody pastes. */
export function ImportCreditButton() {
  const notify = useNotify();
  const translate = useTranslate();
  const refresh = useRefresh();
  const scales = useScales();
  const queries = useQueryClient();
  const days = useDayWords();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const run = async (values: Record<string, unknown>): Promise<string | undefined> => {
    setBusy(true);
    try {
      const answer = await act(importCreditClasses, { ...values, rows: creditRows(String(values.rows)) });
      notify('resources.credit-shares.delivery', {
        type: 'success',
        messageArgs: { ...values, ...answer, asOf: days(String(values.asOf)) },
      });
      setOpen(false);
      refresh();
      await queries.invalidateQueries({ queryKey: ['credit-shares'] });
      return undefined;
    } catch (fault) {
      return (fault as Error).message;
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button size="small" startIcon={<PasteIcon />} onClick={() => setOpen(true)}>
        {translate('resources.credit-shares.paste')}
      </Button>
      {open && (
        <ActDialog
          title={verbs.importCreditClasses}
          fields={fieldsWith(scales)}
          busy={busy}
          onCancel={() => setOpen(false)}
          onConfirm={run}
        />
      )}
    </>
  );
}
