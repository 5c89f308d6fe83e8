import { sha256 } from '@noble/hashes/sha2.js';
import { type FourHashes, fourHashes } from './sha256-four.ts';
import { HASHES, LONGEST, MOST_HASHES, TEXT_SIZE } from './sha256-four-memory.ts';
import type { Form } from './sha256-four-padding.ts';

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

/**
 * The top of the tree over all LF-terminated rows and how many there are, or undefined when there are more than `most`; no
 * rows have no top. Nothing of the tree is kept: so many rows as are one node some levels up are hashed and paired where they
 * lie, and only that node is carried on.
 */
export function topOfRows(file: Uint8Array, most: number): { rows: number; top: Uint8Array } | undefined {
  const four = fourHashes();
  if (four === undefined) {
    const leaves = countRows(file, most) === undefined ? undefined : hashRowsSingly(file);
    return leaves && { rows: leaves.length / 32, top: topOf(leaves) };
  }
  const nodes: Uint8Array[] = [];
  let rows = 0;
  for (const count of new RowBatches(four, file)) {
    rows += count;
    if (rows > most) return undefined;
    for (let left = count; left > 1; left = Math.ceil(left / 2)) pairInPlace(four, left);
    nodes.push(four.memory.slice(HASHES, HASHES + 32));
  }
  return { rows, top: topOf(joined(nodes)) };
}

/** The top of a level of hashes; an empty level has none. */
export function topOf(level: Uint8Array): Uint8Array {
  let top = level;
  while (top.length > 32) top = hashPairs(top);
  return top;
}

