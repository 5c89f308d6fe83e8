import { sha256 } from '@noble/hashes/sha2.js';
import { hashPairs, hashRows, topOf, topOfRows } from './sha256-lanes.ts';

/**
 * The Merkle tree of RFC 6962 section 2.1 over SHA-256, kept level by level.
 *
 * `levels[0]` holds the leaf hashes, 32 bytes each; every further level pairs the one below and carries an unpaired last
 * hash up unchanged, which is the same tree as the RFC's split at the largest power of two. The tree of no leaves has one
 * empty level and the root SHA-256 of nothing.
 */
export interface MerkleTree {
  readonly size: number;
  readonly root: Uint8Array;
  readonly levels: readonly Uint8Array[];
}

/** The root over the rows of a file, a row being the bytes before each LF. See `rowsTree` for the edges. */
export function rfc6962Root(file: Uint8Array): Uint8Array {
  return countedRoot(file)!.root;
}

/** The same with the number of rows; undefined for a file of more rows than `most`, found without hashing the rest. */
export function countedRoot(
  file: Uint8Array,
  most = Number.POSITIVE_INFINITY,
): { rows: number; root: Uint8Array } | undefined {
  const found = topOfRows(file, most);
  return found && { rows: found.rows, root: rootOfTops([found.top]) };
}

/**
 * The tree over the rows of a file. An empty file has no leaves; an empty row is a leaf of no bytes; bytes after the last LF
 * count as one more row (the file formats refuse such a file before anybody asks for its tree).
 */
export function rowsTree(file: Uint8Array): MerkleTree {
  return treeOf(hashRows(file));
}

/** The root of a tree from its nodes of one level, in their order; those of no bytes stand for a file without rows. */
export function rootOfTops(tops: readonly Uint8Array[]): Uint8Array {
  const level = new Uint8Array(tops.length * 32);
  tops.forEach((top, index) => level.set(top, index * 32));
  return tops.some(({ length }) => length === 0) ? sha256(new Uint8Array()) : topOf(level).slice();
}

/** The tree over entries given one by one, as the log keeps them. */
export function entriesTree(entries: readonly Uint8Array[]): MerkleTree {
  const hashes = new Uint8Array(entries.length * 32);
  entries.forEach((entry, index) => hashes.set(leafHash(entry), index * 32));
  return treeOf(hashes);
}

/** SHA-256(0x00 ‖ leaf). */
export function leafHash(leaf: Uint8Array): Uint8Array {
  return sha256.create().update(Uint8Array.of(0x00)).update(leaf).digest();
}

/** SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256.create().update(Uint8Array.of(0x01)).update(left).update(right).digest();
}

/**
 * The sibling hashes from leaf `index` up to the root (RFC 6962 section 2.1.1), nearest the leaf first. A tree of one leaf
 * has an empty proof. An index outside the tree is a mistake of the caller and throws RangeError.
 */
export function inclusionProof(tree: MerkleTree, index: number): Uint8Array[] {
  if (!isIndex(index) || index >= tree.size) throw new RangeError(`no leaf ${index} in a tree of ${tree.size}`);
  const proof: Uint8Array[] = [];
  let position = index;
  for (const level of tree.levels) {
    const sibling = position ^ 1;
    if (sibling * 32 < level.length) proof.push(hashAt(level, sibling));
    position >>= 1;
  }
  return proof;
}

/** Whether `proof` leads from the leaf hash at `index` to the root of the tree of `size` leaves (RFC 9162 section 2.1.3.2). */
export function verifyInclusion(claim: {
  readonly leafHash: Uint8Array;
  readonly index: number;
  readonly size: number;
  readonly proof: readonly Uint8Array[];
  readonly root: Uint8Array;
}): boolean {
  if (!isIndex(claim.index) || !isIndex(claim.size) || claim.index >= claim.size) return false;
  if (![claim.leafHash, claim.root, ...claim.proof].every(isHash)) return false;
  let position = claim.index;
  let last = claim.size - 1;
  let hash = claim.leafHash;
  for (const sibling of claim.proof) {
    if (last === 0) return false;
    if (position % 2 === 1 || position === last) {
      hash = nodeHash(sibling, hash);
      while (position % 2 === 0 && position !== 0) {
        position = half(position);
        last = half(last);
      }
    } else {
      hash = nodeHash(hash, sibling);
    }
    position = half(position);
    last = half(last);
  }
  return last === 0 && sameBytes(hash, claim.root);
}

