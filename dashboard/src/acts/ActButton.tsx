import { useState } from 'react';
import { useNotify, useRecordContext, useRefresh } from 'react-admin';
import { Button, type ButtonProps } from '@mui/material';
import type { Bilingual } from '@sunlot/glossary';
import { act as send } from '../providers/graphql-client.ts';
import type { Operation } from '../providers/operation.ts';
import { ActDialog, type ActField } from './ActDialog.tsx';
import { useSpoken } from './useSpoken.ts';

export interface ActButtonProps {
  /** What the room calls the act in `allowed`; the button is there exactly when the act is. */
  readonly allowed: string;
  readonly label: Bilingual;
  readonly operation: Operation;
  /** What the input calls the record, e.g. `planId`; left out where the act names none. */
  readonly idAs?: string;
  /** What else the act needs to know; a dialog asks for it. */
  readonly fields?: readonly ActField[];
  /** Says what will happen, where that is not plain from the label. */
  readonly explains?: Bilingual;
  readonly more?: Record<string, unknown>;
  readonly color?: ButtonProps['color'];
  readonly variant?: ButtonProps['variant'];
  readonly onDone?: (answer: Record<string, unknown>) => void;
}

/** A button that owns its act: asks what it needs, sends it once, says how it went, and shows the record as it is then. */
export function ActButton({
  allowed,
  label,
  operation,
  idAs,
  fields = [],
  explains,
  more,
  color,
  variant = 'contained',
  onDone,
}: ActButtonProps) {
  const record = useRecordContext();
  const notify = useNotify();
  const refresh = useRefresh();
  const spoken = useSpoken();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  if (!(record?.allowed as string[] | undefined)?.includes(allowed)) return null;

  const run = async (values: Record<string, unknown>): Promise<string | undefined> => {
    setBusy(true);
    try {
      const answer = await send(operation, { ...(idAs ? { [idAs]: record!.id } : {}), ...more, ...values });
      notify('app.act_done', { type: 'success', messageArgs: { act: spoken(label) } });
      setOpen(false);
      refresh();
      onDone?.(answer);
      return undefined;
    } catch (fault) {
      return (fault as Error).message;
    } finally {
      setBusy(false);
    }
  };

  const asks = fields.length > 0 || explains !== undefined;
  return (
    <>
      <Button
        variant={variant}
        color={color ?? 'primary'}
        disabled={busy}
        onClick={() => {
          if (asks) setOpen(true);
          else
            void run({}).then(
              (problem) => problem && notify(problem, { type: 'error', multiLine: true, autoHideDuration: 12_000 }),
            );
        }}
      >
        {spoken(label)}
      </Button>
      {open && (
        <ActDialog
          title={label}
          explains={explains}
          fields={fields}
          busy={busy}
          onCancel={() => setOpen(false)}
          onConfirm={run}
        />
      )}
    </>
  );
}
