import type { Bilingual } from '@sunlot/glossary';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { Button, type ButtonProps } from '@mui/material';
import { ActDialog, type ActField } from '../acts/ActDialog.tsx';
import { useSpoken } from '../acts/useSpoken.ts';
import { act } from '../providers/graphql-client.ts';
import type { Operation } from '../providers/operation.ts';

interface SafeguardActProps {
  readonly label: Bilingual;
  readonly explains: Bilingual;
  readonly operation: Operation;
  readonly fields: readonly ActField[];
  readonly more?: Record<string, unknown>;
  /** What has to be read anew when it is done. */
  readonly changes: string;
  readonly color?: ButtonProps['color'];
  readonly variant?: ButtonProps['variant'];
}

/** A button that asks what its act needs, sends it once, and shows the section as it is then. */
export function SafeguardAct({ label, explains, operation, fields, more, changes, color, variant }: SafeguardActProps) {
  const spoken = useSpoken();
  const notify = useNotify();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const run = async (values: Record<string, unknown>): Promise<string | undefined> => {
    setBusy(true);
    try {
      await act(operation, { ...more, ...values });
      notify('app.act_done', { type: 'success', messageArgs: { act: spoken(label) } });
      await queries.invalidateQueries({ queryKey: [changes] });
      setOpen(false);
      return undefined;
    } catch (fault) {
      return (fault as Error).message;
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button variant={variant ?? 'contained'} color={color ?? 'primary'} onClick={() => setOpen(true)}>
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
