import { digest as sha256 } from '@chainsafe/as-sha256';
import { type FourHashes, fourHashes, HASHES, LONGEST, MOST_HASHES, TEXT, TEXT_SIZE } from './log/sha256-four.ts';
import { Waiting } from './log/sha256-lanes.ts';

/** The hashes of many short messages laid end to end, 32 bytes each; message i ends before byte `ends[i]`. */
export function sha256Many(messages: Uint8Array, ends: Uint32Array, count: number): Uint8Array {
  const four = fourHashes();
  const hashes = new Uint8Array(count * 32);
  for (let from = 0; from < count; ) {
    const start = from === 0 ? 0 : ends[from - 1]!;
    const to = four === undefined ? from : lastThatFits(ends, from, count, start);
    if (four === undefined || to === from) {
      hashes.set(sha256(messages.subarray(start, ends[from])), from * 32);
      from += 1;
      continue;
    }
    four.memory.set(messages.subarray(start, ends[to - 1]), TEXT);
    hashTogether(four, ends, from, to, start);
    hashes.set(four.memory.subarray(HASHES, HASHES + (to - from) * 32), from * 32);
    from = to;
  }
  return hashes;
}

/** Up to which message they have room together, and none of them is too long. */
function lastThatFits(ends: Uint32Array, from: number, count: number, start: number): number {
  const most = Math.min(count, from + MOST_HASHES);
  let to = from;
  for (let before = start; to < most && ends[to]! - start <= TEXT_SIZE && ends[to]! - before < LONGEST; to++) {
    before = ends[to]!;
  }
  return to;
}

function hashTogether(four: FourHashes, ends: Uint32Array, from: number, to: number, start: number): void {
  const lengths = new Map<number, Waiting>();
  for (let i = from, before = start; i < to; i++) {
    const length = ends[i]! - before;
    let waiting = lengths.get(length);
    if (!waiting) lengths.set(length, (waiting = new Waiting(four, four.formOf(length))));
    waiting.take(TEXT + before - start, HASHES + (i - from) * 32);
    before = ends[i]!;
  }
  for (const waiting of lengths.values()) waiting.finish();
}
