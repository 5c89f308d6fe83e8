/**
 * RFC 6962 section 2.1 word for word, for any hash function. Slow, short, and what the fast tree is held against.
 */
type Hash = (bytes: Uint8Array) => Uint8Array;

/** MTH(D[n]). */
export function rootByTheBook(hash: Hash, leaves: readonly Uint8Array[]): Uint8Array {
  const [first] = leaves;
  if (first === undefined) return hash(new Uint8Array());
  if (leaves.length === 1) return hash(joined(0x00, first));
  const k = split(leaves.length);
  return hash(joined(0x01, rootByTheBook(hash, leaves.slice(0, k)), rootByTheBook(hash, leaves.slice(k))));
}

/** PATH(m, D[n]). */
export function pathByTheBook(hash: Hash, m: number, leaves: readonly Uint8Array[]): Uint8Array[] {
  if (leaves.length <= 1) return [];
  const k = split(leaves.length);
  return m < k
    ? [...pathByTheBook(hash, m, leaves.slice(0, k)), rootByTheBook(hash, leaves.slice(k))]
    : [...pathByTheBook(hash, m - k, leaves.slice(k)), rootByTheBook(hash, leaves.slice(0, k))];
}

/** PROOF(m, D[n]) for 0 < m < n. */
export function proofByTheBook(hash: Hash, m: number, leaves: readonly Uint8Array[]): Uint8Array[] {
  return subproof(hash, m, leaves, true);
}

function subproof(hash: Hash, m: number, leaves: readonly Uint8Array[], whole: boolean): Uint8Array[] {
  if (m === leaves.length) return whole ? [] : [rootByTheBook(hash, leaves)];
  const k = split(leaves.length);
  return m <= k
    ? [...subproof(hash, m, leaves.slice(0, k), whole), rootByTheBook(hash, leaves.slice(k))]
    : [...subproof(hash, m - k, leaves.slice(k), false), rootByTheBook(hash, leaves.slice(0, k))];
}

// The largest power of two smaller than n.
function split(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

function joined(prefix: number, ...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from([prefix, ...parts.flatMap((part) => [...part])]);
}
