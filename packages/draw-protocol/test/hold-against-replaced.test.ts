import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { holdAgainstReplaced } from '../src/hold-against-replaced.ts';
import {
  commitment,
  type FreezeInput,
  fromHex,
  Pool,
  readManifest,
  sha256Aes256Ctr,
  toHex,
  type Transcript,
} from '../src/index.ts';
import { type ADraw, aDraw, candidateNumber } from './a-draw.ts';

let first: ADraw;
/** The ids of the first draw, in the order of its rows, and which were drawn. */
let ids: string[];
let drawn: string[];

const lines = (bytes: Uint8Array): string[] => new TextDecoder().decode(bytes).split('\n').slice(0, -1);
beforeAll(async () => {
  first = await aDraw({ size: 30 });
  ids = lines(first.fullFiles.get('candidate-openings.tsv')!).map((row) => row.split('\t')[2]!);
  drawn = lines(first.result).map((row) => ids[Number(row.split('\t')[1])]!);
});

/** Draws one of stratum B in the stead of one that was skipped, from the candidates that are left. */
function aReplacement(
  change: (input: FreezeInput) => void = () => undefined,
  left = leftOf('B'),
  promised = false,
): Promise<ADraw> {
  return aDraw({
    size: 30,
    change: (input) => {
      input.draw = 'SL-2026-0031';
      input.replaces = { draw: 'SL-2026-0030', attempt: 1, result: toHex(sha256Aes256Ctr.hash(first.result)) };
      input.pool = poolOf(left);
      input.recusals = [];
      input.serverSecret = new Uint8Array(32).fill(0x33);
      Object.assign(input.rules, {
        ask: { kind: 'count', count: 1 },
        bounds: { min: 0, max: 10_000 },
        basis: 'weight',
        strata: [{ name: 'B', share: 1_000_000, minimum: 0 }],
      });
      change(input);
    },
    changeTranscript: (transcript) => {
      // Numbers of their own; that they fit their promises is for `verify` to say.
      transcript.witnesses.forEach((witness, i) => {
        witness.nonce = `${transcript.draw.at(-1)}${i}`.repeat(32);
        if (promised) witness.commitment = promiseOf(transcript, witness.id, witness.nonce);
      });
    },
  });
}

function promiseOf({ draw, attempt, freeze }: Transcript, party: string, nonce: string): string {
  return toHex(commitment(sha256Aes256Ctr, { draw, attempt, freeze, party }, fromHex(nonce)));
}

const numbers = Array.from({ length: 30 }, (_, i) => candidateNumber(i));
const leftOf = (stratum: string) => numbers.filter((it) => it.stratum === stratum && !drawn.includes(it.id));

function poolOf(candidates: ReturnType<typeof candidateNumber>[]): Pool {
  const pool = new Pool();
  for (const candidate of candidates) pool.add(candidate);
  return pool;
}

test('R27 a replacement from whoever is left of its stratum holds; public records show all but the names', async () => {
  const { publicFiles, fullFiles } = await aReplacement();
  expect(holdAgainstReplaced(fullFiles, first.fullFiles)).toEqual({ ok: true, ids: true });
  expect(holdAgainstReplaced(publicFiles, first.publicFiles)).toEqual({ ok: true, ids: false });
  expect(readManifest(publicFiles.get('freeze.txt')!)).toMatchObject({ value: { replaces: { draw: 'SL-2026-0030' } } });
});

test('R27 whoever another replacement drew is not drawn again', async () => {
  const one = await aReplacement();
  const again = await aReplacement((input) => {
    input.draw = 'SL-2026-0032';
    input.serverSecret = new Uint8Array(32).fill(0x44);
  });
  expect(holdAgainstReplaced(again.fullFiles, first.fullFiles)).toEqual({ ok: true, ids: true });
  const [row] = lines(one.result);
  const id = lines(one.fullFiles.get('candidate-openings.tsv')!)[Number(row!.split('\t')[1])]!.split('\t')[2];
  expect(holdAgainstReplaced(again.fullFiles, first.fullFiles, [one.fullFiles])).toEqual({
    ok: false,
    problem: 'DRAWN_BEFORE',
    id,
  });
});

test('R27 a draw that replaces nothing, another draw, or another result is refused', async () => {
  expect(holdAgainstReplaced(first.fullFiles, first.fullFiles)).toEqual({ ok: false, problem: 'REPLACES_NOTHING' });
  const other = await aReplacement((input) => {
    input.replaces = { ...input.replaces!, draw: 'SL-2026-0099' };
  });
  expect(holdAgainstReplaced(other.fullFiles, first.fullFiles)).toEqual({ ok: false, problem: 'OTHER_DRAW' });
  const item = await aReplacement((input) => {
    input.item = 'CC-08';
  });
  expect(holdAgainstReplaced(item.fullFiles, first.fullFiles)).toEqual({ ok: false, problem: 'OTHER_DRAW' });
  const result = await aReplacement((input) => {
    input.replaces = { ...input.replaces!, result: 'ef'.repeat(32) };
  });
  expect(holdAgainstReplaced(result.fullFiles, first.fullFiles)).toEqual({ ok: false, problem: 'OTHER_RESULT' });
});

test('R27 a secret that is known from the draw it replaces is refused', async () => {
  const reused = await aReplacement((input) => {
    input.serverSecret = new Uint8Array(32).fill(0x22);
  });
  expect(holdAgainstReplaced(reused.publicFiles, first.publicFiles)).toEqual({ ok: false, problem: 'SECRET_REUSED' });
});

test('R27 a pool with a stranger, with somebody drawn before, or without somebody who was left is refused, and says who', async () => {
  const stranger = { ...candidateNumber(40), stratum: 'B' };
  const before = numbers.find(({ id, stratum }) => stratum === 'B' && drawn.includes(id))!;
  const [trimmed, ...rest] = leftOf('B');
  for (const [candidates, problem, id] of [
    [[...leftOf('B'), stranger], 'STRANGER', stranger.id],
    [[...leftOf('B'), before], 'DRAWN_BEFORE', before.id],
    [rest, 'LEFT_OUT', trimmed!.id],
  ] as const) {
    const { fullFiles } = await aReplacement(undefined, [...candidates]);
    expect(holdAgainstReplaced(fullFiles, first.fullFiles)).toEqual({ ok: false, problem, id });
  }
});

test('R27 verify-replacement verifies both records, then holds one against the other; public ones without their candidates', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sunlot-replacement-'));
  try {
    const kept = async (name: string, draw: ADraw): Promise<string> => {
      writeFileSync(join(folder, name), await draw.publicRecord());
      return join(folder, name);
    };
    const fit = await aReplacement(undefined, leftOf('B'), true);
    const second = await kept('second.zip', fit);
    const replaced = await kept('first.zip', first);
    expect(run(second, replaced)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('HOLDS: draw, result and secrets;'),
    });
    expect(run(replaced, second)).toMatchObject({ status: 1, stderr: expect.stringContaining('REPLACES_NOTHING') });
    writeFileSync(second, (await fit.publicRecord()).subarray(0, 500));
    expect(run(second, replaced)).toMatchObject({ status: 1, stderr: expect.stringContaining('INVALID') });
    expect(run(join(folder, 'nowhere.zip'), replaced)).toMatchObject({ status: 2 });
    expect(run(replaced)).toMatchObject({ status: 2, stderr: expect.stringContaining('usage') });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function run(...paths: string[]) {
  const command = fileURLToPath(new URL('../cli/verify-replacement.ts', import.meta.url));
  return spawnSync(process.execPath, [command, ...paths], { encoding: 'utf8' });
}
