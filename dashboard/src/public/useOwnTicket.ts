import type { OwnTicketVerdict } from '@sunlot/draw-protocol';
import { useEffect, useState } from 'react';
import { findOwnTicket } from './workbench.ts';

/** Holds an opening against a record that was found valid, as soon as both are there; undefined until it is done. */
export function useOwnTicket(
  record: Uint8Array | undefined,
  opening: Uint8Array | undefined,
): OwnTicketVerdict | undefined {
  const [found, setFound] = useState<{ record: Uint8Array; opening: Uint8Array; verdict: OwnTicketVerdict }>();
  useEffect(() => {
    if (!record || !opening) return undefined;
    let current = true;
    void findOwnTicket(record, opening).then((verdict) => current && setFound({ record, opening, verdict }));
    return () => {
      current = false;
    };
  }, [record, opening]);
  return found && found.record === record && found.opening === opening ? found.verdict : undefined;
}
