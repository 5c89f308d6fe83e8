import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyOrder } from './key-order.ts';

test('keys stand in the order a plain sort gives, however alike their beginnings are', () => {
  const prefix = fc.oneof(fc.nat(3), fc.nat(0xffff), fc.integer({ min: 0, max: 0xffffffff }));
  fc.assert(
    fc.property(fc.array(fc.tuple(prefix, fc.nat(1_000_000)), { maxLength: 300 }), (keys) => {
      const compare = (a: number, b: number) => keys[a]![1] - keys[b]![1] || a - b;
      const plain = keys.map((_, place) => place).toSorted((a, b) => keys[a]![0] - keys[b]![0] || compare(a, b));
      const order = keyOrder(
        Uint32Array.from(keys, ([first]) => first),
        compare,
      );
      expect([...order]).toEqual(plain);
    }),
  );
});
