import { type RefObject, useEffect, useRef, useState } from 'react';
import { type Identifier, useNotify, useRecordContext, useRefresh } from 'react-admin';
import { Button, type ButtonProps } from '@mui/material';
import type { Bilingual } from '@sunlot/glossary';
import { act as send } from '../providers/graphql-client.ts';
import type { Operation } from '../providers/operation.ts';
import { ActDialog, type ActField } from './ActDialog.tsx';
import { ActRefusal } from './ActRefusal.tsx';
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
  const button = useRef<HTMLButtonElement>(null);
  const { refusal, setRefusal } = useRefusalAt(button, record?.id);
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

  const runAtOnce = async (): Promise<void> => {
    setRefusal(undefined);
    setRefusal(await run({}));
  };
  const asks = fields.length > 0 || explains !== undefined;
  return (
    <>
      <Button
        ref={button}
        variant={variant}
        color={color ?? 'primary'}
        disabled={busy}
        onClick={() => (asks ? setOpen(true) : void runAtOnce())}
      >
        {spoken(label)}
      </Button>
      {refusal && (
        <ActRefusal
          onClose={() => {
            setRefusal(undefined);
            button.current?.focus();
          }}
        >
          {refusal}
        </ActRefusal>
      )}
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

interface Refused {
  readonly recordId: Identifier | undefined;
  readonly why: string;
}

/**
 * What a button was refused with, for the record it was pressed for. The button was disabled while its act was on the way: the focus,
 * if nobody took it elsewhere, comes back to it.
 */
function useRefusalAt(button: RefObject<HTMLButtonElement | null>, recordId: Identifier | undefined) {
  const [refused, setRefused] = useState<Refused>();
  useEffect(() => {
    if (refused && document.activeElement?.contains(button.current)) button.current?.focus();
  }, [refused, button]);
  return {
    refusal: refused?.recordId === recordId ? refused?.why : undefined,
    setRefusal: (why: string | undefined) => setRefused(why === undefined ? undefined : { recordId, why }),
  };
}
