import { useQueryClient } from '@tanstack/react-query';
import { verbs } from '@sunlot/glossary';
import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import { useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { Button } from '@mui/material';
import { ActDialog, type ActField } from '../acts/ActDialog.tsx';
import { act } from '../providers/graphql-client.ts';
import { type Scale, useScales } from './CreditScales.tsx';
import { creditRows } from './credit-rows.ts';
import { creditSharesWords } from './credit-shares.words.ts';
import { importCreditClasses } from './credit-shares.operations.ts';

const fieldsWith = (scales: readonly Scale[]): readonly ActField[] => [
  { name: 'source', label: { zh: '来源', en: 'Source' }, kind: 'text', required: true },
  { name: 'asOf', label: { zh: '数据日期', en: 'As of' }, kind: 'day', required: true },
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

/** Takes in the classes another system delivered. */
export function ImportCreditButton() {
  const notify = useNotify();
  const translate = useTranslate();
  const refresh = useRefresh();
  const scales = useScales();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const run = async (values: Record<string, unknown>): Promise<string | undefined> => {
    setBusy(true);
    try {
      const answer = await act(importCreditClasses, { ...values, rows: creditRows(String(values.rows)) });
      notify('resources.credit-shares.delivery', { type: 'success', messageArgs: { ...values, ...answer } });
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
      <Button size="small" startIcon={<UploadIcon />} onClick={() => setOpen(true)}>
        {translate('resources.credit-shares.import')}
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
