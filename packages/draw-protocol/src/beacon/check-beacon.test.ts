import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { findChain, quicknet, roundAfter, roundAt } from './chain.ts';
import { checkBeacon } from './check-beacon.ts';

/** Two rounds as the beacon published them. */
const PINNED = [
  {
    round: 1000,
    randomness: 'fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd',
    signature: 'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39',
  },
  {
    round: 1001,
    signature: 'b33bf3667cbd5a82de3a24b4e0e9fe5513cc1a0e840368c6e31f5fcfa79bea03f73896b25883abf2853d10337fb8fa41',
  },
] as const;
const [first] = PINNED;

describe('the chain', () => {
  test('R26 its hash is that of its period, its beginning, its key, its first group and its name', () => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt32BE(quicknet.period);
    bytes.writeBigInt64BE(BigInt(quicknet.genesis), 4);
    const seed = 'f477d5c89f21a17c863a7f937c6a6d15859414d2be09cd448d4279af331c5d3e';
    const hash = createHash('sha256').update(bytes).update(quicknet.publicKey, 'hex').update(seed, 'hex');
    expect(hash.update('quicknet').digest('hex')).toBe(quicknet.hash);
    expect(findChain('00'.repeat(32))).toBeUndefined();
  });

  test('R26 a round has its second, and the round after a moment is never one that was signed by then', () => {
    expect(roundAt(quicknet, 1000).toISOString()).toBe('2023-08-23T15:59:24.000Z');
    for (const ms of [0, 1, 2_999]) {
      const moment = new Date(roundAt(quicknet, 1000).getTime() + ms);
      expect(roundAfter(quicknet, moment)).toBe(1001);
    }
    expect(roundAfter(quicknet, new Date(0))).toBe(1);
  });
});

describe('a signature', () => {
  test.each(PINNED)('R26 of round $round verifies for its round and for no other', async ({ round, signature }) => {
    expect(await checkBeacon(quicknet.hash, round, signature)).toBe(true);
    expect(await checkBeacon(quicknet.hash, round + 1, signature)).toBe(false);
  });

  test('R26 with one bit changed, or that is no point of the curve does not verify', async () => {
    const { round, signature } = first;
    expect(await checkBeacon(quicknet.hash, round, `${signature.slice(0, -1)}8`)).toBe(false);
    expect(await checkBeacon(quicknet.hash, round, 'ff'.repeat(48))).toBe(false);
    expect(await checkBeacon(quicknet.hash, round, '')).toBe(false);
  });

  test('R26 of a chain that is not known is neither right nor wrong', async () => {
    expect(await checkBeacon('00'.repeat(32), first.round, first.signature)).toBeUndefined();
  });
});
