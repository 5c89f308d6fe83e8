/**
 * The order of rising 16-byte keys, as the list of their places: a radix sort over the first 32 bits of each, then `compare`,
 * which is given two places, wherever those are equal. No keys give an empty order.
 */
export function keyOrder(prefixesOf: Uint32Array, compare: (a: number, b: number) => number): Uint32Array {
  const count = prefixesOf.length;
  let [order, otherOrder] = [new Uint32Array(count), new Uint32Array(count)];
  let [prefixes, otherPrefixes] = [prefixesOf.slice(), new Uint32Array(count)];
  const starts = [new Uint32Array(2049), new Uint32Array(2049), new Uint32Array(1025)] as const;
  for (let i = 0; i < count; i++) {
    const prefix = prefixes[i]!;
    order[i] = i;
    starts[0][(prefix & 2047) + 1]! += 1;
    starts[1][((prefix >>> 11) & 2047) + 1]! += 1;
    starts[2][(prefix >>> 22) + 1]! += 1;
  }
  for (const [pass, start] of starts.entries()) {
    for (let bucket = 1; bucket < start.length; bucket++) start[bucket]! += start[bucket - 1]!;
    for (let i = 0; i < count; i++) {
      const prefix = prefixes[i]!;
      const place = start[(prefix >>> (pass * 11)) & 2047]!++;
      otherOrder[place] = order[i]!;
      otherPrefixes[place] = prefix;
    }
    [order, otherOrder, prefixes, otherPrefixes] = [otherOrder, order, otherPrefixes, prefixes];
  }
  for (let i = 1; i < count; i++) {
    for (let j = i; j > 0 && prefixes[j] === prefixes[j - 1]; j--) {
      if (compare(order[j]!, order[j - 1]!) > 0) break;
      const swapped = order[j]!;
      order[j] = order[j - 1]!;
      order[j - 1] = swapped;
    }
  }
  return order;
}
