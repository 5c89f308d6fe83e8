import { INITIAL_STATE, ROUND_CONSTANTS } from './sha256-constants.ts';
import { hashCode, hashPairsCode, hashSaltedCode, partsInCommon, separatorsCode } from './sha256-four-code.ts';
import { CONSTANTS, ENDS, INITIAL, MOST_HASHES, PAGES, PREFIX, TAG, TEXT } from './sha256-four-memory.ts';
import { type Form, formsIn, putPairEnds, putShortForms } from './sha256-four-padding.ts';
import { moduleOf } from './wasm-code.ts';

/**
 * SHA-256 of four messages at once, one in each lane of a 128-bit vector.
 *
 * A file of a million rows has two million hashes; one by one in JavaScript they take seconds, and the built-in digests of
 * Node and of browsers pay more for the call than for the hash. So the compression function is written here as WebAssembly,
 * instruction by instruction, small enough to be read beside FIPS 180-4. Messages are hashed where they lie in its memory.
 */
export interface FourHashes {
  /** All of its memory. */
  readonly memory: Uint8Array;
  /** Puts at most `TEXT_SIZE` bytes where text goes, with zeros behind, and answers the address of the first. */
  putText(bytes: Uint8Array, from: number, to: number): number;
  /** The places of line ends that `lineEnds` found. */
  readonly ends: Uint32Array;
  /**
   * The padding of messages of so many bytes, the same for all four: made once for each length. A message with a prefix
   * is given from the byte before it, in whose place the prefix is hashed.
   */
  formOf(length: number, prefix?: number): Form;
  /** Hashes the messages at four addresses, all of one form, and puts the hashes at four others. */
  hash(form: Form, from: Four, to: Four): void;
  /**
   * Hashes 0x01 before each of so many pairs of hashes at `HASHES`, and puts what comes out in their place, one after the
   * other. A whole four are hashed even where fewer are asked for.
   */
  hashPairs(pairs: number): void;
  /**
   * Hashes a tag of sixteen bytes, one of so many salts at `SALTS` and the text that ends at the same place of `ends`, the first
   * of which begins at an address; none is longer than `SHORT`. The first halves of the hashes go to `HASHES`, in their order.
   */
  hashSalted(tag: Uint8Array, begin: number, count: number): void;
  /** Finds the bytes between two addresses of the text that are one of two, up to so many, and answers how many. */
  separators(from: number, to: number, most: number, one: number, other: number): number;
}

export type Four = readonly [number, number, number, number];

/** The four-lane hash, or undefined where the host has no vector instructions or forbids WebAssembly. */
export function fourHashes(): FourHashes | undefined {
  host ??= { hashes: instantiate() };
  return host.hashes;
}

// What is used of the host's WebAssembly, declared here because this package is compiled without the browser's types.
declare const WebAssembly: {
  validate(code: Uint8Array): boolean;
  Module: new (code: Uint8Array) => object;
  Instance: new (module: object) => { readonly exports: Exports };
};

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  // prettier-ignore
  hash(
    a: number,
    b: number,
    c: number,
    d: number,
    toA: number,
    toB: number,
    toC: number,
    toD: number,
    blocks: number,
    form: number,
    settled: number,
  ): void;
  hashPairs(pairs: number): void;
  hashSalted(count: number): void;
  separators(from: number, to: number, most: number, one: number, other: number): number;
}

let host: { readonly hashes: FourHashes | undefined } | undefined;

function instantiate(): FourHashes | undefined {
  const parts = partsInCommon();
  const code = moduleOf(PAGES, [
    { name: 'hash', parameters: 11, answers: false, numbers: 1, vectors: 28, body: hashCode(parts) },
    { name: 'hashPairs', parameters: 1, answers: false, numbers: 11, vectors: 28, body: hashPairsCode(parts) },
    { name: 'hashSalted', parameters: 1, answers: false, numbers: 11, vectors: 28, body: hashSaltedCode(parts) },
    { name: 'separators', parameters: 5, answers: true, numbers: 2, vectors: 3, body: separatorsCode() },
  ]);
  try {
    if (!WebAssembly.validate(code)) return undefined;
    const { memory, hash, hashPairs, hashSalted, separators } = new WebAssembly.Instance(new WebAssembly.Module(code))
      .exports;
    new Uint32Array(memory.buffer, CONSTANTS, 64).set(ROUND_CONSTANTS);
    new Uint32Array(memory.buffer, INITIAL, 8).set(INITIAL_STATE);
    new Uint32Array(memory.buffer, PREFIX, 1).fill(0x01000000);
    putShortForms(memory.buffer);
    putPairEnds(memory.buffer);
    const bytes = new Uint8Array(memory.buffer);
    const ends = new Uint32Array(memory.buffer, ENDS, MOST_HASHES);
    return {
      memory: bytes,
      putText: (text, from, to) => {
        // What threads share is copied word by word only where it begins at a word, else byte by byte: the first one is whole.
        const before = (text.byteOffset + from) % 8;
        bytes.set(new Uint8Array(text.buffer, text.byteOffset + from - before, before + to - from), TEXT);
        const begin = TEXT + before;
        bytes.fill(0, begin + to - from, begin + to - from + 16);
        return begin;
      },
      ends,
      formOf: formsIn(memory.buffer),
      hash: ({ address, blocks, settled }, [a, b, c, d], [toA, toB, toC, toD]) =>
        hash(a, b, c, d, toA, toB, toC, toD, blocks, address, settled),
      hashPairs,
      hashSalted: (tag, begin, count) => {
        const view = new DataView(memory.buffer);
        for (let at = 0; at < 16; at += 4) view.setUint32(TAG + at, bigEndian(tag, at), true);
        view.setUint32(ENDS - 4, begin, true);
        // Four are hashed at once; those that are missing are empty texts.
        ends.fill(ends[count - 1]!, count, Math.ceil(count / 4) * 4);
        hashSalted(count);
      },
      separators,
    };
  } catch {
    // A page whose content security policy forbids WebAssembly still verifies, one hash at a time.
    return undefined;
  }
}

function bigEndian(bytes: Uint8Array, at: number): number {
  return (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
}
