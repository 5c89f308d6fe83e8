import { combine } from 'shamir-secret-sharing';
import { fromHex, toHex } from '../canonical-text.ts';
import { commitment } from '../commitment.ts';
import type { Suite } from '../keystream.ts';
import { type Escrow, type Share, type ShareProblem, shareProblem } from './escrow.ts';

export type Rebuilt =
  | { readonly ok: true; readonly secret: Uint8Array }
  | { readonly ok: false; readonly problem: ShareProblem; readonly holder: string }
  | { readonly ok: false; readonly problem: 'TOO_FEW'; readonly given: number; readonly needed: number }
  | { readonly ok: false; readonly problem: 'OTHER_SECRET' };

/**
 * The secret from its shares, if it is the one promised in `freeze.txt`. A share given twice counts once. OTHER_SECRET: every
 * share is the one that was sealed, and together they open another promise, so what was put into escrow was false.
 */
export async function rebuildSecret(
  suite: Suite,
  escrow: Escrow,
  promised: string,
  shares: readonly Share[],
): Promise<Rebuilt> {
  const byHolder = new Map<string, Share>();
  for (const share of shares) {
    const problem = shareProblem(escrow, share);
    if (problem) return { ok: false, problem, holder: share.holder };
    byHolder.set(share.holder, share);
  }
  const { draw, attempt, threshold } = escrow;
  if (byHolder.size < threshold) return { ok: false, problem: 'TOO_FEW', given: byHolder.size, needed: threshold };
  const secret = await combine([...byHolder.values()].slice(0, threshold).map(({ share }) => fromHex(share)));
  const opened = toHex(commitment(suite, { draw, attempt, freeze: null, party: 'server' }, secret));
  return opened === promised ? { ok: true, secret } : { ok: false, problem: 'OTHER_SECRET' };
}
