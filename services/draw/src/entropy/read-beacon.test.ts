import { quicknet } from '@sunlot/draw-protocol';
import { describe, expect, test } from 'vitest';
import { readBeacon } from './read-beacon.ts';

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
const [first, second] = PINNED;
const named = { chain: quicknet.hash, round: first.round };

describe('what a relay answers', () => {
  test.each(PINNED)('R26 is taken with randomness and without: round $round', async (answer) => {
    expect(await readBeacon(JSON.stringify(answer), { ...named, round: answer.round })).toEqual({
      ok: true,
      signature: answer.signature,
    });
  });

  test.each([
    ['is no JSON', 'not found', 'BEACON_UNREADABLE'],
    ['lacks a signature', JSON.stringify({ round: 1000 }), 'BEACON_UNREADABLE'],
    ['is of another round', JSON.stringify(second), 'BEACON_OTHER_ROUND'],
    [
      'has the signature of another round',
      JSON.stringify({ ...first, signature: second.signature }),
      'BEACON_NOT_SIGNED',
    ],
    ['has other randomness', JSON.stringify({ ...first, randomness: '00'.repeat(32) }), 'BEACON_NOT_SIGNED'],
  ])('R26 is refused when it %s', async (_, text, code) => {
    expect(await readBeacon(text, named)).toMatchObject({ ok: false, code });
  });
});
