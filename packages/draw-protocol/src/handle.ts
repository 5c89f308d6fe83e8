import { deriveKey, type Suite } from './keystream.ts';
import { memoryToShare } from './shared-memory.ts';
import type { Texts } from './sha256-salted.ts';

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

/** The handles of so many ids, 16 bytes each, in the order given. */
export function handlesOf(suite: Suite, salts: Uint8Array, ids: Texts, count: number): Uint8Array {
  const handles = new Uint8Array(count * 16);
  putHandles(suite, salts, ids, 0, count, handles);
  return handles;
}

/** The handles of the ids from one place up to another, put at their places. */
export function putHandles(
  suite: Suite,
  salts: Uint8Array,
  ids: Texts,
  from: number,
  to: number,
  handles: Uint8Array,
): void {
  suite.hashSalted(tag, salts, ids, from, to, handles);
}

/** Many short texts in one buffer that threads share: a million of them cost their bytes and four more each. */
export class TextColumn {
  count = 0;
  bytes: Uint8Array;
  ends: Uint32Array;

  constructor(expected = 1 << 10) {
    // Eighteen are the letters of a unified social credit code.
    this.bytes = new Uint8Array(memoryToShare(Math.max(1 << 12, expected * 18)));
    this.ends = new Uint32Array(memoryToShare(expected * 4));
  }

  push(text: string): void {
    const start = this.startOf(this.count);
    // A UTF-16 unit takes at most three bytes of UTF-8.
    if (this.bytes.length < start + text.length * 3) this.bytes = grown(this.bytes, start + text.length * 3);
    if (this.ends.length === this.count) this.ends = grown(this.ends, this.count + 1);
    this.ends[this.count++] = start + this.write(text, start);
  }

  /** Adds a text as its UTF-8. */
  pushBytes(source: Uint8Array, from: number, to: number): void {
    const start = this.startOf(this.count);
    if (this.bytes.length < start + to - from) this.bytes = grown(this.bytes, start + to - from);
    if (this.ends.length === this.count) this.ends = grown(this.ends, this.count + 1);
    const { bytes } = this;
    for (let at = from; at < to; at++) bytes[start + at - from] = source[at]!;
    this.ends[this.count++] = start + to - from;
  }

  bytesAt(i: number): Uint8Array {
    return this.bytes.subarray(this.startOf(i), this.ends[i]);
  }

  at(i: number): string {
    return decoder.decode(this.bytesAt(i));
  }

  /** Where text i starts; the start of the text after the last is where the bytes end. */
  startOf(i: number): number {
    return i === 0 ? 0 : this.ends[i - 1]!;
  }

  /** How many bytes the texts from one place up to another take. */
  bytesBetween(from: number, to: number): number {
    return this.startOf(to) - this.startOf(from);
  }

  /** Copies text i to a place, and returns the place after it. */
  copy(i: number, target: Uint8Array, to: number): number {
    let at = to;
    for (let from = this.startOf(i); from < this.ends[i]!; from++) target[at++] = this.bytes[from]!;
    return at;
  }

  /** Writes the text's UTF-8 and returns its length. */
  private write(text: string, start: number): number {
    for (let c = 0; c < text.length; c++) {
      const unit = text.charCodeAt(c);
      if (unit > 0x7f) return encoder.encodeInto(text, this.bytes.subarray(start)).written;
      this.bytes[start + c] = unit;
    }
    return text.length;
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A copy of a typed array with room for at least `needed` elements, doubling so that pushing stays cheap. */
export function grown<T extends Uint8Array | Uint16Array | Uint32Array>(array: T, needed: number): T {
  const length = Math.max(needed, array.length * 2);
  const larger = new (array.constructor as new (memory: ArrayBufferLike) => T)(
    memoryToShare(length * array.BYTES_PER_ELEMENT),
  );
  larger.set(array);
  return larger;
}
