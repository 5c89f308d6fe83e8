import {
  checkOwnTicket,
  entriesTree,
  holdAgainstLog,
  monitorLog,
  openingLocator,
  openRecord,
  type OwnTicketVerdict,
  readCheckpoint,
  readEntry,
  readNote,
  readPickupCode,
  readVerifier,
  toHex,
  topOfPiece,
  unsealOpening,
  verify,
} from '@sunlot/draw-protocol';
import { rootOf } from './root-on-threads.ts';
import type { HeadCheck, LogReading, Question, Reply } from './workbench.ts';

// Records of a million candidates take seconds: they are recomputed here, so that the page stays awake.
self.onmessage = ({ data }: MessageEvent<Question>) => {
  answer(data).catch((fault: unknown) => reply({ fault: fault instanceof Error ? fault.message : String(fault) }));
};

async function answer(question: Question): Promise<void> {
  switch (question.ask) {
    case 'verify':
      return reply({ verdict: await verify(question.record, { onStep: (step) => reply({ step }), rootOf }) });
    case 'top':
      return reply({ top: topOfPiece(question.piece) });
    case 'hold':
      return reply({ held: holdAgainstLog(question.digests, question.entries) });
    case 'own ticket':
      return reply({ ownTicket: await ownTicket(question) });
    case 'collect':
      return reply({ opening: await collect(question) });
    case 'monitor':
      return reply({ log: await readLog(question) });
  }
}

function reply(words: Reply): void {
  self.postMessage(words);
}

async function ownTicket({ record, opening }: Extract<Question, { ask: 'own ticket' }>): Promise<OwnTicketVerdict> {
  const opened = await openRecord(record);
  if (!opened.ok) throw new Error(opened.reason);
  return checkOwnTicket(opening, opened.files);
}

async function collect({ drawId, code: typed }: Extract<Question, { ask: 'collect' }>): Promise<Uint8Array | null> {
  const code = readPickupCode(typed);
  if (code === undefined) return null;
  const response = await fetch(`/public/draws/${drawId}/openings/${openingLocator(code)}`);
  if (!response.ok) return null;
  return (await unsealOpening(code, new Uint8Array(await response.arrayBuffer()))) ?? null;
}

async function readLog({ entries, checkpoint, key, now }: Extract<Question, { ask: 'monitor' }>): Promise<LogReading> {
  return {
    head: await checkHead(checkpoint, key, entries),
    report: monitorLog(entries, now),
    entries: entries.map((bytes) => {
      const reading = readEntry(bytes);
      return reading.ok ? reading.value : null;
    }),
  };
}

async function checkHead(bytes: Uint8Array, key: string, entries: readonly Uint8Array[]): Promise<HeadCheck | null> {
  const verifier = readVerifier(key.trim());
  const [, size, root] = readNote(bytes)?.text.split('\n') ?? [];
  if (!verifier || size === undefined || root === undefined) return null;
  const ours = entriesTree([...entries]).root;
  const saidRoot = toHex(Uint8Array.from(atob(root), (letter) => letter.charCodeAt(0)));
  const holds = Number(size) === entries.length && saidRoot === toHex(ours);
  // Browsers before 2025 know no Ed25519; there the entries are still held against the root.
  const reading = await readCheckpoint(bytes, verifier).catch(() => undefined);
  return { size: Number(size), root: saidRoot, signed: reading ? reading.ok : null, holds };
}
