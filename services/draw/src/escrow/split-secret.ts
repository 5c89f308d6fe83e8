import { randomBytes } from 'node:crypto';
import { type Escrow, type EscrowedDraw, type SealedShare, sealShare, toHex } from '@sunlot/draw-protocol';
import { combine, split } from 'shamir-secret-sharing';

/** A body a share goes to. */
export interface Holder {
  /** What the rules would call it. */
  readonly code: string;
  readonly division: string;
  /** X25519, in hex. */
  readonly publicKey: string;
}

/**
 * Splits a secret so that any `threshold` of the holders can give it back and fewer learn nothing, and seals every share to its
 * holder. There must be at least two holders, and no fewer than the threshold.
 */
export async function splitSecret(
  draw: EscrowedDraw,
  secret: Uint8Array,
  holders: readonly Holder[],
  threshold: number,
): Promise<Escrow> {
  const parts = await split(Uint8Array.from(secret), holders.length, threshold);
  // A share nobody can use would be found out when it is needed.
  if (toHex(await combine(parts.slice(-threshold))) !== toHex(secret))
    throw new Error('the shares do not give the secret');
  const shares: SealedShare[] = [];
  for (const [place, { code, division, publicKey }] of holders.toSorted(byCode).entries()) {
    const share = { ...draw, holder: code, share: toHex(parts[place]!) };
    const sealed = await sealShare(share, { division, publicKey }, randomBytes(32));
    if (!sealed) throw new Error(`the key of ${code} was taken up though nothing can be sealed to it`);
    shares.push(sealed);
  }
  return { ...draw, threshold, shares };
}

function byCode(one: Holder, other: Holder): number {
  return one.code < other.code ? -1 : 1;
}
