import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defineColumns } from '../src/column.ts';
import { cutCsv, type Halves } from '../src/cut-csv.ts';
import { readSheet } from '../src/read-sheet.ts';
import { corpusColumns } from './corpus-columns.ts';

const columns = defineColumns([
  { key: 'name', title: { zh: '名称', en: 'Name' }, kind: 'text', required: true },
  { key: 'note', title: { zh: '备注', en: 'Note' }, kind: 'text' },
]);

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const cut = (bytes: Uint8Array, size = 1 << 16): Promise<Halves | null> => cutCsv(inPieces(bytes, size), bytes.length);

/** The rows by their number, or null when anything was found. */
async function soundRows(bytes: Uint8Array, declared: Parameters<typeof readSheet>[1]) {
  const sheet = readSheet(bytes, declared);
  const rows = new Map<number, unknown>();
  for await (const { row, values } of sheet) rows.set(row, values);
  return sheet.verdict.ok ? { rows, encoding: sheet.verdict.encoding } : null;
}

/** The rows both halves give when they are read apart, or null when one of them is not sound. */
async function rowsOfHalves(bytes: Uint8Array, halves: Halves, declared: Parameters<typeof readSheet>[1]) {
  const { header, middle, rows } = halves;
  const first = await soundRows(bytes.subarray(0, middle), declared);
  const second = await soundRows(Buffer.concat([bytes.subarray(0, header), bytes.subarray(middle)]), declared);
  if (!first || !second || first.encoding !== second.encoding) return null;
  return new Map([...first.rows, ...[...second.rows].map(([row, values]) => [row + rows, values] as const)]);
}

test('R10 the halves of a sound file are the whole, wherever its pieces end', async () => {
  const cell = fc
    .array(fc.constantFrom('长', 'A', '"', '\n', '\r\n', ',', '春'), { maxLength: 6 })
    .map((parts) => parts.join(''));
  let sound = 0;
  const written = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell), { minLength: 4, maxLength: 30 }),
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom('', '\ufeff', 'sep=,\r\n'),
      fc.integer({ min: 1, max: 40 }),
      async (cells, end, beginning, size) => {
        const lines = cells.map(([name, note]) => `${written(`名${name}`)},${written(note)}`);
        const first = beginning.startsWith('sep') ? `sep=,${end}` : beginning;
        const bytes = Buffer.from(`${first}名称,备注${end}${lines.join(end)}${end}`);
        const whole = await soundRows(bytes, columns);
        const halves = await cut(bytes, Math.max(size, 12));
        expect(halves).not.toBeNull();
        expect(halves!.middle).toBeGreaterThanOrEqual(bytes.length / 2);
        if (!whole) return;
        sound += 1;
        expect(await rowsOfHalves(bytes, halves!, columns)).toEqual(whole.rows);
      },
    ),
    { numRuns: 60 },
  );
  expect(sound).toBeGreaterThan(30);
});

test('R10 of no file of the corpus the halves are sound where the whole is not, but for a code that stands in both', async () => {
  const folder = new URL('./corpus/', import.meta.url);
  for (const name of readdirSync(folder).filter((each) => each !== 'expected.json')) {
    const bytes = readFileSync(new URL(name, folder));
    const halves = await cut(bytes);
    const both = halves && (await rowsOfHalves(bytes, halves, corpusColumns));
    if (!both) continue;
    const whole = await soundRows(bytes, corpusColumns);
    if (whole) expect([name, both]).toEqual([name, whole.rows]);
    else expect(name).toMatch(/^code_twice/);
  }
});

test('R10 what cannot be told by its bytes is not cut', async () => {
  const text = `名称,备注\n${'甲,乙\n'.repeat(50)}`;
  expect(await cut(Buffer.from(text))).toMatchObject({ header: 14, rows: expect.any(Number) });
  expect(await cut(Buffer.from(`\ufeff${text}`, 'utf16le'))).toBeNull();
  expect(await cut(Buffer.from(text.replaceAll('\n', '\r')))).toBeNull();
  expect(await cut(Buffer.from('PK\u0003\u0004 and more\n and more\n'))).toBeNull();
  expect(await cut(Buffer.from('名称,备注\n甲,"一个单元格\n到最后"\n'))).toBeNull();
});
