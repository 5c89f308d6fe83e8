/**
 * SHA-256 of four messages at once, one in each lane of a 128-bit vector.
 *
 * A file of a million rows has two million hashes; one by one in JavaScript they take seconds, and the built-in digests of
 * Node and of browsers pay more for the call than for the hash. So the compression function is written here as WebAssembly,
 * instruction by instruction, small enough to be read beside FIPS 180-4.
 */
export interface FourHashes {
  /** The blocks of the four messages: word `w` of lane `l` stands at index `4 w + l`, as a number. */
  readonly blocks: Uint32Array;
  /** The four digests after `run`, laid out alike: eight words of four lanes. */
  readonly digests: Uint32Array;
  /** Hashes the four messages of `count` blocks each whose first word stands at index `start` of `blocks`. */
  run(start: number, count: number): void;
}

/** The four-lane hash, or undefined where the host has no vector instructions or forbids WebAssembly. */
export function fourHashes(): FourHashes | undefined {
  host ??= { hashes: instantiate() };
  return host.hashes;
}

// What is used of the host's WebAssembly, declared here because this package is compiled without the browser's types.
declare const WebAssembly: {
  validate(code: Uint8Array): boolean;
  Module: new (code: Uint8Array) => object;
  Instance: new (
    module: object,
  ) => {
    readonly exports: { readonly memory: { readonly buffer: ArrayBuffer }; run(start: number, count: number): void };
  };
};

let host: { readonly hashes: FourHashes | undefined } | undefined;

const CONSTANTS = 0;
const INITIAL = 256;
const DIGESTS = 512;
const BLOCKS = 1024;
const PAGE = 65536;

