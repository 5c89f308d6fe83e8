import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { loadLog } from '../cli/load-log.ts';
import { encodeEntry, entriesTree, signCheckpoint } from '../src/index.ts';
import { aGoodDraw, aVoid } from './a-log.ts';

const entries = aGoodDraw().map(encodeEntry);
const signer = { name: 'sunlot.example/draws', secret: new Uint8Array(32).fill(1) };

let server: Server | undefined;
afterEach(() => server?.close());

/** Serves these entries under the head of others; the first request is asked to wait for a second. */
async function aServedLog(served: readonly Uint8Array[], covered = served): Promise<string> {
  const { size, root } = entriesTree(covered);
  const head = await signCheckpoint({ origin: signer.name, size, root }, signer);
  let asked = 0;
  const serving = createServer((request, response) => {
    asked += 1;
    if (asked === 1) return response.writeHead(429, { 'retry-after': '1' }).end();
    const [, number] = /^\/log\/entries\/(\d+)$/.exec(request.url!) ?? [];
    if (request.url === '/log/checkpoint') return response.end(head);
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
  await expect(loadLog(await aServedLog(changed, entries))).rejects.toThrow('the entries are not those of its head');
  server?.close();
  await expect(loadLog(await aServedLog(entries.slice(0, 6), entries))).rejects.toThrow('entries/6 (404)');
});
