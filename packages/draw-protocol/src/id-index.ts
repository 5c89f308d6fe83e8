import type { TextColumn } from './handle.ts';
import type { Texts } from './sha256-salted.ts';

/**
 * A hash table of the texts of a column: numbers only, since a Map of a million strings takes 100 MB. A slot is one word: in its
 * low bits the place in the column plus one, in the others what the hash says beyond the slot, so that most texts that are not
 * meant are passed over without being looked at.
 */
export interface IdTable {
  readonly slots: Uint32Array;
  /** The place of the first text that stands in the column for the second time, or undefined. */
  readonly duplicate: number | undefined;
}

/**
 * The table, filled region after region: in the order they come a million texts would fall all over it, and the processor would
 * wait for memory at each. A text that stands twice is in it once.
 */
export function idTable(texts: Texts, count: number): IdTable {
  const { bytes, ends } = texts;
  const bits = Math.ceil(Math.log2(count + 2));
  const slots = new Uint32Array(2 ** (bits + 1));
  const places = placesIn(slots);
  const view = viewOf(bytes);
  const inTurn = new Uint32Array(count);
  for (let n = 0; n < count; n++) inTurn[n] = hashOf(view, n === 0 ? 0 : ends[n - 1]!, ends[n]!);
  const { order, hashes } = inRegions(inTurn);
  let duplicate = Number.POSITIVE_INFINITY;
  let i = 0;
  const isText = (place: number): boolean => stands(texts, place, bytes, i === 0 ? 0 : ends[i - 1]!, ends[i]!);
  for (let n = 0; n < count; n++) {
    i = order[n]!;
    const slot = slotOf(slots, hashes[n]!, isText);
    if (slots[slot] === 0) slots[slot] = (tagIn(slots, hashes[n]!) & ~places) | (i + 1);
    // Texts of one hash come in their order, so what is found here is never the first of its kind.
    else if (i < duplicate) duplicate = i;
  }
  return { slots, duplicate: duplicate < count ? duplicate : undefined };
}

/** Hashes by their first eight bits, in their order where these are the same, and which place each had. */
function inRegions(hashes: Uint32Array): { order: Uint32Array; hashes: Uint32Array } {
  const starts = new Uint32Array(257);
  for (let i = 0; i < hashes.length; i++) starts[(hashes[i]! >>> 24) + 1]! += 1;
  for (let region = 1; region < starts.length; region++) starts[region]! += starts[region - 1]!;
  const dealt = { order: new Uint32Array(hashes.length), hashes: new Uint32Array(hashes.length) };
  for (let i = 0; i < hashes.length; i++) {
    const place = starts[hashes[i]! >>> 24]!++;
    dealt.order[place] = i;
    dealt.hashes[place] = hashes[i]!;
  }
  return dealt;
}

/** Finds a text of a column by its bytes. */
export class IdIndex {
  /** The first text that stands in the column twice, or undefined. */
  readonly duplicate: string | undefined;
  private readonly slots: Uint32Array;
  private readonly column: TextColumn;

  constructor(column: TextColumn, { slots, duplicate }: IdTable = idTable(column, column.count)) {
    this.column = column;
    this.slots = slots;
    this.duplicate = duplicate === undefined ? undefined : column.at(duplicate);
  }

  /** The place of a text in the column, or undefined. */
  find(text: string): number | undefined {
    const bytes = new TextEncoder().encode(text);
    return this.findBytes(bytes, 0, bytes.length);
  }

  /** The same for a text as bytes of a file. */
  findBytes(file: Uint8Array, from: number, to: number): number | undefined {
    const hash = hashOf(viewOf(file), from, to);
    const isText = (place: number): boolean => stands(this.column, place, file, from, to);
    const slot = this.slots[slotOf(this.slots, hash, isText)]!;
    return slot === 0 ? undefined : (slot & placesIn(this.slots)) - 1;
  }
}

/** The bits of a slot that say a place: there are twice as many slots. */
function placesIn(slots: Uint32Array): number {
  return slots.length / 2 - 1;
}

/** What a hash says beyond its slot, at the place of a slot where that stands. */
function tagIn(slots: Uint32Array, hash: number): number {
  return Math.imul(hash, slots.length / 2);
}

/**
 * The slot that holds a text of this hash, as `isText` says of a place, or the empty one where it belongs. The first bits of the
 * hash say where to look.
 */
function slotOf(slots: Uint32Array, hash: number, isText: (place: number) => boolean): number {
  const mask = slots.length - 1;
  const places = placesIn(slots);
  const tag = tagIn(slots, hash);
  for (let at = hash >>> Math.clz32(mask); ; at = (at + 1) & mask) {
    const held = slots[at]!;
    if (held === 0 || (((held ^ tag) & ~places) === 0 && isText((held & places) - 1))) return at;
  }
}

function stands({ bytes, ends }: Texts, i: number, file: Uint8Array, from: number, to: number): boolean {
  const start = i === 0 ? 0 : ends[i - 1]!;
  if (ends[i]! - start !== to - from) return false;
  for (let b = from; b < to; b++) if (bytes[start + b - from] !== file[b]) return false;
  return true;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** Four bytes in one step, multiplied and stirred; only speed depends on it. */
function hashOf(bytes: DataView, from: number, to: number): number {
  let hash = to - from;
  let at = from;
  for (; at + 4 <= to; at += 4) {
    hash = Math.imul(hash ^ bytes.getUint32(at), 0x85ebca6b);
    hash ^= hash >>> 15;
  }
  for (; at < to; at++) hash = Math.imul(hash ^ bytes.getUint8(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
