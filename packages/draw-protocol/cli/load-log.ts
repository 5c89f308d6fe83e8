import { readFileSync } from 'node:fs';
import {
  type Checkpoint,
  entriesIn,
  entriesTree,
  readCheckpoint,
  readCheckpointText,
  readNote,
  toHex,
} from '../src/index.ts';
import { keyOfTheLog } from './key-of-the-log.ts';

/**
 * The entries of a log: of a file in which they stand one after another, or of an address where it is served, then all that its
 * head covers. With the line of the log's key the head must be signed by it, or by the key it handed over to. Throws where the
 * log cannot be read, where its head is not so signed, or where its entries do not give the root of its head.
 */
export async function loadLog(source: string, keyLine?: string): Promise<Uint8Array[]> {
  if (!/^https?:\/\//.test(source)) {
    if (keyLine !== undefined) throw new Error(`${source} is a file of entries: nobody has signed it`);
    return entriesIn(readFileSync(source));
  }
  const log = source.replace(/\/+$/, '');
  const head = await headOf(log, keyLine);
  const entries: Uint8Array[] = [];
  while (entries.length < head.size) {
    const next = Array.from({ length: Math.min(atOnce, head.size - entries.length) }, (_, i) => entries.length + i);
    entries.push(...(await Promise.all(next.map((index) => get(`${log}/entries/${index}`)))));
  }
  if (toHex(entriesTree(entries).root) !== toHex(head.root))
    throw new Error(`${log}: the entries are not those of its head`);
  return entries;
}

async function headOf(log: string, keyLine: string | undefined): Promise<Checkpoint> {
  const note = await get(`${log}/checkpoint`);
  if (keyLine === undefined) {
    const head = readCheckpointText(readNote(note)?.text ?? '');
    if (!head) throw new Error(`${log}/checkpoint is no head of a log`);
    return head;
  }
  const followed = await keyOfTheLog(log, keyLine, get);
  if (!followed) throw new Error(`not a key line: ${keyLine}`);
  if (!followed.ok)
    throw new Error(`${log}/keys/${followed.change + 2} does not hand over the key: ${followed.problem}`);
  const reading = await readCheckpoint(note, followed.key);
  if (!reading.ok) throw new Error(`${log}/checkpoint is not signed by the log: ${reading.problem}`);
  return reading.checkpoint;
}

const atOnce = 12;

async function get(address: string): Promise<Uint8Array> {
  const response = await fetch(address).catch(() => undefined);
  // A long log is read entry by entry: whoever is asked to wait, waits.
  if (response?.status === 429) {
    const seconds = Number(response.headers.get('retry-after'));
    await new Promise((resolve) => setTimeout(resolve, Math.max(1, seconds) * 1_000));
    return get(address);
  }
  if (!response?.ok) throw new Error(`${address} (${response?.status ?? 'no answer'})`);
  return new Uint8Array(await response.arrayBuffer());
}
