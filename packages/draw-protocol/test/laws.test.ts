import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openRecord, Packer, readCandidates, readRules, readTranscript, verify } from '../src/index.ts';
import { aDraw } from './a-draw.ts';

const draw = await aDraw({ size: 30 });

describe('R27 one byte changed anywhere is found', () => {
  test.each([...draw.fullFiles.keys()])('in %s of the full record', async (name) => {
    const original = draw.fullFiles.get(name)!;
    await fc.assert(
      fc.asyncProperty(fc.nat(original.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const changed = original.slice();
        changed[at]! ^= mask;
        expect((await verify(new Map(draw.fullFiles).set(name, changed))).ok).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test.each([...draw.fullFiles.keys()])('and so is a file cut short or longer: %s', async (name) => {
    const original = draw.fullFiles.get(name)!;
    for (const changed of [
      original.subarray(0, -1),
      Uint8Array.of(...original, 10),
      new Uint8Array(0),
      original.subarray(0, original.length >> 1),
    ]) {
      expect((await verify(new Map(draw.fullFiles).set(name, changed))).ok).toBe(false);
    }
  });
});

describe('whatever it is given, verify answers', () => {
  test('any bytes as an archive', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await verify(bytes)).toMatchObject({ ok: false, step: 'ARCHIVE' });
      }),
    );
  });

  test('an archive with any stretch overwritten', async () => {
    const archive = await draw.publicRecord();
    await fc.assert(
      fc.asyncProperty(
        fc.nat(archive.length - 1),
        fc.uint8Array({ minLength: 1, maxLength: 40 }),
        async (at, bytes) => {
          const changed = archive.slice();
          changed.set(bytes.subarray(0, archive.length - at), at);
          const verdict = await verify(changed);
          // Times and host attributes carry no content; any other stretch is found.
          if (verdict.ok) expect(await openedFiles(changed)).toEqual(draw.publicFiles);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('any text in place of any file', async () => {
    const lines = fc.array(
      fc
        .array(fc.oneof(fc.string({ maxLength: 6 }), fc.nat().map(String), fc.constantFrom(...keys)), { maxLength: 7 })
        .map((fields) => fields.join('\t')),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...draw.fullFiles.keys()), lines, async (name, rows) => {
        const text = new TextEncoder().encode(rows.map((row) => `${row}\n`).join(''));
        expect((await verify(new Map(draw.fullFiles).set(name, text))).ok).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  test('any bytes to its readers', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        for (const read of [readCandidates, readRules, readTranscript]) expect(read(bytes).ok).toBe(false);
      }),
    );
  });
});

describe('what is too large is refused before it is read', () => {
  test('a file of ten million rows, and one of nothing but line feeds', async () => {
    const before = process.memoryUsage().rss;
    const rows = new Uint8Array(600 * 2 ** 20);
    expect(await verify(new Map(draw.publicFiles).set('candidates.tsv', rows))).toMatchObject({
      ok: false,
      step: 'ARCHIVE',
    });
    const feeds = new Uint8Array(300 * 2 ** 20).fill(10);
    expect(await verify(new Map(draw.publicFiles).set('candidates.tsv', feeds))).toMatchObject({
      ok: false,
      step: 'FILE_DIGEST',
    });
    const recusals = new Uint8Array(2 ** 24 + 1).fill(10);
    expect(await verify(new Map(draw.publicFiles).set('recusals.tsv', recusals))).toMatchObject({
      ok: false,
      step: 'FILES',
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(1000 * 2 ** 20);
  });

  test('an archive of many entries', async () => {
    const many = await archiveOf(Array.from({ length: 65 }, (_, i) => [`file-${i}`, new Uint8Array(0)] as const));
    expect(await verify(many)).toMatchObject({ ok: false, step: 'ARCHIVE', reason: 'more than 64 entries' });
  });
});

test('a folder around the files does not matter', async () => {
  const inFolder = await archiveOf(
    [...draw.publicFiles].map(([name, bytes]) => [`SL-2026-0030/${name}`, bytes] as const),
  );
  expect(await verify(inFolder)).toMatchObject({ ok: true });
});

test('the steps are announced in their order, up to the one that fails', async () => {
  const steps: string[] = [];
  await verify(new Map(draw.publicFiles).set('result.tsv', new Uint8Array(0)), { onStep: (step) => steps.push(step) });
  expect(steps.slice(0, 3)).toEqual(['ARCHIVE', 'FILES', 'FREEZE']);
  expect(steps.at(-1)).toBe('SELECTION');
});

test('a beacon is checked by whoever can, and its refusal is named', async () => {
  const beacon = await aDraw({
    change: (input) => {
      input.rules = { ...input.rules, entropy: { kind: 'drand', chain: 'cd'.repeat(32), round: 4711 } };
    },
  });
  expect(await verify(beacon.publicFiles)).toMatchObject({ ok: true, entropy: 'beacon-unchecked' });
  expect(await verify(beacon.publicFiles, { checkBeacon: async () => undefined })).toMatchObject({
    entropy: 'beacon-unchecked',
  });
  expect(await verify(beacon.publicFiles, { checkBeacon: async () => true })).toMatchObject({
    ok: true,
    entropy: 'beacon-checked',
  });
  expect(await verify(beacon.publicFiles, { checkBeacon: async () => false })).toMatchObject({
    ok: false,
    step: 'ENTROPY',
  });
});

test('R28 the same inputs give the same bytes, however often a killed job starts again', async () => {
  const [one, other] = [await aDraw({ size: 200 }), await aDraw({ size: 200 })];
  expect(other.publicFiles).toEqual(one.publicFiles);
});

const keys = [
  'credit',
  'on',
  'bounds',
  'ask',
  'ratio',
  'stratum',
  'file',
  'witness',
  'sunlot-draw-rules/v1',
  'sunlot-draw-freeze/v1',
  'absent',
  '-',
  '?',
];

async function archiveOf(files: Iterable<readonly [string, Uint8Array]>): Promise<Uint8Array> {
  return Buffer.concat(await new Packer().pack(files));
}

async function openedFiles(archive: Uint8Array): Promise<Map<string, Uint8Array>> {
  const opened = await openRecord(archive);
  return new Map(opened.ok ? opened.files : []);
}
