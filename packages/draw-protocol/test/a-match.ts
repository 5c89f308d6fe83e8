import fc from 'fast-check';
import type { MatchInput } from '../src/match.ts';

/** Small inputs of every kind: tight caps, few regions and tags, recusals, several seats of one department. */
export function aMatch(): fc.Arbitrary<MatchInput & { readonly seed: number }> {
  const region = fc.constantFrom('-', 'n', 's');
  const tags = fc.subarray(['food', 'fire']);
  const inspector = fc.record({
    department: fc.constantFrom('A', 'A', 'B'),
    tags,
    regions: fc.oneof(fc.constant([]), fc.subarray(['n', 's'])),
    cap: fc.integer({ min: 0, max: 4 }),
  });
  const seat = fc.record({
    department: fc.constantFrom('A', 'A', 'B'),
    count: fc.integer({ min: 0, max: 2 }),
    tag: fc.constantFrom(null, null, 'food', 'fire'),
  });
  return fc
    .record({
      seats: fc.array(seat, { maxLength: 3 }),
      regions: fc.array(region, { maxLength: 6 }),
      inspectors: fc.array(inspector, { maxLength: 7 }),
      pairs: fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { maxLength: 6 }),
      seed: fc.nat(0xffffffff),
    })
    .map(({ seats, regions, inspectors, pairs, seed }) => ({
      seats,
      regions,
      inspectors,
      recusals:
        regions.length * inspectors.length === 0
          ? []
          : pairs.map(([object, inspector]) => ({
              object: object % regions.length,
              inspector: inspector % inspectors.length,
            })),
      seed,
      keystream: scrambled(seed),
    }));
}

/** A keystream of blocks that look random and are all different, at once and without a cipher. */
export function scrambled(seed: number): MatchInput['keystream'] {
  return async (fromBlock, blocks) => {
    const view = new DataView(new ArrayBuffer(blocks * 16));
    for (let block = 0; block < blocks; block += 1) {
      let word = Math.imul(fromBlock + block + 1, 0x9e3779b1) ^ seed;
      word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
      word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
      // Only a few different beginnings, so that the later bytes of the blocks decide too.
      view.setUint32(block * 16, (word >>> 29) * 0x11111111);
      view.setUint32(block * 16 + 4, word ^ (word >>> 16));
      view.setUint32(block * 16 + 12, fromBlock + block);
    }
    return new Uint8Array(view.buffer);
  };
}
