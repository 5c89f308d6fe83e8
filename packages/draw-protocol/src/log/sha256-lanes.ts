import { sha256 } from '@noble/hashes/sha2.js';

const LF = 0x0a;

/** The leaf hashes SHA-256(0x00 ‖ row) of all LF-terminated rows, 32 bytes each, in order. No rows, no bytes. */
export function hashRows(file: Uint8Array): Uint8Array {
  const hashes = new Uint8Array(countRows(file) * 32);
  let start = 0;
  for (let offset = 0; offset < hashes.length; offset += 32) {
    const lf = file.indexOf(LF, start);
    const end = lf === -1 ? file.length : lf;
    const message = new Uint8Array(1 + end - start);
    message.set(file.subarray(start, end), 1);
    hashes.set(sha256(message), offset);
    start = end + 1;
  }
  return hashes;
}

/** The next level of the tree: SHA-256(0x01 ‖ left ‖ right) of each pair, an unpaired last hash carried up unchanged. */
export function hashPairs(level: Uint8Array): Uint8Array {
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

function countRows(file: Uint8Array): number {
  let rows = 0;
  for (let at = file.indexOf(LF); at !== -1; at = file.indexOf(LF, at + 1)) rows += 1;
  return file.length > 0 && file[file.length - 1] !== LF ? rows + 1 : rows;
}
