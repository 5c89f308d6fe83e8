import { createHash } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { FieldsOfLines, type FreezeHelper, freeze, helped, type HelperWork, Pool } from '../src/index.ts';
import { hireOnNode } from '../src/node/on-node.ts';
import { freezeInput, idOf, poolOf, weightOf } from '../bench/a-pool.ts';

const size = 150_000;
const pool = poolOf(size);
const alone = await sealed([]);
const hired = hireOnNode();
afterAll(() => {
  for (const helper of hired) helper.dismiss();
});

async function sealed(helpers: readonly FreezeHelper[], of = pool) {
  const frozen = await freeze({ ...freezeInput(of), helpers });
  if (!frozen.ok) return frozen;
  // `freeze.txt` seals the other files by their digests.
  const openings = createHash('sha256').update(frozen.openings()['candidate-openings.tsv']).digest('hex');
  return { freeze: frozen.freezeDigest, openings };
}

const answered: string[] = [];
const helperOf = (answer: (work: HelperWork) => unknown): FreezeHelper => {
  const ask = async (work: HelperWork): Promise<never> => {
    answered.push(work.asked);
    return answer(work) as never;
  };
  return {
    handles: (of) => ask({ asked: 'handles', of }),
    idTable: (of) => ask({ asked: 'idTable', of }),
    top: (of) => ask({ asked: 'top', of }),
    dismiss: () => undefined,
  };
};

test('R27 a freeze with helpers seals the same bytes, and so does one whose helper fails', async () => {
  expect(await sealed([helperOf(helped)])).toEqual(alone);
  expect(new Set(answered)).toEqual(new Set(['handles', 'idTable', 'top']));
  const failing = helperOf(() => {
    throw new Error('gone');
  });
  expect(await sealed([failing])).toEqual(alone);
});

test('R27 threads of this host seal the same bytes, and nothing when they are gone before they are asked', async () => {
  expect(await sealed(hired)).toEqual(alone);
  const gone = hireOnNode();
  for (const helper of gone) helper.dismiss();
  expect(await sealed(gone)).toEqual(alone);
});

test('R27 an id that stands twice is refused by name, whoever finds it', async () => {
  const twice = poolOf(size);
  twice.add({ id: idOf(70_000), stratum: 'ALL', weight: 1, region: '-' });
  const refusal = { ok: false, code: 'DUPLICATE_ID', list: 'candidates', id: idOf(70_000) };
  expect(await sealed([], twice)).toEqual(refusal);
  expect(await sealed([helperOf(helped)], twice)).toEqual(refusal);
});

test('R27 a pool read from lines of bytes is the pool of the same candidates one by one', async () => {
  const read = new Pool();
  const rows = new FieldsOfLines((line, starts) => {
    const weight = Number(new TextDecoder().decode(line.subarray(starts[1], starts[2]! - 1)));
    read.addFields(line, read.standing('ALL', weight), starts[0]!, starts[1]! - 1, starts[2]!, starts[3]! - 1);
  });
  const lines = Array.from({ length: size }, (_, i) => `${idOf(i)}\t${weightOf(i)}\t22010${i % 7}\n`);
  rows.feed(new TextEncoder().encode(lines.join('')));
  rows.end();
  expect(await sealed([], read)).toEqual(alone);
});

test('R27 fields outside their grammar are refused in bytes as they are in words', () => {
  const read = new Pool();
  const standing = read.standing('A', 1);
  const add = (id: Uint8Array, region: string) => {
    const line = Buffer.concat([id, Buffer.from(region)]);
    read.addFields(line, standing, 0, id.length, id.length, line.length);
  };
  const words = (text: string) => new TextEncoder().encode(text);
  for (const id of ['', 'a\u0007', 'a\u2028', 'x'.repeat(201)]) {
    expect(() => add(words(id), '220102'), id).toThrow(RangeError);
    expect(() => read.add({ id, stratum: 'A', weight: 1, region: '-' }), id).toThrow(RangeError);
  }
  expect(() => add(Uint8Array.of(0x61, 0xff), '220102')).toThrow(RangeError);
  for (const region of ['长春', 'two words', 'x'.repeat(65)]) {
    expect(() => add(words('a'), region), region).toThrow(RangeError);
    expect(() => read.add({ id: 'a', stratum: 'A', weight: 1, region }), region).toThrow(RangeError);
  }
  for (const [stratum, weight] of [
    ['', 1],
    ['A B', 1],
    ['A', 0],
    ['A', 256],
    ['A', 1.5],
  ] as const)
    expect(() => read.standing(stratum, weight)).toThrow(RangeError);
  expect(read.size).toBe(0);
  add(words('公司甲'), '');
  expect([read.ids.at(0), read.regions[read.regionOf[0]!]]).toEqual(['公司甲', '-']);
});