/**
 * The hashes showing that the tree of the first `oldSize` leaves is the beginning of this one (RFC 6962 section 2.1.2). The
 * proof is empty where nothing needs showing: `oldSize` zero or the whole tree. A larger `oldSize` throws RangeError.
 */
export function consistencyProof(tree: MerkleTree, oldSize: number): Uint8Array[] {
  if (!isIndex(oldSize) || oldSize > tree.size)
    throw new RangeError(`no tree of ${oldSize} within a tree of ${tree.size}`);
  if (oldSize === 0 || oldSize === tree.size) return [];
  const proof: Uint8Array[] = [];
  // Climb the last old leaf: at level k it lies in block `position`; while that block is a full right half, the old tree
  // ends exactly there and the climb adds nothing. From then on the proof is the old edge, then its siblings to the top.
  let position = oldSize - 1;
  let height = 0;
  while (position % 2 === 1) {
    position = half(position);
    height += 1;
  }
  if (position > 0) proof.push(hashAt(levelOf(tree, height), position));
  for (; height < tree.levels.length - 1; height += 1) {
    const level = levelOf(tree, height);
    const sibling = position ^ 1;
    if (sibling * 32 < level.length) proof.push(hashAt(level, sibling));
    position = half(position);
  }
  return proof;
}

/** Whether `proof` shows that the old tree is the beginning of the new one (RFC 9162 section 2.1.4.2). */
export function verifyConsistency(claim: {
  readonly oldSize: number;
  readonly oldRoot: Uint8Array;
  readonly newSize: number;
  readonly newRoot: Uint8Array;
  readonly proof: readonly Uint8Array[];
}): boolean {
  const { oldSize, oldRoot, newSize, newRoot } = claim;
  if (!isIndex(oldSize) || !isIndex(newSize) || oldSize > newSize) return false;
  if (![oldRoot, newRoot, ...claim.proof].every(isHash)) return false;
  if (oldSize === newSize) return claim.proof.length === 0 && sameBytes(oldRoot, newRoot);
  if (oldSize === 0) return claim.proof.length === 0 && sameBytes(oldRoot, sha256(new Uint8Array()));
  const path = isPowerOfTwo(oldSize) ? [oldRoot, ...claim.proof] : [...claim.proof];
  let position = oldSize - 1;
  let last = newSize - 1;
  while (position % 2 === 1) {
    position = half(position);
    last = half(last);
  }
  const first = path.shift();
  if (first === undefined) return false;
  let oldHash = first;
  let newHash = first;
  for (const sibling of path) {
    if (last === 0) return false;
    if (position % 2 === 1 || position === last) {
      oldHash = nodeHash(sibling, oldHash);
      newHash = nodeHash(sibling, newHash);
      while (position % 2 === 0 && position !== 0) {
        position = half(position);
        last = half(last);
      }
    } else {
      newHash = nodeHash(newHash, sibling);
    }
    position = half(position);
    last = half(last);
  }
  return last === 0 && sameBytes(oldHash, oldRoot) && sameBytes(newHash, newRoot);
}

function treeOf(leafHashes: Uint8Array): MerkleTree {
  const levels = [leafHashes];
  let top = leafHashes;
  while (top.length > 32) {
    top = hashPairs(top);
    levels.push(top);
  }
  return {
    size: leafHashes.length / 32,
    root: top.length === 0 ? sha256(top) : top.slice(),
    levels,
  };
}

function levelOf(tree: MerkleTree, height: number): Uint8Array {
  return tree.levels[height] ?? new Uint8Array();
}

function hashAt(level: Uint8Array, position: number): Uint8Array {
  return level.slice(position * 32, position * 32 + 32);
}

// Sizes come from outside as numbers and may exceed 32 bits, where the shift operators would wrap.
function half(position: number): number {
  return Math.floor(position / 2);
}

function isIndex(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function isPowerOfTwo(value: number): boolean {
  return Number.isInteger(Math.log2(value));
}

function isHash(bytes: Uint8Array): boolean {
  return bytes.length === 32;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