function instantiate(): FourHashes | undefined {
  const code = moduleCode();
  try {
    if (!WebAssembly.validate(code)) return undefined;
    const { memory, run } = new WebAssembly.Instance(new WebAssembly.Module(code)).exports;
    new Uint32Array(memory.buffer, CONSTANTS, 64).set(ROUND_CONSTANTS);
    new Uint32Array(memory.buffer, INITIAL, 8).set(INITIAL_STATE);
    return {
      blocks: new Uint32Array(memory.buffer, BLOCKS, (PAGE - BLOCKS) / 4),
      digests: new Uint32Array(memory.buffer, DIGESTS, 32),
      run: (start, count) => run(BLOCKS + start * 4, count),
    };
  } catch {
    // A page whose content security policy forbids WebAssembly still verifies, one hash at a time.
    return undefined;
  }
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

type Code = readonly number[];

// Locals of the function: two parameters, a round counter, the eight working variables, the sixteen schedule words, two
// intermediate sums.
const AT = 0;
const COUNT = 1;
const ROUND = 2;
const state = (index: number) => 3 + (index & 7);
const word = (index: number) => 11 + (index & 15);
const T1 = 27;
const T2 = 28;

function moduleCode(): Uint8Array<ArrayBuffer> {
  const locals = vector([
    [...leb(1), I32],
    [...leb(26), V128],
  ]);
  const body = [...locals, ...runCode(), END];
  return Uint8Array.from([
    // "\0asm", version 1
    0x00,
    0x61,
    0x73,
    0x6d,
    0x01,
    0x00,
    0x00,
    0x00,
    ...section(1, vector([[0x60, ...vector([[I32], [I32]]), ...vector([])]])),
    ...section(3, vector([[0]])),
    ...section(5, vector([[0x00, ...leb(1)]])),
    ...section(
      7,
      vector([
        [...name('memory'), 0x02, 0],
        [...name('run'), 0x00, 0],
      ]),
    ),
    ...section(10, vector([[...leb(body.length), ...body]])),
  ]);
}

function runCode(): Code {
  const eight = [0, 1, 2, 3, 4, 5, 6, 7];
  const sixteen = [...eight, ...eight.map((index) => index + 8)];
  return [
    ...eight.flatMap((index) => store(DIGESTS + index * 16, loadSplat(constant(0), INITIAL + index * 4))),
    ...loop([
      ...sixteen.flatMap((index) => set(word(index), load(get(AT), index * 16))),
      ...eight.flatMap((index) => set(state(index), load(constant(0), DIGESTS + index * 16))),
      ...set(ROUND, constant(0)),
      ...loop([
        ...sixteen.flatMap(round),
        ...set(ROUND, addNumbers(get(ROUND), constant(64))),
        ...unless(equals(get(ROUND), constant(256)), [...sixteen.flatMap(schedule), ...again(1)]),
      ]),
      ...eight.flatMap((index) =>
        store(DIGESTS + index * 16, add(get(state(index)), load(constant(0), DIGESTS + index * 16))),
      ),
      ...set(AT, addNumbers(get(AT), constant(256))),
      ...set(COUNT, addNumbers(get(COUNT), constant(-1))),
      ...unless(isZero(get(COUNT)), again(1)),
    ]),
  ];
}

// One round of section 6.2.2 step 3. Instead of moving a to b to c, the names move: in round i variable v is state(v - i).
function round(index: number): Code {
  const [a, b, c, d, e, f, g, h] = [0, 1, 2, 3, 4, 5, 6, 7].map((variable) => state(variable - index + 16)) as Eight;
  const choose = select(get(f), get(g), get(e));
  const majority = select(get(c), get(b), xor(get(a), get(b)));
  const bigSigma1 = xor(xor(rotate(e, 6), rotate(e, 11)), rotate(e, 25));
  const bigSigma0 = xor(xor(rotate(a, 2), rotate(a, 13)), rotate(a, 22));
  const keyed = add(get(word(index)), loadSplat(get(ROUND), CONSTANTS + index * 4));
  return [
    ...set(T1, add(add(add(get(h), keyed), choose), bigSigma1)),
    ...set(T2, add(bigSigma0, majority)),
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

// The instructions, by their numbers in the WebAssembly core specification.
const I32 = 0x7f;
const V128 = 0x7b;
const NO_RESULT = 0x40;
const END = 0x0b;
const get = (local: number): Code => [0x20, local];
const set = (local: number, value: Code): Code => [...value, 0x21, local];
const constant = (value: number): Code => [0x41, ...signedLeb(value)];
const addNumbers = (a: Code, b: Code): Code => [...a, ...b, 0x6a];
const equals = (a: Code, b: Code): Code => [...a, ...b, 0x46];
const isZero = (a: Code): Code => [...a, 0x45];
const loop = (body: Code): Code => [0x03, NO_RESULT, ...body, END];
const again = (depth: number): Code => [0x0c, depth];
const unless = (condition: Code, body: Code): Code => [...isZero(condition), 0x04, NO_RESULT, ...body, END];
const load = (address: Code, offset: number): Code => [...address, 0xfd, 0x00, 4, ...leb(offset)];
const loadSplat = (address: Code, offset: number): Code => [...address, 0xfd, 0x09, 2, ...leb(offset)];
const store = (offset: number, value: Code): Code => [...constant(0), ...value, 0xfd, 0x0b, 4, ...leb(offset)];
const add = (a: Code, b: Code): Code => [...a, ...b, 0xfd, 0xae, 0x01];
const xor = (a: Code, b: Code): Code => [...a, ...b, 0xfd, 0x51];
const or = (a: Code, b: Code): Code => [...a, ...b, 0xfd, 0x50];
const select = (whereSet: Code, whereClear: Code, mask: Code): Code => [
  ...whereSet,
  ...whereClear,
  ...mask,
  0xfd,
  0x52,
];
const shiftLeft = (a: Code, bits: number): Code => [...a, ...constant(bits), 0xfd, 0xab, 0x01];
const shiftRight = (a: Code, bits: number): Code => [...a, ...constant(bits), 0xfd, 0xad, 0x01];
const rotate = (local: number, bits: number): Code =>
  or(shiftRight(get(local), bits), shiftLeft(get(local), 32 - bits));

const section = (id: number, content: Code): Code => [id, ...leb(content.length), ...content];
const vector = (items: readonly Code[]): Code => [...leb(items.length), ...items.flat()];
const name = (text: string): Code => vector([...text].map((letter) => [letter.charCodeAt(0)]));

function leb(value: number): Code {
  return value < 128 ? [value] : [(value & 127) | 128, ...leb(value >>> 7)];
}

function signedLeb(value: number): Code {
  return value >= -64 && value < 64 ? [value & 127] : [(value & 127) | 128, ...signedLeb(value >> 7)];
}
