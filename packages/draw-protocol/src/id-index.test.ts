import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextColumn } from './handle.ts';
import { IdIndex } from './id-index.ts';

function columnOf(texts: Iterable<string>): TextColumn {
  const column = new TextColumn();
  for (const text of texts) column.push(text);
  return column;
}

test('R27 a text is found at its place, and one that is not there is not', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ maxLength: 9 })), fc.string({ maxLength: 9 }), (texts, other) => {
      const index = new IdIndex(columnOf(texts));
      expect(index.duplicate).toBeUndefined();
      expect(texts.map((text) => index.find(text))).toEqual(texts.map((_, i) => i));
      const place = texts.indexOf(other);
      expect(index.find(other)).toBe(place === -1 ? undefined : place);
    }),
  );
});

test('R27 the first text that stands twice is named, however many there are', () => {
  const ids = Array.from({ length: 100_000 }, (_, i) => `9122010${i}`);
  expect(new IdIndex(columnOf(ids)).duplicate).toBeUndefined();
  const again = ids.slice(70, 130);
  expect(new IdIndex(columnOf([...ids, ...again])).duplicate).toBe(ids[70]);
});
