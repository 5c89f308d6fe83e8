import { readFileSync } from 'node:fs';
import { entriesIn, entriesTree, readCheckpointText, readNote, toHex } from '../src/index.ts';

/**
 * The entries of a log: of a file in which they stand one after another, or of an address where it is served, then all that its
 * head covers. Throws where it cannot be read, or where its entries do not give the root of its head.
 */
export async function loadLog(source: string): Promise<Uint8Array[]> {
  if (!/^https?:\/\//.test(source)) return entriesIn(readFileSync(source));
  const log = source.replace(/\/+$/, '');
  const head = readCheckpointText(readNote(await get(`${log}/checkpoint`))?.text ?? '');
  if (!head) throw new Error(`${log}/checkpoint is no head of a log`);
  const entries: Uint8Array[] = [];
  while (entries.length < head.size) {
    const next = Array.from({ length: Math.min(atOnce, head.size - entries.length) }, (_, i) => entries.length + i);
    entries.push(...(await Promise.all(next.map((index) => get(`${log}/entries/${index}`)))));
  }
  if (toHex(entriesTree(entries).root) !== toHex(head.root))
    throw new Error(`${log}: the entries are not those of its head`);
  return entries;
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
