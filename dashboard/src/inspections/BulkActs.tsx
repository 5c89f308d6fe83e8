import { type Bilingual, verbs } from '@sunlot/glossary';
import { useState } from 'react';
import { useListContext, useNotify, useRefresh, useTranslate, useUnselectAll } from 'react-admin';
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
import { ActDialog, type ActField } from '../acts/ActDialog.tsx';
import { useSpoken } from '../acts/useSpoken.ts';
import { act } from '../providers/graphql-client.ts';
import type { Operation } from '../providers/operation.ts';
import { issueNotices, publishInspections } from './inspections.operations.ts';
import { useNoticeFields } from './notice-fields.ts';

interface BulkRow {
  id: string;
  done: boolean;
  message: string | null;
}

/** Issues a notice to every visit chosen. */
export function BulkNoticeButton() {
  return <BulkButton label={verbs.issueNotices} operation={issueNotices} fields={useNoticeFields()} />;
}

/** Publishes every visit chosen: two hundred in four clicks (U6). */
export function BulkPublishButton() {
  return <BulkButton label={verbs.publishInspections} operation={publishInspections} fields={[]} />;
}

interface BulkButtonProps {
  readonly label: Bilingual;
  readonly operation: Operation;
  readonly fields: readonly ActField[];
}

/** One act over many visits: each is done or refused by itself, and the refused ones are listed with their reason. */
function BulkButton({ label, operation, fields }: BulkButtonProps) {
  const { selectedIds, data = [], resource } = useListContext();
  const spoken = useSpoken();
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const unselect = useUnselectAll(resource);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<BulkRow[]>([]);

  const run = async (values: Record<string, unknown>): Promise<string | undefined> => {
    setBusy(true);
    try {
      const answer = await act(operation, { inspectionIds: selectedIds, ...values });
      setAsking(false);
      setRefused((answer.rows as BulkRow[]).filter(({ done }) => !done));
      notify(translate('resources.inspections.bulk_result', { done: answer.done, refused: answer.refused }), {
        type: answer.refused > 0 ? 'warning' : 'success',
      });
      unselect();
      refresh();
      return undefined;
    } catch (fault) {
      return (fault as Error).message;
    } finally {
      setBusy(false);
    }
  };

  const nameOf = (id: string): string => data.find((row) => row.id === id)?.objectName ?? id;
  return (
    <>
      <Button onClick={() => setAsking(true)}>{spoken(label)}</Button>
      {asking && (
        <ActDialog title={label} fields={fields} busy={busy} onCancel={() => setAsking(false)} onConfirm={run} />
      )}
      {refused.length > 0 && (
        <Dialog open onClose={() => setRefused([])} fullWidth maxWidth="sm">
          <DialogTitle>{spoken(label)}</DialogTitle>
          <DialogContent>
            <Alert severity="warning">
              {translate('resources.inspections.bulk_result', {
                done: selectedIds.length - refused.length,
                refused: refused.length,
              })}
            </Alert>
            <List dense>
              {refused.map(({ id, message }) => (
                <ListItem key={id}>
                  <ListItemText primary={nameOf(id)} secondary={message} />
                </ListItem>
              ))}
            </List>
          </DialogContent>
          <DialogActions>
            <Button onClick={() => setRefused([])}>{translate('ra.action.close')}</Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}
