import { encodeShare, fromHex, openShare, readEscrow } from '@sunlot/draw-protocol';

/**
 * This body's share, opened on this device, as the text that is handed in. Undefined when nothing was sealed to the key. Rejects
 * where the browser has no X25519, which is also the case on an address that is not https.
 */
export async function ownShare(sealed: string, key: string): Promise<string | undefined> {
  const escrow = readEscrow(new TextEncoder().encode(sealed));
  if (!escrow.ok) return undefined;
  const share = await openShare(escrow.value, fromHex(key));
  return share && new TextDecoder().decode(encodeShare(share));
}
