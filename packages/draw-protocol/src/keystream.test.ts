import { createCipheriv, createHash, createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha256Aes256Ctr, sm3Sm4Ctr } from './keystream.ts';
import { onNode } from './node/on-node.ts';

const bytes = (length: number, step = 7) => Uint8Array.from({ length }, (_, i) => (i * step + 3) & 255);

test('SM3 agrees with OpenSSL at every length around the block boundaries', () => {
  for (const length of [0, 1, 3, 55, 56, 63, 64, 65, 119, 120, 127, 128, 1000]) {
    const expected = createHash('sm3').update(bytes(length)).digest('hex');
    expect(Buffer.from(sm3Sm4Ctr.hash(bytes(length))).toString('hex')).toBe(expected);
  }
});

test.each([
  [sha256Aes256Ctr, 'sha256', 'aes-256-ctr'],
  [sm3Sm4Ctr, 'sm3', 'sm4-ctr'],
  [onNode(sha256Aes256Ctr), 'sha256', 'aes-256-ctr'],
  [onNode(sm3Sm4Ctr), 'sm3', 'sm4-ctr'],
] as const)('the suite %o agrees with OpenSSL in hash, HMAC and keystream', async (suite, hash, cipher) => {
  for (const length of [0, 31, 64, 65, 200]) {
    const expected = createHmac(hash, bytes(length, 5)).update(bytes(40)).digest('hex');
    expect(Buffer.from(suite.hmac(bytes(length, 5), bytes(40))).toString('hex')).toBe(expected);
    expect(suite.hash(bytes(length))).toEqual(await suite.digest(bytes(length)));
  }
  const key = bytes(suite.keyLength);
  for (const [from, blocks] of [
    [0, 3],
    [255, 2],
    [2 ** 28 - 1, 2],
    [2 ** 32 - 1, 3],
    [5, 0],
  ] as const) {
    const iv = Buffer.from(from.toString(16).padStart(32, '0'), 'hex');
    const expected = createCipheriv(cipher, key, iv)
      .update(Buffer.alloc(blocks * 16))
      .toString('hex');
    expect(Buffer.from(await suite.keystream(key, from, blocks)).toString('hex')).toBe(expected);
  }
});

test.each([onNode(sha256Aes256Ctr), onNode(sm3Sm4Ctr)])(
  'a keystream of %o asked for in pieces is that asked for whole, with another key in between and pieces asked for twice',
  async (suite) => {
    const [key, other] = [bytes(suite.keyLength), bytes(suite.keyLength, 11)];
    const whole = await onNode(suite).keystream(key, 0, 9);
    for (const [from, blocks] of [
      [0, 2],
      [2, 3],
      [2, 3],
      [5, 0],
      [5, 4],
    ] as const)
      expect(Buffer.from(await suite.keystream(key, from, blocks))).toEqual(
        Buffer.from(whole.subarray(from * 16, (from + blocks) * 16)),
      );
    await suite.keystream(key, 0, 2);
    expect(await suite.keystream(other, 2, 3)).not.toEqual(whole.subarray(32, 80));
    expect(Buffer.from(await suite.keystream(key, 2, 3))).toEqual(Buffer.from(whole.subarray(32, 80)));
  },
);
