import { sha256 } from '@noble/hashes/sha2.js';
import { type FourHashes, fourHashes } from './sha256-four.ts';

const LF = 0x0a;

/** The leaf hashes SHA-256(0x00 ‖ row) of all LF-terminated rows, 32 bytes each, in order. No rows, no bytes. */
export function hashRows(file: Uint8Array): Uint8Array {
  const four = fourHashes();
  return four === undefined ? hashRowsSingly(file) : hashRowsByFour(four, file);
}

/** The next level of the tree: SHA-256(0x01 ‖ left ‖ right) of each pair, an unpaired last hash carried up unchanged. */
export function hashPairs(level: Uint8Array): Uint8Array {
  const four = fourHashes();
  return four === undefined ? hashPairsSingly(level) : hashPairsByFour(four, level);
}

// Four messages run together when they have the same number of blocks, so rows wait, one group for each number of blocks.
// Rows beyond eight blocks (502 bytes) are rare in any file of ours and are hashed alone.
const MOST_BLOCKS = 8;
const WORDS_OF_BLOCK = 64;
const groupStart = (blocks: number) => ((blocks * (blocks - 1)) / 2) * WORDS_OF_BLOCK;

function hashRowsByFour(four: FourHashes, file: Uint8Array): Uint8Array {
  const source = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const waiting = new Uint8Array(MOST_BLOCKS + 1);
  const places = new Float64Array((MOST_BLOCKS + 1) * 4);
  // Room for rows of forty-eight bytes, doubled where they are shorter: counting them first would read the file twice.
  let target = new DataView(new ArrayBuffer(32 * Math.ceil((file.length + 1) / 48)));
  const finish = (blocks: number) => {
    four.run(groupStart(blocks), blocks);
    for (let lane = 0; lane < (waiting[blocks] as number); lane += 1) {
      writeDigest(four, lane, target, places[blocks * 4 + lane] as number);
    }
    waiting[blocks] = 0;
  };
  let place = 0;
  for (let start = 0; start < file.length; place += 32) {
    if (place === target.byteLength) target = new DataView(target.buffer.transfer(place * 2));
    const end = rowEnd(file, start);
    const blocks = Math.ceil((end - start + 10) / 64);
    if (blocks > MOST_BLOCKS) {
      new Uint8Array(target.buffer).set(hashRow(file, start, end), place);
    } else {
      const lane = waiting[blocks] as number;
      writeRow(four.blocks, groupStart(blocks) + lane, blocks, source, start, end);
      places[blocks * 4 + lane] = place;
      waiting[blocks] = lane + 1;
      if (lane === 3) finish(blocks);
    }
    start = end + 1;
  }
  for (let blocks = 1; blocks <= MOST_BLOCKS; blocks += 1) if (waiting[blocks] !== 0) finish(blocks);
  return new Uint8Array(target.buffer, 0, place);
}

// The padded message 0x00 ‖ row ‖ 0x80 ‖ zeros ‖ length in bits, as big-endian words four places apart.
function writeRow(
  words: Uint32Array,
  first: number,
  blocks: number,
  source: DataView,
  start: number,
  end: number,
): void {
  const length = end - start + 1;
  const last = first + blocks * WORDS_OF_BLOCK - 4;
  let at = first;
  let next = start + 3;
  if (length >= 4) {
    words[at] = firstWord(source, start);
    at += 4;
    for (; next + 4 <= end; next += 4) {
      words[at] = source.getUint32(next);
      at += 4;
    }
  } else {
    next = start;
  }
  let tail = 0;
  for (; next < end; next += 1) tail = (tail << 8) | source.getUint8(next);
  words[at] = ((tail << 8) | 0x80) << (24 - 8 * (length & 3));
  for (at += 4; at < last; at += 4) words[at] = 0;
  words[last] = length * 8;
}

// The byte before the row is the LF of the row before it, or nothing; the leaf prefix 0x00 stands in its place.
function firstWord(source: DataView, start: number): number {
  return (source.getUint16(start) << 8) | source.getUint8(start + 2);
}

function hashPairsByFour(four: FourHashes, level: Uint8Array): Uint8Array {
  const next = new Uint8Array(Math.ceil(level.length / 64) * 32);
  const source = new DataView(level.buffer, level.byteOffset, level.byteLength);
  const target = new DataView(next.buffer);
  const pairs = Math.floor(level.length / 64);
  four.blocks.fill(0, 0, 2 * WORDS_OF_BLOCK);
  for (let pair = 0; pair < pairs; pair += 4) {
    const lanes = Math.min(4, pairs - pair);
    for (let lane = 0; lane < lanes; lane += 1) writePair(four, lane, source, (pair + lane) * 64);
    four.run(0, 2);
    for (let lane = 0; lane < lanes; lane += 1) writeDigest(four, lane, target, (pair + lane) * 32);
  }
  next.set(level.subarray(pairs * 64), pairs * 32);
  return next;
}

// 0x01 ‖ left ‖ right is one byte longer than a block: every word is shifted by that byte.
function writePair({ blocks: words }: FourHashes, lane: number, source: DataView, at: number): void {
  let before = 0x01;
  for (let index = 0; index < 16; index += 1) {
    const word = source.getUint32(at + index * 4);
    words[index * 4 + lane] = (before << 24) | (word >>> 8);
    before = word;
  }
  words[WORDS_OF_BLOCK + lane] = (before << 24) | 0x800000;
  words[2 * WORDS_OF_BLOCK - 4 + lane] = 65 * 8;
}

function writeDigest({ digests }: FourHashes, lane: number, target: DataView, place: number): void {
  for (let index = 0; index < 8; index += 1) target.setUint32(place + index * 4, digests[index * 4 + lane] as number);
}

/** `hashRows` for hosts without vector instructions. */
export function hashRowsSingly(file: Uint8Array): Uint8Array {
  const hashes = new Uint8Array(countRows(file) * 32);
  let start = 0;
  for (let place = 0; place < hashes.length; place += 32) {
    const end = rowEnd(file, start);
    hashes.set(hashRow(file, start, end), place);
    start = end + 1;
  }
  return hashes;
}

/** `hashPairs` for hosts without vector instructions. */
export function hashPairsSingly(level: Uint8Array): Uint8Array {
  const next = new Uint8Array(Math.ceil(level.length / 64) * 32);
  const message = new Uint8Array(65).fill(0x01, 0, 1);
  let at = 0;
  for (; at + 64 <= level.length; at += 64) {
    message.set(level.subarray(at, at + 64), 1);
    next.set(sha256(message), at / 2);
  }
  next.set(level.subarray(at), at / 2);
  return next;
}

function hashRow(file: Uint8Array, start: number, end: number): Uint8Array {
  const message = new Uint8Array(1 + end - start);
  message.set(file.subarray(start, end), 1);
  return sha256(message);
}

function rowEnd(file: Uint8Array, start: number): number {
  const lf = file.indexOf(LF, start);
  return lf === -1 ? file.length : lf;
}

function countRows(file: Uint8Array): number {
  let rows = 0;
  for (let at = file.indexOf(LF); at !== -1; at = file.indexOf(LF, at + 1)) rows += 1;
  return file.length > 0 && file[file.length - 1] !== LF ? rows + 1 : rows;
}
