import {
  add,
  again,
  and,
  answer,
  bitOfEachByte,
  bitsOfBoth,
  type Code,
  constant,
  differs,
  get,
  isBelow,
  isEqual,
  keep,
  load,
  loadSplat,
  loop,
  lowestBit,
  minus,
  moduleOf,
  or,
  plus,
  read,
  readByte,
  sameBytes,
  set,
  shiftLeft,
  shiftRight,
  shuffle,
  splatByte,
  store,
  times,
  when,
  xor,
} from './wasm-code.ts';

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

/**
 * Where the padding of a message lies, over how many blocks it goes that hold any of the message, and where the words of a
 * last block lie that holds none: it is the same for all messages of that length, so its schedule is worked out once.
 */
export interface Form {
  readonly address: number;
  readonly blocks: number;
  readonly settled: number;
}

/** The longest message with or without a prefix, in bytes: eight blocks. Longer ones are rare in any file of ours. */
export const LONGEST = 8 * 64 - 9;

/** The longest text that `hashSalted` takes: with tag and salt and padding it is one block. */
export const SHORT = 23;

const CONSTANTS = 0;
const INITIAL = 256;
const TAG = 288;
const PREFIX = 304;
const STATE = 512;
const FORMS = 1024;
// Messages of every length, with a prefix and without: sixteen words that stay and sixteen that are put in, for each block,
// or 64 words of a settled one.
const FORMS_END = FORMS + 2 * (128 * 64 * (1 + 2 + 3 + 4 + 5 + 6 + 7 + 8) + 256 * LONGEST);
/** For texts of every length up to SHORT: the eight words that stay and the eight that are put in. */
const SHORT_FORMS = FORMS_END;
/** For every last byte of a pair of hashes: the 64 words of the second block, which holds that byte and padding. */
const PAIR_ENDS = SHORT_FORMS + (SHORT + 1) * 64;
/** Where text is put, from the first or a later byte of a word on: so many bytes of it, with room behind for what is read beyond the last message. */
const TEXT = PAIR_ENDS + 256 * 256 + 1024;
export const TEXT_SIZE = 65536;
/** Where so many hashes have room. */
export const HASHES = TEXT + TEXT_SIZE + 1024;
export const MOST_HASHES = 4096;
/** Where as many salts have room. */
export const SALTS = HASHES + MOST_HASHES * 32 + 64;
const ENDS = SALTS + MOST_HASHES * 16 + 64;
const PAGES = Math.ceil((ENDS + MOST_HASHES * 4) / 65536);

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
  const parts = { block: compress(), known: sixteen.flatMap((index) => round(index, get(word(index)))) };
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

/** Section 5.1.1: 0x80 after the message, and its length in bits at the end; as words to keep and words to put in. */
function formsIn(memory: ArrayBuffer): FourHashes['formOf'] {
  const known = new Map<number, Form>();
  let free = FORMS;
  return (length, prefix) => {
    const key = length * 2 + (prefix === undefined ? 0 : 1) + (prefix === 1 ? LONGEST * 4 : 0);
    const found = known.get(key);
    if (found) return found;
    const total = prefix === undefined ? length : length + 1;
    const all = Math.ceil((total + 9) / 64);
    const blocks = Math.max(1, Math.ceil(total / 64));
    const address = free;
    for (let block = 0; block < blocks; block++, free += 128) {
      putForm(memory, free, free + 64, block * 64, block * 64 + 64, total, all * 64, prefix);
    }
    let settled = 0;
    if (blocks < all) {
      settled = free;
      free += 256;
      const words = eachWord(blocks * 64, all * 64).map((at) => paddedWord(at, total, all * 64, prefix)[1]);
      new Uint32Array(memory, settled, 64).set(keyedSchedule(words));
    }
    const form = { address, blocks, settled };
    known.set(key, form);
    return form;
  };
}

function putShortForms(memory: ArrayBuffer): void {
  for (let length = 0; length <= SHORT; length++) {
    const at = SHORT_FORMS + length * 64;
    putForm(memory, at, at + 32, 32, 64, 32 + length, 64, undefined);
  }
}

/** After 0x01 and two hashes: their last byte, 0x80, and the length of 65 bytes. */
function putPairEnds(memory: ArrayBuffer): void {
  for (let byte = 0; byte < 256; byte++) {
    const words = [((byte << 24) | 0x800000) >>> 0, ...Array.from({ length: 14 }, () => 0), 65 * 8];
    new Uint32Array(memory, PAIR_ENDS + byte * 256, 64).set(keyedSchedule(words));
  }
}

