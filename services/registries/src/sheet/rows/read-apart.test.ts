import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import { Vault } from '@sunlot/subgraph-kit/vault';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { madeUpSheet } from '../../generator/made-up-sheet.ts';
import { AHEAD, readApart, type ReadingOrder } from './read-apart.ts';
import { fileBytes, type ReadPiece, type ReadReport, readRows } from './read-rows.ts';
import { rowsOf } from './rows-of-registers.ts';

let vault: Vault;
let order: ReadingOrder;
beforeAll(async () => {
  vault = new Vault(await mkdtemp(join(tmpdir(), 'read-apart-')));
  const sound = await buffer(madeUpSheet({ count: 10_000, seed: 3, from: 1, label: '汽车销售' }, 'csv'));
  const faulty = Buffer.from('长春无码有限公司,,企业,南关区\r\n长春错码有限公司,912201011239989150,企业,南关区\r\n');
  const file = Buffer.concat([sound, faulty]);
  const parts = [file.subarray(0, 1_000_001), file.subarray(1_000_001)];
  const chunks: string[] = [];
  for (const part of parts) chunks.push((await vault.put(part)).digest);
  order = { vaultFolder: vault.folder, chunks, register: 'OBJECTS' };
});
afterAll(() => rm(vault.folder, { recursive: true }));

test('R10 a file read on a thread of its own comes to the same rows, findings and problems as one read here', async () => {
  const here = await wholly(readRows(fileBytes(vault, order.chunks), rowsOf.OBJECTS));
  const apart = await wholly(readApart(order));
  expect(apart).toEqual(here);
  expect(apart.report.verdict).toMatchObject({ ok: false, rows: 10_002, faultyRows: 1 });
  expect([...apart.report.problems.keys()]).toEqual([10_002]);
  expect(apart.read.length).toBeGreaterThan(AHEAD);
  expect(apart.lines.split('\n')).toHaveLength(10_001);
});

test('R10 who takes no more lets the thread go, and it reads the next file, and two at a time', async () => {
  const left = readApart(order);
  await left.next();
  await left.return(undefined as never);
  const both = await Promise.all([wholly(readApart(order)), wholly(readApart(order))]);
  for (const { report } of both) expect(report.verdict.rows).toBe(10_002);
});

test('R10 a part that is gone is told to who asked, and the thread goes on', async () => {
  await expect(wholly(readApart({ ...order, chunks: ['0'.repeat(64)] }))).rejects.toThrow('ENOENT');
  expect((await wholly(readApart(order))).report.verdict.rows).toBe(10_002);
});

test('R10 who waits for a thread that dies is told so, and another takes its place', async () => {
  const asked = vi.spyOn(Worker.prototype, 'postMessage');
  const reading = readApart(order);
  await reading.next();
  const [thread] = asked.mock.contexts as Worker[];
  asked.mockRestore();
  void thread!.terminate();
  const told = [reading, readApart(order)].map((it) =>
    expect(wholly(it)).rejects.toThrow('the reading thread ended before the file did'),
  );
  await Promise.all(told);
  expect((await wholly(readApart(order))).report.verdict.rows).toBe(10_002);
});

async function wholly(
  reading: AsyncGenerator<ReadPiece, ReadReport>,
): Promise<{ lines: string; read: number[]; report: ReadReport }> {
  const pieces: Uint8Array[] = [];
  const read: number[] = [];
  for (let next = await reading.next(); ; next = await reading.next()) {
    if (next.done) return { lines: Buffer.concat(pieces).toString(), read, report: next.value };
    pieces.push(next.value.lines);
    read.push(next.value.read);
  }
}
