import { toHex, x25519PublicKey } from '@sunlot/draw-protocol';

/** A fresh key of this device: what stays with the body, and what is registered. */
export async function makeEscrowKey(): Promise<{ secret: string; publicKey: string }> {
  const secret = crypto.getRandomValues(new Uint8Array(32));
  return { secret: toHex(secret), publicKey: toHex(await x25519PublicKey(secret)) };
}
