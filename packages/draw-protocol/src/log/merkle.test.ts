import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256 } from '@noble/hashes/sha2.js';
import {
  consistencyProof,
  entriesTree,
  inclusionProof,
  leafHash,
  rfc6962Root,
  rowsTree,
  verifyConsistency,
  verifyInclusion,
} from './merkle.ts';
import { pathByTheBook, proofByTheBook, rootByTheBook } from './merkle-by-the-book.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));

// The eight leaves and the roots of their prefixes that every RFC 6962 implementation is tested with.
const KNOWN_LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map(bytes);
const KNOWN_ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('the known leaves', () => {
  test.each(KNOWN_ROOTS.map((root, size) => [size, root] as const))(
    'the first %i have the known root',
    (size, root) => {
      expect(hex(entriesTree(KNOWN_LEAVES.slice(0, size)).root)).toBe(root);
    },
  );

  test('the known inclusion paths are given and accepted', () => {
    const tree = entriesTree(KNOWN_LEAVES);
    expect(inclusionProof(tree, 0).map(hex)).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]);
    expect(inclusionProof(entriesTree(KNOWN_LEAVES.slice(0, 3)), 2).map(hex)).toEqual([
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    ]);
  });

  test('the known consistency proofs are given and accepted', () => {
    const tree = entriesTree(KNOWN_LEAVES);
    expect(consistencyProof(tree, 6).map(hex)).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
    expect(consistencyProof(entriesTree(KNOWN_LEAVES.slice(0, 5)), 2).map(hex)).toEqual([
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ]);
  });
});

describe('against the recursion of the RFC', () => {
  const leaves = Array.from({ length: 40 }, (_, index) => new TextEncoder().encode(`row ${index}`));

  test('every root, inclusion path and consistency proof up to forty leaves agrees and verifies', () => {
    for (let size = 0; size <= leaves.length; size += 1) {
      const some = leaves.slice(0, size);
      const tree = entriesTree(some);
      expect(hex(tree.root)).toBe(hex(rootByTheBook(sha256, some)));
      for (let index = 0; index < size; index += 1) {
        const proof = inclusionProof(tree, index);
        expect(proof.map(hex)).toEqual(pathByTheBook(sha256, index, some).map(hex));
        const claim = {
          leafHash: leafHash(some[index] as Uint8Array),
          index,
          size,
          proof,
          root: tree.root,
        };
        expect(verifyInclusion(claim)).toBe(true);
        expect(verifyInclusion({ ...claim, index: index + 1 })).toBe(false);
        expect(verifyInclusion({ ...claim, size: size * 2 + 1 })).toBe(false);
        expect(verifyInclusion({ ...claim, proof: [...proof, tree.root] })).toBe(false);
        expect(verifyInclusion({ ...claim, proof: proof.slice(1) })).toBe(size === 1);
      }
      for (let old = 1; old <= size; old += 1) {
        const proof = consistencyProof(tree, old);
        if (old < size) expect(proof.map(hex)).toEqual(proofByTheBook(sha256, old, some).map(hex));
        const oldRoot = rootByTheBook(sha256, some.slice(0, old));
        const claim = {
          oldSize: old,
          oldRoot,
          newSize: size,
          newRoot: tree.root,
          proof,
        };
        expect(verifyConsistency(claim)).toBe(true);
        expect(verifyConsistency({ ...claim, proof: [...proof, tree.root] })).toBe(false);
        expect(verifyConsistency({ ...claim, oldRoot: leafHash(oldRoot) })).toBe(false);
        if (old < size) expect(verifyConsistency({ ...claim, newRoot: oldRoot })).toBe(false);
      }
    }
  });

  test('any file of rows has the root of its rows taken one by one', () => {
    const row = fc.oneof(
      fc.uint8Array({ maxLength: 70 }),
      fc.integer({ min: 0, max: 400 }).map((length) => new Uint8Array(length).fill(7)),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
        const clean = rows.map((one) => one.map((byte) => (byte === 0x0a ? 0x0b : byte)));
        const file = Uint8Array.from(clean.flatMap((one) => [...one, 0x0a]));
        expect(hex(rfc6962Root(file))).toBe(hex(rootByTheBook(sha256, clean)));
      }),
    );
  });

  test('one byte changed anywhere changes the root', () => {
    const file = new TextEncoder().encode(leaves.map((_, index) => `row ${index}\n`).join(''));
    const root = hex(rfc6962Root(file));
    for (let at = 0; at < file.length; at += 1) {
      const other = file.slice();
      other[at] = (other[at] as number) ^ 1;
      expect(hex(rfc6962Root(other))).not.toBe(root);
    }
  });
});

test('bytes after the last LF are one more row', () => {
  expect(rowsTree(new TextEncoder().encode('a\nb')).size).toBe(2);
  expect(rowsTree(new TextEncoder().encode('a\nb\n')).size).toBe(2);
  expect(rowsTree(new Uint8Array()).size).toBe(0);
  expect(rowsTree(new TextEncoder().encode('\n')).size).toBe(1);
});
