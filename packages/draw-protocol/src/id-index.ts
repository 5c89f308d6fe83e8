import { TextColumn } from './handle.ts';

/** Finds a text of a column by its bytes: a hash table of numbers, since a Map of a million strings takes 100 MB. */
export class IdIndex {
  /** The first text that stands in the column twice, or undefined. */
  readonly duplicate: string | undefined;
  private readonly slots: Uint32Array;
  private readonly column: TextColumn;

  constructor(column: TextColumn) {
    this.column = column;
    this.slots = new Uint32Array(2 ** Math.ceil(Math.log2(column.count * 2 + 2)));
    for (let i = 0; i < column.count; i++) {
      const slot = this.slotOf(column.bytesAt(i));
      if (this.slots[slot] !== 0) {
        this.duplicate = column.at(i);
        return;
      }
      this.slots[slot] = i + 1;
    }
  }

  /** The place of a text in the column, or undefined. */
  find(text: string): number | undefined {
    const found = this.slots[this.slotOf(new TextEncoder().encode(text))]!;
    return found === 0 ? undefined : found - 1;
  }

  /** The slot that holds these bytes, or the empty one where they belong. */
  private slotOf(bytes: Uint8Array): number {
    const mask = this.slots.length - 1;
    for (let slot = hash(bytes) & mask; ; slot = (slot + 1) & mask) {
      const held = this.slots[slot]!;
      if (held === 0 || same(this.column.bytesAt(held - 1), bytes)) return slot;
    }
  }
}

/** FNV-1a with a last stir; only speed depends on it. */
function hash(bytes: Uint8Array): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < bytes.length; i++) h = Math.imul(h ^ bytes[i]!, 0x01000193);
  return h ^ (h >>> 15);
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
