import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hireOnNode } from '@sunlot/draw-protocol/node';
import { Vault } from '@sunlot/subgraph-kit/vault';
import { afterAll, expect, test } from 'vitest';
import { freezeFiles, type FreezeOrder } from './freeze-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'sunlot-freeze-'));
const vault = new Vault(folder);
const helpers = hireOnNode();
afterAll(() => {
  for (const helper of helpers) helper.dismiss();
  rmSync(folder, { recursive: true });
});

/** More than what is frozen without help. */
const CANDIDATES = 70_000;

test('R27 a large pool that other threads took part in is stored as the same files', async () => {
  const order = await anOrder();
  const alone = await freezeFiles(order);
  expect(alone).toMatchObject({ ok: true, poolSize: CANDIDATES, sampleSize: 3_500 });
  expect(await freezeFiles(order, helpers)).toEqual(alone);
  if (!alone.ok) return;
  for (const { name, digest, size } of alone.files) expect((await vault.find(digest))?.size, name).toBe(size);
});

async function anOrder(): Promise<FreezeOrder> {
  const stored = async (text: string) => (await vault.put(new TextEncoder().encode(text))).digest;
  const object = (i: number) =>
    `${i}\t91220101MA${String(i).padStart(8, '0')}\t长春某某公司\tENTERPRISE\t22010${i % 7}\t-\t${'ABCD'[i % 4]}\n`;
  return {
    vault: folder,
    drawId: 'DRAW',
    taskId: 'TASK',
    attempt: 1,
    replaces: null,
    objectsFile: await stored(Array.from({ length: CANDIDATES }, (_, i) => object(i)).join('')),
    candidates: CANDIDATES,
    exclusionsFile: await stored(''),
    inspectorsFile: await stored(''),
    recusalsFile: await stored(''),
    weights: { A: 1, B: 2, C: 4, D: 8 },
    codeOf: {},
    rules: {
      credit: { on: true },
      bounds: { min: 1, max: 10_000 },
      ask: { kind: 'ratio', ratio: 500 },
      basis: 'rate',
      strata: ['A', 'B', 'C', 'D'].map((name) => ({ name, share: 500, minimum: 0 })),
      seats: [],
      operator: { id: 'operator', division: 'OFFICE' },
      witnesses: [{ id: 'witness', division: 'POLICY_DIVISION' }],
      required: 1,
      entropy: { kind: 'none' },
      deadlines: { draw: '2026-01-01T00:00:00Z', open: '2026-01-01T00:00:00Z' },
      voidReasons: [],
    },
    serverSecret: '01'.repeat(32),
    handleSecret: '02'.repeat(32),
  };
}
