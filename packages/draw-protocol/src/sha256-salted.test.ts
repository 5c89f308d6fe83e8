import { digest as sha256 } from '@chainsafe/as-sha256';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextColumn } from './handle.ts';
import { saltedSingly, sha256Salted } from './sha256-salted.ts';

const tag = Uint8Array.from({ length: 16 }, (_, i) => 0x61 + i);

function bothWays(texts: readonly string[], from = 0, to = texts.length): [Uint8Array, Uint8Array] {
  const column = new TextColumn();
  for (const text of texts) column.push(text);
  const salts = Uint8Array.from({ length: texts.length * 16 }, (_, i) => (i * 37 + (i >> 8)) & 255);
  const [fast, simple] = [new Uint8Array(texts.length * 16), new Uint8Array(texts.length * 16)];
  sha256Salted(tag, salts, column, from, to, fast);
  saltedSingly(sha256)(tag, salts, column, from, to, simple);
  return [fast, simple];
}

test('R27 handles hashed four at a time are those hashed one by one, whatever the ids and their lengths', () => {
  const id = fc.oneof(
    { weight: 5, arbitrary: fc.string({ maxLength: 23 }) },
    fc.string({ maxLength: 80, unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.array(id, { maxLength: 30 }), fc.nat(30), (texts, skip) => {
      const [fast, simple] = bothWays(texts, Math.min(skip, texts.length));
      expect(fast).toEqual(simple);
    }),
  );
});

test('R27 so are more ids than have room at once, one of them long', () => {
  const texts = Array.from({ length: 9001 }, (_, i) => (i === 5000 ? 'x'.repeat(70_000) : `91220101MA${i}`));
  const [fast, simple] = bothWays(texts);
  expect(fast).toEqual(simple);
});
