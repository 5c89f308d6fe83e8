import type { Verdict } from '@sunlot/draw-protocol';
import { useState } from 'react';
import { DropZone } from './DropZone.tsx';
import { fetchEntries } from './log-entries.ts';
import { OwnTicketReport } from './OwnTicketReport.tsx';
import { PickupCode } from './PickupCode.tsx';
import { type HeldAgainstLog, type Run, RunReport } from './RunReport.tsx';
import { useSpeech } from './speech.tsx';
import { useOwnTicket } from './useOwnTicket.ts';
import { holdRecord, verifyRecord } from './workbench.ts';

interface VerificationProps {
  /** Where the record of this page lies; left out where only files are verified. */
  readonly recordUrl?: string;
  /** Which draw the record must be of. */
  readonly expected?: { readonly draw: string; readonly attempt: number };
  /** In a saved copy of the verifier, which asks no server for anything. */
  readonly offline?: boolean;
}

/**
 * Recomputes a draw on the reader's own machine: the record of this page, or any file that is chosen or dropped. Each step
 * turns green as it is passed; then the record is held against the public log. With the opening of an enterprise, its own
 * place in the draw is found too.
 */
export function Verification({ recordUrl, expected, offline = false }: VerificationProps) {
  const { say } = useSpeech();
  const [run, setRun] = useState<Run>();
  const [record, setRecord] = useState<Uint8Array>();
  const [opening, setOpening] = useState<Uint8Array>();
  const ownTicket = useOwnTicket(record, opening);

  const verifyBytes = async (source: string, read: () => Promise<Uint8Array>): Promise<void> => {
    setRun({ source, step: undefined });
    setRecord(undefined);
    try {
      const bytes = await read();
      const begun = performance.now();
      const verdict = await verifyRecord(bytes, (step) => setRun({ source, step }));
      const seconds = (performance.now() - begun) / 1_000;
      setRun({ source, step: undefined, verdict, seconds });
      if (!verdict.ok) return;
      setRecord(bytes);
      const log = offline ? 'offline' : await heldAgainstLog(verdict, expected);
      setRun({ source, step: undefined, verdict, seconds, log });
    } catch (fault) {
      setRun({ source, step: undefined, fault: (fault as Error).message });
    }
  };
  const verifyHere = (): void => void verifyBytes(recordUrl!, () => download(recordUrl!));
  const takeOpening = (bytes: Uint8Array): void => {
    setOpening(bytes);
    if (!record && !run && recordUrl) verifyHere();
  };
  const takeFile = async (file: File): Promise<void> => {
    const start = await file.slice(0, OPENING.length).text();
    if (start === OPENING) takeOpening(new Uint8Array(await file.arrayBuffer()));
    else await verifyBytes(file.name, async () => new Uint8Array(await file.arrayBuffer()));
  };

  // A browser lends its ciphers to pages that came encrypted, and to files of one's own: not to plain http in an office network.
  if (!isSecureContext)
    return (
      <p className="notice red" role="alert">
        {say('verify_needs_https')}
      </p>
    );
  return (
    <section className="verification" aria-label={say('verify')}>
      {recordUrl && (
        <button type="button" className="primary big no-print" onClick={verifyHere}>
          {say('verify_here')}
        </button>
      )}
      <DropZone words={say(recordUrl ? 'or_drop' : 'drop')} onFile={(file) => void takeFile(file)} />
      {run && <RunReport run={run} />}
      <h2>{say('own_title')}</h2>
      <p>{say(expected ? 'own_lead_code' : 'own_lead')}</p>
      {expected && <PickupCode drawId={expected.draw} onOpening={takeOpening} />}
      {opening && !ownTicket && <p role="status">{say(run ? 'own_waiting' : 'own_needs_record')}</p>}
      {ownTicket && <OwnTicketReport verdict={ownTicket} />}
    </section>
  );
}

/** How the file of an enterprise's opening begins; whatever else is given is taken for a record. */
const OPENING = 'sunlot-draw-opening/';

async function download(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function heldAgainstLog(
  verdict: Extract<Verdict, { ok: true }>,
  expected: VerificationProps['expected'],
): Promise<HeldAgainstLog> {
  if (expected && (verdict.draw !== expected.draw || verdict.attempt !== expected.attempt)) return 'other_draw';
  try {
    return await holdRecord(verdict, (await fetchEntries()).entries);
  } catch {
    return 'unreachable';
  }
}