function hashRowsByFour(four: FourHashes, file: Uint8Array): Uint8Array {
  const batches: Uint8Array[] = [];
  for (const count of new RowBatches(four, file)) batches.push(four.memory.slice(HASHES, HASHES + count * 32));
  return joined(batches);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * The rows of a file, hashed so many at a time into `HASHES`; each turn says how many there are. All turns but the last have
 * as many as fit, a power of two. Rows of one length are hashed four at a time: their padding is the same.
 */
class RowBatches {
  private at = 0;
  private readonly four: FourHashes;
  private readonly file: Uint8Array;
  private readonly lengths = Array.from({ length: LONGEST }, (): Waiting | undefined => undefined);

  constructor(four: FourHashes, file: Uint8Array) {
    this.four = four;
    this.file = file;
  }

  *[Symbol.iterator](): Generator<number> {
    while (this.at < this.file.length) yield this.batch();
  }

  private batch(): number {
    let count = 0;
    while (count < MOST_HASHES && this.at < this.file.length) count += this.window(count);
    return count;
  }

  /** Hashes the rows that end within the next piece of the file, or one row that is longer than a piece. */
  private window(count: number): number {
    const { four, file, at } = this;
    const length = Math.min(TEXT_SIZE, file.length - at);
    const begin = four.putText(file, at, at + length);
    const end = begin + length;
    let found = four.separators(begin, end, MOST_HASHES - count, LF, LF);
    const isLast = at + length === file.length;
    const lastEnd = found === 0 ? begin - 1 : four.ends[found - 1]!;
    if (isLast && found < MOST_HASHES - count && lastEnd + 1 < end) four.ends[found++] = end;
    if (found === 0) return this.longRow(count);

    let start = begin;
    for (let row = 0; row < found; row++) {
      const rowEnd = four.ends[row]!;
      this.take(start, rowEnd - start, at + start - begin, HASHES + (count + row) * 32);
      start = rowEnd + 1;
    }
    for (const waiting of this.lengths) waiting?.finish();
    this.at = at + Math.min(start - begin, length);
    return found;
  }

  /** A row that lies at one address, and in the file from one place on. */
  private take(start: number, length: number, from: number, to: number): void {
    if (length >= LONGEST) {
      this.four.memory.set(hashRow(this.file, from, from + length), to);
      return;
    }
    (this.lengths[length] ??= new Waiting(this.four, this.four.formOf(length, 0x00))).take(start - 1, to);
  }

  private longRow(count: number): number {
    const end = rowEnd(this.file, this.at);
    this.four.memory.set(hashRow(this.file, this.at, end), HASHES + count * 32);
    this.at = end + 1;
    return 1;
  }
}

/** Where the row after every so many begins, as long as any follow; undefined for a file of more rows than `most`. */
export function startsOfEvery(rows: number, file: Uint8Array, most: number): number[] | undefined {
  const starts: number[] = [];
  let count = 0;
  for (let at = 0; at < file.length; ) {
    const ends = rowEndsFrom(file, at);
    for (let next = rows - (count % rows); next <= ends.length; next += rows) starts.push(at + ends[next - 1]! + 1);
    count += ends.length;
    if (count > most) return undefined;
    at += ends.at(-1)! + 1;
  }
  return starts.filter((start) => start < file.length);
}

/** The ends of some rows from one place on, counted from there; at least one, the last of the file where no LF follows. */
function rowEndsFrom(file: Uint8Array, at: number): ArrayLike<number> & { at(index: number): number | undefined } {
  const four = fourHashes();
  const length = Math.min(TEXT_SIZE, file.length - at);
  if (four !== undefined) {
    const begin = four.putText(file, at, at + length);
    const found = four.separators(begin, begin + length, MOST_HASHES, LF, LF);
    if (found > 0) return four.ends.subarray(0, found).map((end) => end - begin);
  }
  return [rowEnd(file, at) - at];
}

/** Messages of one form that wait until there are four. */
export class Waiting {
  private readonly four: FourHashes;
  private readonly form: Form;
  private readonly from: [number, number, number, number] = [0, 0, 0, 0];
  private readonly to: [number, number, number, number] = [0, 0, 0, 0];
  private count = 0;

  constructor(four: FourHashes, form: Form) {
    this.four = four;
    this.form = form;
  }

  take(from: number, to: number): void {
    this.from[this.count] = from;
    this.to[this.count] = to;
    this.count += 1;
    if (this.count === 4) this.hash();
  }

  /** Hashes those that wait, fewer than four; the first stands in for those that are missing. */
  finish(): void {
    if (this.count === 0) return;
    this.from.fill(this.from[0], this.count);
    this.to.fill(this.to[0], this.count);
    this.hash();
  }

  private hash(): void {
    this.four.hash(this.form, this.from, this.to);
    this.count = 0;
  }
}

function hashPairsByFour(four: FourHashes, level: Uint8Array): Uint8Array {
  const next = new Uint8Array(Math.ceil(level.length / 64) * 32);
  for (let at = 0; at < level.length; at += MOST_HASHES * 32) {
    const part = level.subarray(at, at + MOST_HASHES * 32);
    four.memory.set(part, HASHES);
    pairInPlace(four, part.length / 32);
    next.set(four.memory.subarray(HASHES, HASHES + Math.ceil(part.length / 64) * 32), at / 2);
  }
  return next;
}

/** Pairs so many hashes: the next level takes the place of this one, whose hashes have been read by the time four are written. */
function pairInPlace(four: FourHashes, count: number): void {
  const pairs = count >> 1;
  const unpaired = HASHES + pairs * 64;
  const last = count % 2 === 1 ? four.memory.slice(unpaired, unpaired + 32) : undefined;
  if (pairs > 0) four.hashPairs(pairs);
  if (last) four.memory.set(last, HASHES + pairs * 32);
}

/** `hashRows` for hosts without vector instructions. */
export function hashRowsSingly(file: Uint8Array): Uint8Array {
  const hashes = new Uint8Array(countRows(file)! * 32);
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

/** The rows of a file, or undefined when there are more than `most`. */
function countRows(file: Uint8Array, most = Number.POSITIVE_INFINITY): number | undefined {
  let rows = 0;
  for (let at = 0; at < file.length; at = rowEnd(file, at) + 1) {
    rows += 1;
    if (rows > most) return undefined;
  }
  return rows;
}
