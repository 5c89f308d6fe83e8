import type { TextColumn } from './handle.ts';

/** Finds a text of a column by its bytes: a hash table of numbers, since a Map of a million strings takes 100 MB. */
export class IdIndex {
  /** The first text that stands in the column twice, or undefined. */
  readonly duplicate: string | undefined;
  /** Two words a slot: the hash, and the place in the column plus one. */
  private readonly slots: Uint32Array;
  private readonly column: TextColumn;

  constructor(column: TextColumn) {
    this.column = column;
    this.slots = new Uint32Array(2 * 2 ** Math.ceil(Math.log2(column.count * 2 + 2)));
    for (let i = 0; i < column.count; i++) {
      const from = column.startOf(i);
      const hash = hashOf(column.bytes, from, column.ends[i]!);
      const slot = this.slotOf(hash, column.bytes, from, column.ends[i]!);
      if (this.slots[slot + 1] !== 0) {
        this.duplicate = column.at(i);
        return;
      }
      this.slots[slot] = hash;
      this.slots[slot + 1] = i + 1;
    }
  }

  /** The place of a text in the column, or undefined. */
  find(text: string): number | undefined {
    const bytes = new TextEncoder().encode(text);
    const found = this.slots[this.slotOf(hashOf(bytes, 0, bytes.length), bytes, 0, bytes.length) + 1]!;
    return found === 0 ? undefined : found - 1;
  }

  /** The slot that holds these bytes, or the empty one where they belong. */
  private slotOf(hash: number, bytes: Uint8Array, from: number, to: number): number {
    const mask = this.slots.length - 1;
    for (let slot = (hash * 2) & mask; ; slot = (slot + 2) & mask) {
      const held = this.slots[slot + 1]!;
      if (held === 0 || (this.slots[slot] === hash && this.holds(held - 1, bytes, from, to))) return slot;
    }
  }

  private holds(i: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.column.startOf(i);
    if (this.column.ends[i]! - start !== to - from) return false;
    for (let b = from; b < to; b++) if (this.column.bytes[start + b - from] !== bytes[b]) return false;
    return true;
  }
}

/** FNV-1a with a last stir; only speed depends on it. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let b = from; b < to; b++) hash = Math.imul(hash ^ bytes[b]!, 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
