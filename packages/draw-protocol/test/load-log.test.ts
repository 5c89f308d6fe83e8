import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { loadLog } from '../cli/load-log.ts';
import {
  encodeEntry,
  encodeVerifier,
  entriesTree,
  type NoteSigner,
  signCheckpoint,
  signKeyChange,
  verifierOf,
} from '../src/index.ts';
import { aGoodDraw, aVoid } from './a-log.ts';

const entries = aGoodDraw().map(encodeEntry);
const signer = { name: 'sunlot.example/draws', secret: new Uint8Array(32).fill(1) };

let server: Server | undefined;
afterEach(() => server?.close());

/** Serves these entries under the head of others, signed by the last of these keys; the first request is asked to wait for a second. */
async function aServedLog(
  served: readonly Uint8Array[],
  { covered = served, signers = [signer] }: { covered?: readonly Uint8Array[]; signers?: NoteSigner[] } = {},
): Promise<string> {
  const { size, root } = entriesTree(covered);
  const checkpoint = { origin: signer.name, size, root };
  const head = await signCheckpoint(checkpoint, signers.at(-1)!);
  const keys = `sunlot-draw-log-keys/v1\n${signers.map(() => 'key\tnot read\n').join('')}`;
  const change = { head: checkpoint, time: '2026-03-01T00:00:00Z', reason: 'a new year' };
  const changes = await Promise.all(signers.slice(1).map((next, old) => signKeyChange(change, signers[old]!, next)));
  let asked = 0;
  const serving = createServer((request, response) => {
    asked += 1;
    if (asked === 1) return response.writeHead(429, { 'retry-after': '1' }).end();
    const [, number] = /^\/log\/entries\/(\d+)$/.exec(request.url!) ?? [];
    if (request.url === '/log/checkpoint') return response.end(head);
    if (request.url === '/log/keys') return response.end(keys);
    const [, key] = /^\/log\/keys\/(\d+)$/.exec(request.url!) ?? [];
    if (key !== undefined) return response.end(changes[Number(key) - 2]);
    const entry = number === undefined ? undefined : served[Number(number)];
    return entry ? response.end(entry) : response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => serving.listen(0, '127.0.0.1', resolve));
  server = serving;
  return `http://127.0.0.1:${(serving.address() as AddressInfo).port}/log/`;
}

test('R27 the whole log is fetched from its address, up to its head, waiting where it is asked to', async () => {
  expect((await loadLog(await aServedLog(entries))).map((it) => Buffer.from(it))).toEqual(
    entries.map((it) => Buffer.from(it)),
  );
});

test('R27 entries that are not those of the head, or are missing, are no log', async () => {
  const changed = entries.with(5, encodeEntry(aVoid()));
  await expect(loadLog(await aServedLog(changed, { covered: entries }))).rejects.toThrow(
    'the entries are not those of its head',
  );
  server?.close();
  await expect(loadLog(await aServedLog(entries.slice(0, 6), { covered: entries }))).rejects.toThrow('entries/6 (404)');
});

test('R27 with the line of its key the head must be signed by it, or by the key it handed over to', async () => {
  const next = { ...signer, secret: new Uint8Array(32).fill(2) };
  const line = encodeVerifier(await verifierOf(signer));
  const other = encodeVerifier(await verifierOf({ ...signer, secret: new Uint8Array(32).fill(3) }));

  expect(await loadLog(await aServedLog(entries), `${line}\n`)).toHaveLength(entries.length);
  server?.close();
  const changed = await aServedLog(entries, { signers: [signer, next] });
  expect(await loadLog(changed, line)).toHaveLength(entries.length);
  await expect(loadLog(changed, other)).rejects.toThrow('checkpoint is not signed by the log: UNSIGNED');
  await expect(loadLog(changed, 'a key')).rejects.toThrow('not a key line: a key');
  server?.close();
  const stranger = await aServedLog(entries, { signers: [{ ...signer, secret: new Uint8Array(32).fill(9) }] });
  await expect(loadLog(stranger, line)).rejects.toThrow('checkpoint is not signed by the log: UNSIGNED');
});

test('R27 entries in a file have no head that a key could have signed', async () => {
  const line = encodeVerifier(await verifierOf(signer));
  await expect(loadLog('/nowhere/log.txt', line)).rejects.toThrow('nobody has signed it');
});
