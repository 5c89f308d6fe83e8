import { commitment, fromHex, sha256Aes256Ctr, toHex } from '@sunlot/draw-protocol';

/** What a promise is about; the digest is that of the freeze, so that the number serves for this pool and no other. */
export interface PromiseAbout {
  readonly drawId: string;
  readonly attempt: number;
  readonly freezeDigest: string;
  /** The witness body's code. */
  readonly code: string;
}

/** The promise of a number, as the room takes it: proto-docs/draw/v1.md, “Commitment”. Loaded when a witness needs it. */
export function promiseOf({ drawId, attempt, freezeDigest, code }: PromiseAbout, nonce: string): string {
  const about = { draw: drawId, attempt, freeze: freezeDigest, party: code };
  return toHex(commitment(sha256Aes256Ctr, about, fromHex(nonce)));
}