/** The words to keep and to put in, from one place of a padded message up to another. */
function putForm(
  memory: ArrayBuffer,
  keptTo: number,
  putTo: number,
  from: number,
  to: number,
  total: number,
  end: number,
  prefix: number | undefined,
): void {
  const view = new DataView(memory);
  for (const [index, at] of eachWord(from, to).entries()) {
    const [kept, put] = paddedWord(at, total, end, prefix);
    view.setUint32(keptTo + index * 4, kept, true);
    view.setUint32(putTo + index * 4, put, true);
  }
}

function eachWord(from: number, to: number): number[] {
  return Array.from({ length: (to - from) / 4 }, (_, word) => from + word * 4);
}

/** Of the four bytes from `at` on: which are the message's, and what stands in the others. */
function paddedWord(at: number, total: number, end: number, prefix: number | undefined): [kept: number, put: number] {
  if (at === end - 4) return [0, total * 8];
  let [kept, put] = [0, 0];
  for (let byte = at; byte < at + 4; byte++) {
    const isPrefix = byte === 0 && prefix !== undefined;
    kept = (kept << 8) | (byte < total && !isPrefix ? 0xff : 0);
    put = (put << 8) | (isPrefix ? prefix : byte === total ? 0x80 : 0);
  }
  return [kept >>> 0, put >>> 0];
}

/** Section 6.2.2 step 1 for a block known in advance, with the round constants of step 3 added. */
function keyedSchedule(block: readonly number[]): Uint32Array {
  const rotated = (x: number, bits: number) => (x >>> bits) | (x << (32 - bits));
  const words = Uint32Array.from({ length: 64 }, (_, t) => block[t] ?? 0);
  for (let t = 16; t < 64; t++) {
    const [older, newer] = [words[t - 15]!, words[t - 2]!];
    const sigma0 = rotated(older, 7) ^ rotated(older, 18) ^ (older >>> 3);
    const sigma1 = rotated(newer, 17) ^ rotated(newer, 19) ^ (newer >>> 10);
    words[t] = words[t - 16]! + sigma0 + words[t - 7]! + sigma1;
  }
  return words.map((word, t) => word + ROUND_CONSTANTS[t]!);
}

function bigEndian(bytes: Uint8Array, at: number): number {
  return (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
}

// The first 32 bits of the fractional parts of the square roots of the first eight primes, and of the cube roots of the
// first sixty-four: FIPS 180-4 sections 5.3.3 and 4.2.2.
const INITIAL_STATE = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];
const ROUND_CONSTANTS = [
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
];

// The locals of all three: where four messages lie and where their hashes or forms do, how many blocks or messages are left,
// their padding or how many are done, a settled block, a round counter; the eight working variables, the sixteen schedule
// words, and four intermediate results.
const FROM = [0, 1, 2, 3] as const;
const TO = [4, 5, 6, 7] as const;
const COUNT = 8;
const FORM = 9;
const SETTLED = 10;
const ROUND = 11;
const variable = (index: number) => 12 + (index & 7);
const word = (index: number) => 20 + (index & 15);
const T1 = 36;
const T2 = 37;
const NEW_PAIR = 38;
const OLD_PAIR = 39;

const nothing = constant(0);
const eight = [0, 1, 2, 3, 4, 5, 6, 7];
const sixteen = [...eight, ...eight.map((index) => index + 8)];
const quarters = [0, 1, 2, 3] as const;

function hashCode({ block, known }: Parts): Code {
  return [
    ...beginHashes(),
    ...loop([
      ...quarters.flatMap(readWords),
      ...block,
      ...FROM.flatMap((address) => set(address, plus(get(address), constant(64)))),
      ...set(FORM, plus(get(FORM), constant(128))),
      ...set(COUNT, plus(get(COUNT), constant(-1))),
      ...when(get(COUNT), again(1)),
    ]),
    ...when(
      get(SETTLED),
      rounds(
        sixteen.flatMap((index) => set(word(index), loadSplat(plus(get(SETTLED), get(ROUND)), index * 4))),
        known,
      ),
    ),
    ...writeHashes(0),
    ...writeHashes(4),
  ];
}

/** The 65 bytes of 0x01 and two hashes are two blocks, and of the second only one byte is not known. */
function hashPairsCode({ block, known }: Parts): Code {
  const [pairs, done] = [0, FORM];
  return [
    ...set(COUNT, get(pairs)),
    ...loop([
      ...beginHashes(),
      ...FROM.flatMap((address, lane) =>
        set(address, plus(constant(HASHES - 1 + lane * 64), times(get(done), constant(64)))),
      ),
      ...quarters.flatMap((quarter) => [
        ...FROM.flatMap((address, lane) => set(word(quarter * 4 + lane), swapped(load(get(address), quarter * 16)))),
        ...transpose(wordsOf(quarter)),
      ]),
      ...set(word(0), or(shiftRight(shiftLeft(get(word(0)), 8), 8), loadSplat(nothing, PREFIX))),
      ...block,
      ...FROM.flatMap((address) =>
        set(address, plus(constant(PAIR_ENDS), times(readByte(plus(get(address), constant(64))), constant(256)))),
      ),
      ...rounds(
        quarters.flatMap((quarter) => [
          ...FROM.flatMap((address, lane) =>
            set(word(quarter * 4 + lane), load(plus(get(address), get(ROUND)), quarter * 16)),
          ),
          ...transpose(wordsOf(quarter)),
        ]),
        known,
      ),
      ...TO.flatMap((address, lane) =>
        set(address, plus(constant(HASHES + lane * 32), times(get(done), constant(32)))),
      ),
      ...writeHashes(0),
      ...writeHashes(4),
      ...set(done, plus(get(done), constant(4))),
      ...when(isBelow(get(done), get(COUNT)), again(1)),
    ]),
  ];
}

