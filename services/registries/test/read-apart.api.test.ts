import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import type { Progress } from '@sunlot/subgraph-kit/own-thread';
import { Vault } from '@sunlot/subgraph-kit/vault';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { madeUpSheet } from '../src/generator/made-up-sheet.ts';
import { readApart, readByTwo } from '../src/sheet/rows/read-apart.ts';
import { readInto, type ReadingOrder } from '../src/sheet/rows/read-into.ts';
import { rowsOf } from '../src/sheet/rows/rows-of-registers.ts';
import { waitingTable } from '../src/sheet/waiting-rows.ts';
import { type Door, openDoor } from './door.ts';

const ROWS = 25_002;

let door: Door;
let vault: Vault;
let sound: Buffer;
let chunks: readonly string[];
beforeAll(async () => {
  door = await openDoor();
  vault = new Vault(await mkdtemp(join(tmpdir(), 'read-apart-')));
  sound = await buffer(madeUpSheet({ count: ROWS - 2, seed: 3, from: 1, label: '汽车销售' }, 'csv'));
  const faulty = Buffer.from('长春无码有限公司,,企业,南关区\r\n长春错码有限公司,912201011239989150,企业,南关区\r\n');
  const file = Buffer.concat([sound, faulty]);
  chunks = await inParts(file);
});

function inParts(file: Buffer): Promise<readonly string[]> {
  const parts = [file.subarray(0, 1_000_001), file.subarray(1_000_001)];
  return Promise.all(parts.map(async (part) => (await vault.put(part)).digest));
}
afterAll(async () => {
  await door.close();
  await rm(vault.folder, { recursive: true });
});

const anOrder = (more: Partial<ReadingOrder> = {}): ReadingOrder => ({
  id: randomUUID(),
  register: 'OBJECTS',
  ownDistrict: null,
  chunks,
  vaultFolder: vault.folder,
  databaseUrl: door.house.databaseUrls.registries,
  ...more,
});

const toTheEnd = async (): Promise<boolean> => true;

async function waitingRows(order: ReadingOrder): Promise<unknown> {
  const columns = ['row', 'known', ...Object.keys(rowsOf.OBJECTS.waiting)].join(', ');
  const [found] = await door.sql(
    `select count(*)::int as count, md5(string_agg(line::text, '' order by row)) as digest
     from (select ${columns} from ${waitingTable(order)}) line`,
  );
  return found;
}

test('R10 a file read on a thread of its own comes to the same rows, findings and problems as one read here', async () => {
  const [here, apart] = [anOrder(), anOrder()];
  const shown: number[] = [];
  const report = await readApart(apart, async (read) => shown.push(read) > 0);
  expect(report).toEqual(await readInto(here, toTheEnd));
  expect(report!.verdict).toMatchObject({ ok: false, rows: ROWS, faultyRows: 1 });
  expect([...report!.problems.keys()]).toEqual([ROWS]);
  expect(await waitingRows(apart)).toEqual(await waitingRows(here));
  expect(await waitingRows(apart)).toMatchObject({ count: ROWS - 2 });
  expect(shown).toHaveLength(2);
});

test('R10 who wants no more lets the thread go, and it reads the next files, two at a time', async () => {
  expect(await readApart(anOrder(), async () => false)).toBeUndefined();
  const both = await Promise.all([readApart(anOrder(), toTheEnd), readApart(anOrder(), toTheEnd)]);
  for (const report of both) expect(report!.verdict.rows).toBe(ROWS);
});

test('R10 a fault crosses with its code, and the thread goes on', async () => {
  const gone = readApart(anOrder({ chunks: ['0'.repeat(64)] }), toTheEnd);
  await expect(gone).rejects.toMatchObject({ code: 'ENOENT' });
  const nowhere = readApart(anOrder({ databaseUrl: 'postgres://nobody@127.0.0.1:1/none' }), toTheEnd);
  await expect(nowhere).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  const fault = new Error('the one who asked cannot go on');
  await expect(readApart(anOrder(), () => Promise.reject(fault))).rejects.toBe(fault);
  expect((await readApart(anOrder(), toTheEnd))!.verdict.rows).toBe(ROWS);
});

test('R10 who waits for a thread that dies is told so, and another takes its place', async () => {
  const asked = vi.spyOn(Worker.prototype, 'postMessage');
  const reading = readApart(anOrder(), async () => {
    void (asked.mock.contexts[0] as Worker).terminate();
    return true;
  });
  await expect(reading).rejects.toThrow('the thread ended before its work did');
  asked.mockRestore();
  expect((await readApart(anOrder(), toTheEnd))!.verdict.rows).toBe(ROWS);
});

/** The same file read as a whole, and by two. */
async function bothWays(file: Buffer, progress: Progress = toTheEnd) {
  const parts = await inParts(file);
  const [whole, halves] = [anOrder({ chunks: parts }), anOrder({ chunks: parts })];
  const report = await readInto(whole, toTheEnd);
  expect(await readByTwo(halves, file.length, progress)).toEqual(report);
  expect(await waitingRows(halves)).toEqual(await waitingRows(whole));
  return report!;
}

const lines = (from: number, to: number): string => sound.toString().split('\r\n').slice(from, to).join('\r\n');

test('R10 a file read in halves comes to the same rows as one read as a whole', async () => {
  const asked = vi.spyOn(Worker.prototype, 'postMessage');
  const shown: number[] = [];
  const { verdict } = await bothWays(sound, async (read) => shown.push(read) > 0);
  expect(verdict).toMatchObject({ ok: true, rows: ROWS - 2 });
  expect(new Set(asked.mock.contexts).size).toBe(2);
  expect(asked).toHaveBeenCalledTimes(2);
  asked.mockRestore();
  expect(Math.max(...shown)).toBeGreaterThan(20_000);
  // Written by Excel in Chinese, with a line for it alone.
  const rows = madeUpSheet({ count: ROWS, seed: 3, from: 1, label: '汽车销售' }, 'csv-gb18030');
  const chinese = Buffer.concat([Buffer.from('sep=,\r\n'), await buffer(rows)]);
  expect((await bothWays(chinese)).verdict).toMatchObject({ ok: true, rows: ROWS, encoding: 'gb18030' });
});

test.for([
  ['a fault in the first half', () => `${lines(0, 100)}\r\n长春无码有限公司,,企业,南关区\r\n${lines(100, ROWS)}`],
  ['a fault in the second half', () => `${sound.toString()}长春错码有限公司,912201011239989150,企业,南关区\r\n`],
  ['the same code in both', () => `${sound.toString()}${lines(1, 2)}\r\n`],
  ['quotes that open in the first half and never close', () => `${lines(0, 100)}\r\n"长春\r\n${lines(100, ROWS)}`],
] as const)('R10 read in halves or as a whole, a file is refused for the same reasons: %s', async ([, file]) => {
  const { verdict, problems } = await bothWays(Buffer.from(file()));
  expect(verdict.findings.length + problems.size).toBeGreaterThan(0);
});

test('R10 who wants no more lets both threads go', async () => {
  expect(await readByTwo(anOrder(), sound.length, async () => false)).toBeUndefined();
});

test('R10 a fault in one half is told when the other has ended, and the next file is read', async () => {
  const [first] = await inParts(sound);
  const gone = readByTwo(anOrder({ chunks: [first!, '0'.repeat(64)] }), sound.length, toTheEnd);
  await expect(gone).rejects.toMatchObject({ code: 'ENOENT' });
  await bothWays(sound);
});
