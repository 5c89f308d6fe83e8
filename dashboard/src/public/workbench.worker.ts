import {
  checkOwnTicket,
  encodeVerifier,
  entriesTree,
  holdAgainstLog,
  isBy,
  monitorLog,
  openingLocator,
  openRecord,
  type OwnTicketVerdict,
  readCheckpoint,
  readCheckpointText,
  readCosignature,
  readEntry,
  readKeyChange,
  readNote,
  readPickupCode,
  readVerifier,
  toHex,
  topOfPiece,
  unsealOpening,
  verify,
  type VerifyOptions,
} from '@sunlot/draw-protocol';
import type { FetchedCosigner, FetchedKey } from './log-entries.ts';
import { rootOf } from './root-on-threads.ts';
import type { CosignerCheck, HeadCheck, KeyCheck, LogReading, Question, Reply } from './workbench.ts';

// Records of a million candidates take seconds: they are recomputed here, so that the page stays awake.
self.onmessage = ({ data }: MessageEvent<Question>) => {
  answer(data).catch((fault: unknown) => reply({ fault: fault instanceof Error ? fault.message : String(fault) }));
};

async function answer(question: Question): Promise<void> {
  switch (question.ask) {
    case 'verify':
      return reply({
        verdict: await verify(question.record, { onStep: (step) => reply({ step }), rootOf, checkBeacon }),
      });
    case 'top':
      return reply({ top: topOfPiece(question.piece) });
    case 'hold':
      return reply({ held: holdAgainstLog(question.record, question.entries) });
    case 'own ticket':
      return reply({ ownTicket: await ownTicket(question) });
    case 'collect':
      return reply({ opening: await collect(question) });
    case 'monitor':
      return reply({ log: await readLog(question) });
  }
}

/** The curve comes only with a record that names a beacon. */
const checkBeacon: NonNullable<VerifyOptions['checkBeacon']> = async (...round) =>
  (await import('@sunlot/draw-protocol/beacon')).checkBeacon(...round);

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

async function readLog(log: Extract<Question, { ask: 'monitor' }>): Promise<LogReading> {
  const newest = log.keys.at(-1)?.verifier ?? '';
  return {
    head: await checkHead(log.checkpoint, newest, log.entries),
    keys: await checkKeys(log.keys),
    cosigners: await Promise.all(log.cosigners.map((one) => checkCosigner(one, newest, log.entries))),
    report: monitorLog(log.entries, log.now),
    entries: log.entries.map((bytes) => {
      const reading = readEntry(bytes);
      return reading.ok ? reading.value : null;
    }),
  };
}

async function checkHead(bytes: Uint8Array, key: string, entries: readonly Uint8Array[]): Promise<HeadCheck | null> {
  const verifier = readVerifier(key);
  const said = readCheckpointText(readNote(bytes)?.text ?? '');
  if (!verifier || !said) return null;
  // Browsers before 2025 know no Ed25519; there the entries are still held against the root.
  const reading = await readCheckpoint(bytes, verifier).catch(() => undefined);
  const holds = said.size === entries.length && isRootOf(said, entries);
  return { size: said.size, root: toHex(said.root), signed: reading ? reading.ok : null, holds };
}

/** Each key but the first must have been handed over to by the one before it. */
function checkKeys(keys: readonly FetchedKey[]): Promise<KeyCheck[]> {
  const checks = keys.map(async ({ verifier, from, until, change }, place) => {
    const before = readVerifier(keys[place - 1]?.verifier ?? '');
    if (place === 0) return { verifier, from, until, reason: null, handedOver: true };
    const reading = change && before ? await readKeyChange(change, before).catch(() => undefined) : null;
    const told = reading?.ok ? reading.change : undefined;
    const handedOver = reading === undefined ? null : told !== undefined && encodeVerifier(told.next) === verifier;
    return { verifier, from, until, reason: told?.reason ?? null, handedOver };
  });
  return Promise.all(checks);
}

/** Whether what a body last cosigned is the beginning of this log, recomputed here from its entries. */
async function checkCosigner(
  { title, verifier, from, until, head }: FetchedCosigner,
  key: string,
  entries: readonly Uint8Array[],
): Promise<CosignerCheck> {
  const about = { title, verifier, from, until };
  const [log, witness] = [readVerifier(key), readVerifier(verifier)];
  const note = head ? readNote(head) : undefined;
  const said = readCheckpointText(note?.text ?? '');
  const time = witness && note?.signatures.filter((one) => isBy(one, witness)).map(readCosignature)[0]?.time;
  if (!head || !log || !witness || !said || time === undefined) return { ...about, last: null };
  const reading = await readCheckpoint(head, log, [witness]).catch(() => undefined);
  const holds = reading ? reading.ok && reading.cosignatures.length === 1 && isRootOf(said, entries) : null;
  return { ...about, last: { size: said.size, at: new Date(time * 1000).toISOString(), holds } };
}

function isRootOf({ size, root }: { size: number; root: Uint8Array }, entries: readonly Uint8Array[]): boolean {
  return size <= entries.length && toHex(root) === toHex(entriesTree(entries.slice(0, size)).root);
}
