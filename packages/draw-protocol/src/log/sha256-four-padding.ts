import { ROUND_CONSTANTS } from './sha256-constants.ts';
import { FORMS, LONGEST, PAIR_ENDS, SHORT, SHORT_FORMS } from './sha256-four-memory.ts';

/**
 * Where the padding of a message lies, over how many blocks it goes that hold any of the message, and where the words of a
 * last block lie that holds none: it is the same for all messages of that length, so its schedule is worked out once.
 */
export interface Form {
  readonly address: number;
  readonly blocks: number;
  readonly settled: number;
}

/**
 * Section 5.1.1: 0x80 after the message, and its length in bits at the end; as words to keep and words to put in. Made once for each length,
 * with a prefix of one byte and without.
 */
export function formsIn(memory: ArrayBuffer): (length: number, prefix?: number) => Form {
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

/** The forms of texts that share one block with their tag and salt. */
export function putShortForms(memory: ArrayBuffer): void {
  for (let length = 0; length <= SHORT; length++) {
    const at = SHORT_FORMS + length * 64;
    putForm(memory, at, at + 32, 32, 64, 32 + length, 64, undefined);
  }
}

/** After 0x01 and two hashes: their last byte, 0x80, and the length of 65 bytes. */
export function putPairEnds(memory: ArrayBuffer): void {
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
