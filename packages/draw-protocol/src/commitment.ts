import { encodeRows, toHex } from './canonical-text.ts';
import type { Suite } from './keystream.ts';

/** Who promises, and for which frozen pool: the same nonce promised elsewhere gives another commitment. */
export interface CommitmentContext {
  draw: string;
  attempt: number;
  /** The hash of `freeze.txt` in hex; null for the server, whose promise is part of that file. */
  freeze: string | null;
  /** `server`, or the id of a witness. */
  party: string;
}

/** The promise of a 32-byte nonce: the hash of a text that `printf` can write. */
export function commitment(suite: Suite, context: CommitmentContext, nonce: Uint8Array): Uint8Array {
  return suite.hash(commitmentText(context, nonce));
}

/** The text whose hash is the commitment. */
export function commitmentText({ draw, attempt, freeze, party }: CommitmentContext, nonce: Uint8Array): Uint8Array {
  return encodeRows([
    ['sunlot-draw-commitment/v1'],
    ['draw', draw],
    ['attempt', attempt],
    ['freeze', freeze ?? '-'],
    ['party', party],
    ['nonce', toHex(nonce)],
  ]);
}
