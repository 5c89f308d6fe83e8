import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countedRoot } from './merkle.ts';
import { piecesOf, rootOfPieces, rootWithHelp, topOfPiece } from './root-in-pieces.ts';

const byte = fc.oneof({ weight: 1, arbitrary: fc.constant(0x0a) }, { weight: 5, arbitrary: fc.nat(255) });

test('the root over a file is the root over its pieces, whatever the file and however small the pieces', () => {
  fc.assert(
    fc.property(fc.array(byte, { maxLength: 3000 }), fc.constantFrom(1, 2, 8, 64), (bytes, rows) => {
      const file = Uint8Array.from(bytes);
      const pieces = piecesOf(file, 3000, rows)!;
      expect(Uint8Array.from(pieces.flatMap((piece) => [...piece]))).toEqual(file);
      expect(rootOfPieces(pieces.map(topOfPiece))).toEqual(countedRoot(file));
    }),
  );
});

test('a file of many windows and one long row is cut where its rows end', () => {
  const row = new TextEncoder().encode('0123456789\tabcdef\n');
  const file = new Uint8Array(row.length * 20_000 + 100_001).fill(0x61);
  for (let i = 0; i < 10_000; i++) file.set(row, i * row.length);
  file[row.length * 10_000 + 100_000] = 0x0a;
  for (let i = 0; i < 10_000; i++) file.set(row, row.length * 10_000 + 100_001 + i * row.length);
  const pieces = piecesOf(file, 20_001, 4096)!;
  expect(pieces.length).toBe(5);
  expect(piecesOf(file, 20_000, 4096)).toBeUndefined();
  expect(rootOfPieces(pieces.map(topOfPiece))).toEqual(countedRoot(file));
});

test('helpers give the root one thread gives, and one that fails leaves the work to this thread', async () => {
  const file = new TextEncoder().encode('a row of some length, and another number\n'.repeat(400_000));
  const root = countedRoot(file);
  const taken: number[] = [];
  const helper = (number: number) => ({
    top: async (piece: Uint8Array) => {
      taken.push(number);
      return topOfPiece(piece);
    },
    dismiss: () => undefined,
  });
  const failing = { top: () => Promise.reject(new Error('gone')), dismiss: () => undefined };
  expect(await rootWithHelp(file, 400_000, () => [helper(1), helper(2)])).toEqual(root);
  expect(taken.length).toBeGreaterThan(0);
  expect(await rootWithHelp(file, 400_000, () => [failing])).toEqual(root);
  expect(await rootWithHelp(file, 400_000, () => [])).toEqual(root);
  expect(await rootWithHelp(file, 399_999, () => [helper(1)])).toBeUndefined();
});
