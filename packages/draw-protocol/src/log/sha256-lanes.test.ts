import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fourHashes } from './sha256-four.ts';
import { hashPairs, hashPairsSingly, hashRows, hashRowsSingly } from './sha256-lanes.ts';

test('this host has the four-lane hash, so the tests below compare two different ways', () => {
  expect(fourHashes()).toBeDefined();
});

test('rows of every length from nothing to eleven blocks hash as they do one by one', () => {
  const rows: number[] = [];
  for (let length = 0; length < 700; length += 1)
    rows.push(...Array.from({ length }, () => (length % 251) | 0x10), 0x0a);
  const file = Uint8Array.from(rows);
  expect(hashRows(file)).toEqual(hashRowsSingly(file));
});

test('any file hashes as it does one by one, also where it starts inside a larger buffer', () => {
  const byte = fc.oneof({ weight: 1, arbitrary: fc.constant(0x0a) }, { weight: 30, arbitrary: fc.nat(255) });
  fc.assert(
    fc.property(fc.array(byte, { maxLength: 2000 }), fc.nat(9), (bytes, skip) => {
      const file = Uint8Array.from(bytes).subarray(skip);
      expect(hashRows(file)).toEqual(hashRowsSingly(file));
    }),
  );
});

test('levels of every size up to forty hashes pair as they do one by one', () => {
  for (let size = 0; size <= 40; size += 1) {
    const level = Uint8Array.from({ length: size * 32 }, (_, index) => (index * 37) % 256);
    expect(hashPairs(level)).toEqual(hashPairsSingly(level));
  }
});