/** Tag and salt are half of the one block; what text and padding are the other half each lane is told by the text's length. */
function hashSaltedCode({ block }: Parts): Code {
  const [count, done] = [0, FORM];
  return [
    ...set(COUNT, get(count)),
    ...loop([
      ...beginHashes(),
      ...FROM.flatMap((address, lane) => {
        const end = plus(constant(ENDS + lane * 4), times(get(done), constant(4)));
        return [
          ...set(address, read(plus(end, constant(-4)))),
          ...set(TO[lane]!, plus(constant(SHORT_FORMS), times(minus(read(end), get(address)), constant(64)))),
        ];
      }),
      ...quarters.flatMap((index) => set(word(index), loadSplat(nothing, TAG + index * 4))),
      ...quarters.flatMap((lane) =>
        set(word(4 + lane), swapped(load(times(get(done), constant(16)), SALTS + lane * 16))),
      ),
      ...transpose(wordsOf(1)),
      ...([0, 1] as const).flatMap((half) => [
        ...FROM.flatMap((address, lane) => {
          const text = swapped(load(get(address), half * 16));
          const form = get(TO[lane]!);
          return set(word(8 + half * 4 + lane), or(and(text, load(form, half * 16)), load(form, 32 + half * 16)));
        }),
        ...transpose(wordsOf(half === 0 ? 2 : 3)),
      ]),
      ...block,
      ...TO.flatMap((address, lane) =>
        set(address, plus(constant(HASHES + lane * 16), times(get(done), constant(16)))),
      ),
      ...writeHashes(0),
      ...set(done, plus(get(done), constant(4))),
      ...when(isBelow(get(done), get(COUNT)), again(1)),
    ]),
  ];
}

/** What the functions have in common; written once, since writing is most of what it takes to begin. */
interface Parts {
  /** `compress()`. */
  readonly block: Code;
  /** Sixteen rounds over words with their constants. */
  readonly known: Code;
}

function beginHashes(): Code {
  return eight.flatMap((index) => store(nothing, STATE + index * 16, loadSplat(nothing, INITIAL + index * 4)));
}

/** Section 6.2.2 over the block in the schedule words. */
function compress(): Code {
  return [
    ...beginRounds(),
    ...loop([
      ...sixteen.flatMap((index) => round(index, add(get(word(index)), loadSplat(get(ROUND), CONSTANTS + index * 4)))),
      ...set(ROUND, plus(get(ROUND), constant(64))),
      ...when(differs(get(ROUND), constant(256)), [...sixteen.flatMap(schedule), ...again(1)]),
    ]),
    ...endRounds(),
  ];
}

/** The same over a block whose schedule, round constants added, is known: `keyed` puts in the words of sixteen rounds. */
function rounds(keyed: Code, known: Code): Code {
  return [
    ...beginRounds(),
    ...loop([
      ...keyed,
      ...known,
      ...set(ROUND, plus(get(ROUND), constant(64))),
      ...when(differs(get(ROUND), constant(256)), again(1)),
    ]),
    ...endRounds(),
  ];
}

function beginRounds(): Code {
  return [
    ...eight.flatMap((index) => set(variable(index), load(nothing, STATE + index * 16))),
    ...set(OLD_PAIR, xor(get(variable(1)), get(variable(2)))),
    ...set(ROUND, nothing),
  ];
}

function endRounds(): Code {
  return eight.flatMap((index) =>
    store(nothing, STATE + index * 16, add(get(variable(index)), load(nothing, STATE + index * 16))),
  );
}

function wordsOf(quarter: 0 | 1 | 2 | 3): readonly [number, number, number, number] {
  return quarters.map((index) => word(quarter * 4 + index)) as [number, number, number, number];
}

/** Four words of each message into four schedule words, lane by lane, padded. */
function readWords(quarter: 0 | 1 | 2 | 3): Code {
  const words = wordsOf(quarter);
  return [
    ...FROM.flatMap((address, lane) => set(words[lane]!, swapped(load(get(address), quarter * 16)))),
    ...transpose(words),
    ...words.flatMap((each, index) => {
      const at = quarter * 16 + index * 4;
      return set(each, or(and(get(each), loadSplat(get(FORM), at)), loadSplat(get(FORM), 64 + at)));
    }),
  ];
}

