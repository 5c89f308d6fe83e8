// The instructions of `sha256-four.ts`, beside FIPS 180-4 section 6.2.2: each function hashes four messages, one in each lane.

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
import {
  CONSTANTS,
  ENDS,
  HASHES,
  INITIAL,
  PAIR_ENDS,
  PREFIX,
  SALTS,
  SHORT_FORMS,
  STATE,
  TAG,
} from './sha256-four-memory.ts';

// The locals of the three that hash: where four messages lie and where their hashes or forms do, how many blocks or messages are left,
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

export function hashCode({ block, known }: Parts): Code {
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
export function hashPairsCode({ block, known }: Parts): Code {
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
export function hashSaltedCode({ block }: Parts): Code {
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

export function partsInCommon(): Parts {
  return { block: compress(), known: sixteen.flatMap((index) => round(index, get(word(index)))) };
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
export function separatorsCode(): Code {
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
