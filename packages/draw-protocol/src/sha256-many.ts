import { digest as sha256 } from '@chainsafe/as-sha256';
import { fourHashes } from './log/sha256-four.ts';

/** The hashes of many short messages laid end to end, 32 bytes each; message i ends before byte `ends[i]`. */
export function sha256Many(messages: Uint8Array, ends: Uint32Array, count: number): Uint8Array {
  const four = fourHashes();
  const hashes = new Uint8Array(count * 32);
  const target = new DataView(hashes.buffer);
  const lanes = new Uint32Array(4);
  let waiting = 0;
  for (let i = 0; i < count; i++) {
    const start = i === 0 ? 0 : ends[i - 1]!;
    const end = ends[i]!;
    if (four === undefined || end - start > longestOfOneBlock) {
      hashes.set(sha256(messages.subarray(start, end)), i * 32);
      continue;
    }
    writeBlock(four.blocks, waiting, messages, start, end);
    lanes[waiting++] = i;
    if (waiting === 4) finish();
  }
  finish();
  return hashes;

  function finish(): void {
    if (four === undefined || waiting === 0) return;
    four.run(0, 1);
    for (let lane = 0; lane < waiting; lane++) {
      const at = lanes[lane]! * 32;
      for (let word = 0; word < 8; word++) target.setUint32(at + word * 4, four.digests[word * 4 + lane]!);
    }
    waiting = 0;
  }
}

/** A block is 64 bytes: the message, a byte 0x80, and eight for the length. */
const longestOfOneBlock = 55;

function writeBlock(words: Uint32Array, lane: number, message: Uint8Array, start: number, end: number): void {
  let at = lane;
  let from = start;
  for (; from + 4 <= end; from += 4, at += 4) {
    words[at] = (message[from]! << 24) | (message[from + 1]! << 16) | (message[from + 2]! << 8) | message[from + 3]!;
  }
  let tail = 0;
  for (; from < end; from++) tail = (tail << 8) | message[from]!;
  words[at] = ((tail << 8) | 0x80) << (24 - 8 * ((end - start) & 3));
  for (at += 4; at < 60; at += 4) words[at] = 0;
  words[60 + lane] = (end - start) * 8;
}
