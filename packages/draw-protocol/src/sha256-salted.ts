import { digest as sha256 } from '@chainsafe/as-sha256';
import { type FourHashes, fourHashes } from './log/sha256-four.ts';
import { HASHES, MOST_HASHES, SALTS, SHORT, TEXT_SIZE } from './log/sha256-four-memory.ts';

/** Texts in one buffer: text i ends before byte `ends[i]`, where the next one starts. */
export interface Texts {
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;
}

/**
 * The first halves of hash(tag ‖ salt i ‖ text i), 16 bytes each like the salts, for the texts from one place up to another;
 * they are put at their places in `halves`.
 */
export type HashSalted = (
  tag: Uint8Array,
  salts: Uint8Array,
  texts: Texts,
  from: number,
  to: number,
  halves: Uint8Array,
) => void;

/** One after the other, by any hash: the definition. */
export function saltedSingly(hash: (message: Uint8Array) => Uint8Array): HashSalted {
  return (tag, salts, { bytes, ends }, from, to, halves) => {
    for (let i = from; i < to; i++) {
      const text = bytes.subarray(i === 0 ? 0 : ends[i - 1]!, ends[i]);
      const message = new Uint8Array(32 + text.length);
      message.set(tag);
      message.set(salts.subarray(i * 16, i * 16 + 16), 16);
      message.set(text, 32);
      halves.set(hash(message).subarray(0, 16), i * 16);
    }
  };
}

const oneByOne = saltedSingly(sha256);

/** By SHA-256, four at a time where the texts are short, as ids are. */
export const sha256Salted: HashSalted = (tag, salts, texts, from, to, halves) => {
  const four = fourHashes();
  for (let next = from; next < to; ) {
    const end = four === undefined ? to : lastThatFits(texts.ends, next, to);
    if (four === undefined) oneByOne(tag, salts, texts, next, end, halves);
    else if (end > next) together(four, tag, salts, texts, next, end, halves);
    // One text that is too long for the others' company.
    else oneByOne(tag, salts, texts, next, next + 1, halves);
    next = Math.max(end, next + 1);
  }
};

/** Up to which text they have room together, and none of them is too long. */
function lastThatFits(ends: Uint32Array, from: number, to: number): number {
  const start = from === 0 ? 0 : ends[from - 1]!;
  const most = Math.min(to, from + MOST_HASHES);
  let end = from;
  for (let before = start; end < most && ends[end]! - start <= TEXT_SIZE && ends[end]! - before <= SHORT; end++) {
    before = ends[end]!;
  }
  return end;
}

function together(
  four: FourHashes,
  tag: Uint8Array,
  salts: Uint8Array,
  { bytes, ends }: Texts,
  from: number,
  to: number,
  halves: Uint8Array,
): void {
  const start = from === 0 ? 0 : ends[from - 1]!;
  const begin = four.putText(bytes, start, ends[to - 1]!);
  four.memory.set(salts.subarray(from * 16, to * 16), SALTS);
  for (let i = from; i < to; i++) four.ends[i - from] = ends[i]! - start + begin;
  four.hashSalted(tag, begin, to - from);
  halves.set(four.memory.subarray(HASHES, HASHES + (to - from) * 16), from * 16);
}
