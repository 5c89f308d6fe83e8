import type { Bilingual } from '@sunlot/glossary';
import { useState } from 'react';
import { useGetMany, useListContext, useNotify, useRefresh, useTranslate, useUnselectAll } from 'react-admin';
import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  List,
  ListItem,
  ListItemText,
} from '@mui/material';
import { act } from '../providers/graphql-client.ts';
import type { Operation } from '../providers/operation.ts';
import { ActDialog, type ActField } from './ActDialog.tsx';
import { useSpoken } from './useSpoken.ts';

interface BulkRow {
  id: string;
  done: boolean;
  message: string | null;
}

interface Outcome {
  readonly done: number;
  readonly refused: number;
  readonly rows: readonly BulkRow[];
}

export interface BulkButtonProps {
  readonly label: Bilingual;
  readonly operation: Operation;
  readonly fields: readonly ActField[];
  /** What the input calls the chosen records, e.g. `objectIds`. */
  readonly idsAs: string;
  /** The field of a row that names it. */
  readonly named: string;
  /** The field that tells apart those who share a name. */
  readonly beside?: string;
  /** Says what will happen, where that is not plain from the label. */
  readonly explains?: Bilingual;
  /** What else the act takes of what was entered. */
  readonly more?: (values: Record<string, unknown>) => Record<string, unknown>;
  /** Lists what became of each even when nothing was refused. */
  readonly listsAll?: true;
}

/** One act over many records: each is done or refused by itself, and the refused ones are listed first with their reason. */
export function BulkButton({
  label,
  operation,
  fields,
  explains,
  idsAs,
  named,
  beside,
  more,
  listsAll,
}: BulkButtonProps) {
  const { selectedIds, data = [], resource } = useListContext();
  const spoken = useSpoken();
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const unselect = useUnselectAll(resource);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [names, setNames] = useState<ReadonlyMap<unknown, string>>(new Map());
  const [outcome, setOutcome] = useState<Outcome>();
  // Some may have been chosen on another page of the list. They are read before the act: by it they may leave what this person sees.
  const elsewhere = selectedIds.filter((id) => !data.some((row) => row.id === id));
  const { data: others = [] } = useGetMany(resource, { ids: elsewhere }, { enabled: asking && elsewhere.length > 0 });
  const title = counted(label, selectedIds.length);

  const run = async (values: Record<string, unknown>): Promise<string | undefined> => {
    setBusy(true);
    try {
      const answer = (await act(operation, { [idsAs]: selectedIds, ...values, ...more?.(values) })) as Outcome;
      setAsking(false);
      setNames(new Map([...others, ...data].map((row) => [row.id, nameOf(row, named, beside)])));
      if (listsAll || answer.refused > 0) setOutcome(answer);
      else notify(translate('app.bulk_result', { ...answer }), { type: 'success' });
      refresh();
      return undefined;
    } catch (fault) {
      return (fault as Error).message;
    } finally {
      setBusy(false);
    }
  };
  const close = (): void => {
    setOutcome(undefined);
    unselect();
  };

  return (
    <>
      <Button onClick={() => setAsking(true)}>{spoken(label)}</Button>
      {asking && (
        <ActDialog
          title={title}
          explains={explains}
          fields={fields}
          busy={busy}
          onCancel={() => setAsking(false)}
          onConfirm={run}
        />
      )}
      {outcome && (
        <Dialog open onClose={close} fullWidth maxWidth="sm">
          <DialogTitle>{spoken(label)}</DialogTitle>
          <DialogContent>
            <Alert severity={outcome.refused > 0 ? 'warning' : 'success'}>
              {translate('app.bulk_result', { ...outcome })}
            </Alert>
            <List dense>
              {outcome.rows
                .toSorted((one, other) => Number(one.done) - Number(other.done))
                .map(({ id, done, message }) => (
                  <ListItem key={id}>
                    <ListItemText primary={names.get(id) ?? id} secondary={done ? translate('app.done') : message} />
                  </ListItem>
                ))}
            </List>
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{translate('ra.action.close')}</Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}

/** The act, and how many it is about: those on other pages of the list are not in sight. */
function counted({ zh, en }: Bilingual, count: number): Bilingual {
  return { zh: `${zh}（已选 ${count} 项）`, en: `${en} (${count} selected)` };
}

function nameOf(row: Record<string, unknown>, named: string, beside: string | undefined): string {
  return [row[named], beside && row[beside]].filter(Boolean).join(' · ');
}
