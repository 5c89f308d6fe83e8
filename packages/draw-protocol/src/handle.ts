import { deriveKey, type Suite } from './keystream.ts';

const tag = new TextEncoder().encode('sunlot-handle/v1');

/** The first 16 bytes of hash(tag ‖ salt ‖ id): what stands for a name in a public file. */
export function handleOf(suite: Suite, salt: Uint8Array, id: Uint8Array): Uint8Array {
  const message = new Uint8Array(32 + id.length);
  message.set(tag);
  message.set(salt, 16);
  message.set(id, 32);
  return suite.hash(message).subarray(0, 16);
}

/** What the salts of one draw are for; each has a keystream of its own. */
export type SaltedList = 'candidates' | 'inspectors' | 'exclusions';

/** One 16-byte salt per row, from the per-draw secret. One salt opens one row and says nothing about any other. */
export function saltsFor(suite: Suite, handleSecret: Uint8Array, list: SaltedList, count: number): Promise<Uint8Array> {
  return suite.keystream(deriveKey(suite, handleSecret, `salt ${list}`), 0, count);
}

/** The handles of many ids, 16 bytes each, in the order given. */
export function handlesOf(suite: Suite, salts: Uint8Array, ids: TextColumn): Uint8Array {
  const handles = new Uint8Array(ids.count * 16);
  for (let i = 0; i < ids.count; i++) {
    handles.set(handleOf(suite, salts.subarray(i * 16, i * 16 + 16), ids.bytesAt(i)), i * 16);
  }
  return handles;
}

/** Many short texts in one buffer: a million of them cost their bytes and four more each. */
export class TextColumn {
  count = 0;
  private bytes = new Uint8Array(1 << 16);
  private ends = new Uint32Array(1 << 10);

  push(text: string): void {
    const start = this.endAt(this.count);
    // A UTF-16 unit takes at most three bytes of UTF-8.
    if (this.bytes.length < start + text.length * 3) this.bytes = grown(this.bytes, start + text.length * 3);
    if (this.ends.length === this.count) this.ends = grown(this.ends, this.count + 1);
    this.ends[this.count++] = start + encoder.encodeInto(text, this.bytes.subarray(start)).written;
  }

  bytesAt(i: number): Uint8Array {
    return this.bytes.subarray(this.endAt(i), this.ends[i]);
  }

  at(i: number): string {
    return decoder.decode(this.bytesAt(i));
  }

  private endAt(i: number): number {
    return i === 0 ? 0 : this.ends[i - 1]!;
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A copy of a typed array with room for at least `needed` elements, doubling so that pushing stays cheap. */
export function grown<T extends Uint8Array | Uint16Array | Uint32Array>(array: T, needed: number): T {
  const larger = new (array.constructor as new (length: number) => T)(Math.max(needed, array.length * 2));
  larger.set(array);
  return larger;
}
