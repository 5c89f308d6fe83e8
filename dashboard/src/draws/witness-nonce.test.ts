import { expect, test } from 'vitest';
import { forgetNonce, inGroups, keepNonce, keptNonce, makeNonce, nonceCode, readNonce } from './witness-nonce.ts';
import { promiseOf } from './witness-promise.ts';

const NONCE = '0011223344556677889900aabbccddeeff0102030405060708090a0b0c0d0e0f'.slice(0, 64);

function aKeeper() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

test('R26 a number is 32 bytes in lower-case hex, small bytes padded', () => {
  expect(makeNonce((bytes) => bytes.set([0, 1, 255], 0))).toBe(`0001ff${'00'.repeat(29)}`);
});

test('R26 a number survives being written down in groups, in capitals, over lines, and as the QR code says it', () => {
  expect(inGroups(NONCE)).toHaveLength(8);
  expect(readNonce(inGroups(NONCE).join(' '))).toBe(NONCE);
  expect(readNonce(`  ${inGroups(NONCE.toUpperCase()).join('\n')}\n`)).toBe(NONCE);
  expect(readNonce(nonceCode('长双随机抽〔2026〕14号', NONCE))).toBe(NONCE);
});

test('R26 a number that is cut short, too long or misread is not one', () => {
  expect(readNonce('')).toBeUndefined();
  expect(readNonce(NONCE.slice(1))).toBeUndefined();
  expect(readNonce(`${NONCE}0`)).toBeUndefined();
  expect(readNonce(`${NONCE} 00`)).toBeUndefined();
  expect(readNonce(NONCE.replace('f', 'g'))).toBeUndefined();
});

test('R26 a number is kept for one draw and one account, until it is forgotten', () => {
  const keeper = aKeeper();
  const mine = { drawId: 'd1', accountId: 'a1' };
  keepNonce(keeper, mine, NONCE);
  expect(keptNonce(keeper, mine)).toBe(NONCE);
  expect(keptNonce(keeper, { ...mine, accountId: 'a2' })).toBeUndefined();
  expect(keptNonce(keeper, { ...mine, drawId: 'd2' })).toBeUndefined();
  forgetNonce(keeper, mine);
  expect(keptNonce(keeper, mine)).toBeUndefined();
});

test('R26 a promise holds for one draw, attempt, pool and body', () => {
  const about = { drawId: 'd1', attempt: 1, freezeDigest: 'ab'.repeat(32), code: 'POLICY' };
  const promise = promiseOf(about, NONCE);
  expect(promise).toMatch(/^[0-9a-f]{64}$/);
  const others = [
    { ...about, drawId: 'd2' },
    { ...about, attempt: 2 },
    { ...about, freezeDigest: 'cd'.repeat(32) },
    { ...about, code: 'JUSTICE' },
  ];
  expect(new Set([promise, ...others.map((other) => promiseOf(other, NONCE))]).size).toBe(5);
});
