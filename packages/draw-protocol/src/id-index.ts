import type { TextColumn } from './handle.ts';
import type { Texts } from './sha256-salted.ts';

/**
 * A hash table of the texts of a column: numbers only, since a Map of a million strings takes 100 MB. A slot is one word: in its
 * low bits the place in the column plus one, in the others what the hash says beyond the slot, so that most texts that are not
 * meant are passed over without being looked at.
 */
export interface IdTable {
  readonly slots: Uint32Array;
  /** The place of the first text that stands in the column twice, where the table ends; or undefined. */
  readonly duplicate: number | undefined;
}

export function idTable(texts: Texts, count: number): IdTable {
  const { bytes, ends } = texts;
  const bits = Math.ceil(Math.log2(count + 2));
  const slots = new Uint32Array(2 ** (bits + 1));
  const places = placesIn(slots);
  const view = viewOf(bytes);
  for (let i = 0; i < count; i++) {
    const from = i === 0 ? 0 : ends[i - 1]!;
    const to = ends[i]!;
    const hash = hashOf(view, from, to);
    const slot = slotOf(slots, hash, texts, bytes, from, to);
    if (slots[slot] !== 0) return { slots, duplicate: i };
    slots[slot] = (hash & ~places) | (i + 1);
  }
  return { slots, duplicate: undefined };
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
    const slot = this.slots[slotOf(this.slots, hash, this.column, file, from, to)]!;
    return slot === 0 ? undefined : (slot & placesIn(this.slots)) - 1;
  }
}

/** The bits of a slot that say a place: there are twice as many slots. */
function placesIn(slots: Uint32Array): number {
  return slots.length / 2 - 1;
}

/** The slot that holds these bytes, or the empty one where they belong. */
function slotOf(slots: Uint32Array, hash: number, texts: Texts, file: Uint8Array, from: number, to: number): number {
  const mask = slots.length - 1;
  const places = placesIn(slots);
  for (let at = hash & mask; ; at = (at + 1) & mask) {
    const held = slots[at]!;
    if (held === 0) return at;
    if (((held ^ hash) & ~places) === 0 && stands(texts, (held & places) - 1, file, from, to)) return at;
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
