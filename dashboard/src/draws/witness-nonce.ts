/** Where a browser keeps things between visits: `localStorage`, or a stand-in. */
export type Keeper = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Whose number for which draw. Attempts are draws of their own, so a number is never promised twice. */
export interface NonceOwner {
  readonly drawId: string;
  readonly accountId: string;
}

/** 32 bytes of this device's own randomness, in hex. */
export function makeNonce(fill: (bytes: Uint8Array<ArrayBuffer>) => void): string {
  const bytes = new Uint8Array(32);
  fill(bytes);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The number kept for this draw, or undefined when none is, or what is kept is not one. */
export function keptNonce(keeper: Keeper, owner: NonceOwner): string | undefined {
  return readNonce(keeper.getItem(keyOf(owner)) ?? '');
}

export function keepNonce(keeper: Keeper, owner: NonceOwner, nonce: string): void {
  keeper.setItem(keyOf(owner), nonce);
}

export function forgetNonce(keeper: Keeper, owner: NonceOwner): void {
  keeper.removeItem(keyOf(owner));
}

/** The number as people read it out: eight groups of eight digits. */
export function inGroups(nonce: string): string[] {
  return nonce.match(/.{1,8}/g) ?? [];
}

/** What the QR code says: enough to know which draw the number belongs to. */
export function nonceCode(drawNumber: string, nonce: string): string {
  return `${drawNumber} ${nonce}`;
}

/**
 * The number in whatever was pasted: groups with spaces or line breaks, capitals, or the words of the QR code. Undefined when
 * there are not exactly 64 digits at the end.
 */
export function readNonce(text: string): string | undefined {
  const groups = text
    .trim()
    .toLowerCase()
    .split(/[\s,;,、-]+/);
  let digits = '';
  for (const group of groups.toReversed()) {
    if (!/^[0-9a-f]+$/.test(group) || digits.length >= 64) break;
    digits = group + digits;
  }
  return digits.length === 64 ? digits : undefined;
}

function keyOf({ drawId, accountId }: NonceOwner): string {
  return `sunlot.witness.${drawId}.${accountId}`;
}
