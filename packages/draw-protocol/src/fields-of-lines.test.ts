import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FieldsOfLines } from './fields-of-lines.ts';

function fieldsOf(text: Uint8Array, cuts: readonly number[]): string[][] {
  const lines: string[][] = [];
  const fields = new FieldsOfLines((line, starts, count) => {
    const field = (f: number) => new TextDecoder().decode(line.subarray(starts[f], starts[f + 1]! - 1));
    lines.push(Array.from({ length: count }, (_, f) => field(f)));
  });
  const places = [0, ...cuts.map((cut) => Math.min(cut, text.length)).toSorted((a, b) => a - b), text.length];
  for (let i = 1; i < places.length; i++) fields.feed(Buffer.from(text.subarray(places[i - 1], places[i])));
  fields.end();
  return lines;
}

test('R27 lines have the fields that splitting them gives, however the file is cut into chunks', () => {
  const piece = fc.constantFrom('\t', '\n', 'a', '阳光', '\u0001', ' ', 'a field of more bytes than sixteen');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 90 }), fc.array(fc.nat(600), { maxLength: 6 }), (pieces, cuts) => {
      // Within what a table may have: lines of at most 32 fields.
      const text = pieces.map((it, i) => (i % 30 === 29 ? `${it}\n` : it)).join('');
      const lines = text.split('\n');
      if (lines.at(-1) === '') lines.pop();
      expect(fieldsOf(new TextEncoder().encode(text), cuts)).toEqual(lines.map((line) => line.split('\t')));
    }),
  );
});

test('R27 a file larger than a window, and a line longer than one, are told whole', () => {
  const lines = Array.from({ length: 9000 }, (_, i) => [`${i}`, 'x'.repeat(i === 4000 ? 200_000 : i % 40), '']);
  const text = new TextEncoder().encode(lines.map((fields) => `${fields.join('\t')}\n`).join(''));
  expect(fieldsOf(text, [])).toEqual(lines);
  expect(fieldsOf(text, [70_000, 140_000, 300_000])).toEqual(lines);
});
