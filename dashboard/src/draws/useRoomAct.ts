import { useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { act } from '../providers/graphql-client.ts';
import type { HttpError } from 'ra-core';
import type { Operation } from '../providers/operation.ts';

/** Hears what an act was refused with, beside the words for it. */
type OnRefusal = (refusal: { code: string; facts: Record<string, unknown> }) => void;

/** Sends an act of the draw room once, and shows the room as it is then. Gives the refusal to show, or nothing when it is done. */
export function useRoomAct(): {
  busy: boolean;
  run(operation: Operation, input: Record<string, unknown>, onRefusal?: OnRefusal): Promise<string | undefined>;
} {
  const notify = useNotify();
  const refresh = useRefresh();
  const translate = useTranslate();
  const [busy, setBusy] = useState(false);
  const run = async (
    operation: Operation,
    input: Record<string, unknown>,
    onRefusal?: OnRefusal,
  ): Promise<string | undefined> => {
    setBusy(true);
    try {
      await act(operation, input);
      notify(translate('app.done'), { type: 'success' });
      refresh();
      return undefined;
    } catch (fault) {
      const { message, body } = fault as HttpError;
      const { code = '', facts = {} } = (body ?? {}) as { code?: string; facts?: Record<string, unknown> };
      onRefusal?.({ code, facts });
      return message;
    } finally {
      setBusy(false);
    }
  };
  return { busy, run };
}
