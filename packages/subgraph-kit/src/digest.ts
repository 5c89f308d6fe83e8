import { createHash } from 'node:crypto';

/**
 * SHA-256 of some bytes, as 64 hexadecimal digits. Bytes that take longer than a turn of the event loop are worked on by a thread of Node's pool:
 * a part of a list is four megabytes, and its digest is asked for by whoever signs it, whoever checks that and whoever keeps it.
 */
export async function digestOf(bytes: string | Uint8Array): Promise<string> {
  if (!isForAThread(bytes)) return createHash('sha256').update(bytes).digest('hex');
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
}

/** Memory several threads share already, as a pool that is frozen, is not lent to another one. */
function isForAThread(bytes: string | Uint8Array): bytes is Uint8Array<ArrayBuffer> {
  return typeof bytes !== 'string' && bytes.length >= WORTH_A_THREAD && bytes.buffer instanceof ArrayBuffer;
}

/** Bytes. */
const WORTH_A_THREAD = 1 << 18;
