import { useQuery, useQueryClient } from '@tanstack/react-query';
import { verbs } from '@sunlot/glossary';
import { useState } from 'react';
import { useLocaleState, useNotify, useTranslate } from 'react-admin';
import { Box, Button, Typography } from '@mui/material';
import { ActDialog, type ActField } from '../acts/ActDialog.tsx';
import { PageSection } from '../acts/PageSection.tsx';
import { momentInWords } from '../fields/MomentField.tsx';
import { useListed } from '../fields/useListed.ts';
import { act, type Language, send } from '../providers/graphql-client.ts';
import { classInShort, type ScaleRow, scaleRows, scaleText } from './credit-rows.ts';
import { creditScales, keepCreditScale } from './credit-shares.operations.ts';
import { creditSharesWords } from './credit-shares.words.ts';

export interface Scale {
  readonly id: string;
  readonly source: string;
  readonly values: readonly ScaleRow[];
  readonly keptByName: string;
  readonly keptAt: string;
}

const KEY = ['credit-shares', 'scales'];

/** How the scales of other bodies are read; an empty list until they are known. */
export function useScales(): readonly Scale[] {
  const { data } = useQuery({
    queryKey: KEY,
    queryFn: async () => (await send(creditScales)).creditScales as Scale[],
  });
  return data ?? [];
}

/** R09: what each value of another body's scale stands for. Kept by the office as a whole; earlier versions are on the trail. */
export function CreditScales() {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const scales = useScales();
  const listed = useListed();
  const [kept, setKept] = useState<Scale | 'new'>();
  return (
    <PageSection title="resources.credit-shares.scales">
      {scales.length === 0 && (
        <Typography color="text.secondary">{translate('resources.credit-shares.no_scales')}</Typography>
      )}
      {scales.map((scale) => (
        <Box key={scale.id} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <Typography variant="body2">
            <strong>{scale.source}</strong>
            {` · ${listed(scale.values.map(({ value, creditClass }) => `${value} → ${classInShort(creditClass, locale as Language)}`))}`}
            {` · ${scale.keptByName} · ${momentInWords(scale.keptAt, locale)}`}
          </Typography>
          <Button size="small" onClick={() => setKept(scale)}>
            {translate('ra.action.edit')}
          </Button>
        </Box>
      ))}
      <Button size="small" onClick={() => setKept('new')}>
        {verbs.keepCreditScale[locale as Language]}
      </Button>
      {kept && <ScaleDialog scale={kept === 'new' ? undefined : kept} close={() => setKept(undefined)} />}
    </PageSection>
  );
}

function ScaleDialog({ scale, close }: { scale: Scale | undefined; close(): void }) {
  const notify = useNotify();
  const [locale] = useLocaleState();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const words = creditSharesWords.words!;
  const fields: readonly ActField[] = [
    { name: 'source', label: words.scale_source!, kind: 'text', required: true, initial: scale?.source ?? '' },
    {
      name: 'values',
      label: words.scale_values!,
      kind: 'multiline',
      required: true,
      hint: words.scale_hint!,
      initial: scale ? scaleText(scale.values, locale as Language) : '',
    },
  ];
  const run = async ({ source, values }: Record<string, unknown>): Promise<string | undefined> => {
    setBusy(true);
    try {
      await act(keepCreditScale, { source, values: scaleRows(String(values)) });
      notify('app.done', { type: 'success' });
      await queries.invalidateQueries({ queryKey: KEY });
      close();
      return undefined;
    } catch (fault) {
      return (fault as Error).message;
    } finally {
      setBusy(false);
    }
  };
  return <ActDialog title={verbs.keepCreditScale} fields={fields} busy={busy} onCancel={close} onConfirm={run} />;
}