/** Four words of the state as sixteen bytes of each hash. */
function writeHashes(first: 0 | 4): Code {
  const words = wordsOf(0);
  return [
    ...words.flatMap((each, index) => set(each, load(nothing, STATE + (first + index) * 16))),
    ...transpose(words),
    ...TO.flatMap((address, lane) => store(get(address), first * 4, swapped(get(words[lane]!)))),
  ];
}

/** Big-endian words from bytes, and bytes from them. */
function swapped(bytes: Code): Code {
  return [...set(T1, bytes), ...shuffle(get(T1), get(T1), [3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12])];
}

/** Four vectors of four words each as a square: rows become columns. */
function transpose([a, b, c, d]: readonly [number, number, number, number]): Code {
  const lowWords = [0, 1, 2, 3, 16, 17, 18, 19, 4, 5, 6, 7, 20, 21, 22, 23];
  const lowPairs = [0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23];
  const high = (places: Code): Code => places.map((place) => place + 8);
  return [
    ...set(T1, shuffle(get(a), get(b), lowWords)),
    ...set(b, shuffle(get(a), get(b), high(lowWords))),
    ...set(T2, shuffle(get(c), get(d), lowWords)),
    ...set(d, shuffle(get(c), get(d), high(lowWords))),
    ...set(a, shuffle(get(T1), get(T2), lowPairs)),
    ...set(T1, shuffle(get(T1), get(T2), high(lowPairs))),
    ...set(c, shuffle(get(b), get(d), lowPairs)),
    ...set(d, shuffle(get(b), get(d), high(lowPairs))),
    ...set(b, get(T1)),
  ];
}

// One round of section 6.2.2 step 3. Instead of moving a to b to c, the names move: in round i variable v is variable(v - i).
// The majority of a, b and c is b where a and b differ from b and c alike, and the next round needs the first difference again.
function round(index: number, keyed: Code): Code {
  const [a, b, , d, e, f, g, h] = eight.map((name) => variable(name - index + 16)) as Eight;
  const [pair, pairBefore] = index % 2 === 0 ? [NEW_PAIR, OLD_PAIR] : [OLD_PAIR, NEW_PAIR];
  const choose = xor(get(g), and(get(e), xor(get(f), get(g))));
  const bigSigma1 = xor(xor(rotate(e, 6), rotate(e, 11)), rotate(e, 25));
  const bigSigma0 = xor(xor(rotate(a, 2), rotate(a, 13)), rotate(a, 22));
  return [
    ...set(T1, add(add(add(get(h), keyed), choose), bigSigma1)),
    ...set(pair, xor(get(a), get(b))),
    ...set(T2, add(bigSigma0, xor(get(b), and(get(pair), get(pairBefore))))),
    ...set(d, add(get(d), get(T1))),
    ...set(h, add(get(T1), get(T2))),
  ];
}

type Eight = [number, number, number, number, number, number, number, number];

// Section 6.2.2 step 1, sixteen words ahead and in place.
function schedule(index: number): Code {
  const older = word(index + 1);
  const newer = word(index + 14);
  const sigma0 = xor(xor(rotate(older, 7), rotate(older, 18)), shiftRight(get(older), 3));
  const sigma1 = xor(xor(rotate(newer, 17), rotate(newer, 19)), shiftRight(get(newer), 10));
  return set(word(index), add(add(get(word(index)), sigma0), add(get(word(index + 9)), sigma1)));
}

function rotate(local: number, bits: number): Code {
  return or(shiftRight(get(local), bits), shiftLeft(get(local), 32 - bits));
}

/** Sixteen bytes in one step: the bits of those that are one of the two, one after the other. */
function separatorsCode(): Code {
  const [at, end, most, one, other, found, bits, ones, others, bytes] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  return [
    ...set(ones, splatByte(get(one))),
    ...set(others, splatByte(get(other))),
    ...loop([
      ...set(bytes, load(get(at), 0)),
      ...set(bits, bitOfEachByte(or(sameBytes(get(bytes), get(ones)), sameBytes(get(bytes), get(others))))),
      ...loop(
        when(get(bits), [
          ...when(isEqual(get(found), get(most)), answer(get(found))),
          ...keep(plus(constant(ENDS), times(get(found), constant(4))), plus(get(at), lowestBit(get(bits)))),
          ...set(found, plus(get(found), constant(1))),
          ...set(bits, bitsOfBoth(get(bits), plus(get(bits), constant(-1)))),
          ...again(1),
        ]),
      ),
      ...set(at, plus(get(at), constant(16))),
      ...when(isBelow(get(at), get(end)), again(1)),
    ]),
    ...get(found),
  ];
}
