import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dryRun } from '../src/read-sheet.ts';
import { corpusColumns } from './corpus-columns.ts';
import { partsOf, zip } from './corpus-xlsx.ts';

const corpus = (file: string) => readFileSync(new URL(`./corpus/${file}`, import.meta.url));
const limits = { unpackedBytes: 10_000_000 };

describe('R10 a damaged file is a verdict, never a fault', () => {
  test.for([
    'inline_strings.xlsx',
    'shared_rich_text.xlsx',
    'merged_cells.xlsx',
    'gb18030.csv',
    'utf16le.csv',
    'line_break_in_cell.csv',
  ])('%s with any bytes changed, cut off or put in between', async (file) => {
    const whole = corpus(file);
    const change = fc.record({ at: fc.nat(whole.length), remove: fc.nat(40), insert: fc.uint8Array({ maxLength: 8 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const verdict = await dryRun(changes.reduce(changed, whole), corpusColumns, limits);
        expect(verdict.ok).toBe(verdict.findings.length === 0);
      }),
      { numRuns: 60, seed: 20261123 },
    );
  });

  test('a workbook that is whole, with any part of its XML changed', async () => {
    const parts = partsOf({
      rows: [
        ['名称', '统一社会信用代码', '对象类型'],
        ['长春商行', '91220101MA0Y0001X8', { xml: '<c r="C2" t="s"><v>0</v></c>' }],
      ],
      shared: '<si><t>企业</t></si>',
      after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
    });
    const piece = fc.constantFrom(
      '',
      '<',
      '>',
      '"',
      '&',
      '&#0;',
      '&x;',
      '<c>',
      '</c>',
      '<row>',
      '</row>',
      '<v>9</v>',
      't="e"',
      'r="A0"',
      '-1',
      '1e400',
      '\0',
    );
    const change = fc.record({ part: fc.nat(parts.length - 1), at: fc.nat(600), remove: fc.nat(30), insert: piece });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const spoilt = parts.map(({ name, data }, index) => {
          const mine = changes.filter(({ part }) => part === index);
          return {
            name,
            data: mine.reduce(
              (text, { at, remove, insert }) => text.slice(0, at) + insert + text.slice(at + remove),
              String(data),
            ),
          };
        });
        const verdict = await dryRun(zip(spoilt), corpusColumns, limits);
        expect(verdict.ok).toBe(verdict.findings.length === 0);
      }),
      { numRuns: 120, seed: 20261123 },
    );
  });

  test('any bytes at all', async () => {
    const start = fc.constantFrom('', 'PK\x03\x04', '\ufeff', '名称,', 'PK\x05\x06');
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 200 }), async (text, bytes) => {
        const verdict = await dryRun(Buffer.concat([Buffer.from(text), bytes]), corpusColumns, limits);
        expect(verdict.refused).not.toBeNull();
      }),
      { numRuns: 120, seed: 20261123 },
    );
  });
});

function changed(file: Buffer, { at, remove, insert }: { at: number; remove: number; insert: Uint8Array }): Buffer {
  return Buffer.concat([file.subarray(0, at), insert, file.subarray(at + remove)]);
}
