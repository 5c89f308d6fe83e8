import { digest as sha256 } from '@chainsafe/as-sha256';
import { toHex } from './canonical-text.ts';

/** Letters and digits nobody confuses when a code is read out or typed from paper: no I, L, O, U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 20;
const encoder = new TextEncoder();

/** How many random bytes a code is made of; five bits of each are used, a hundred together. */
export const pickupCodeBytes = length;

/** A code as it is printed, in groups of five: `7K2QD-…`. */
export function pickupCodeFrom(random: Uint8Array): string {
  const letters = Array.from(random.subarray(0, length), (byte) => alphabet[byte & 31]);
  return (letters.join('').match(/.{5}/g) ?? []).join('-');
}

/** A code as somebody typed it, brought into the printed form; undefined for what is no code. */
export function readPickupCode(typed: string): string | undefined {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  const isCode = letters.length === length && [...letters].every((letter) => alphabet.includes(letter));
  return isCode ? letters.match(/.{5}/g)!.join('-') : undefined;
}

/**
 * Where a sealed opening lies. It is made of the code, but the code is not to be found from it: a server that is asked for a
 * locator can neither read what it hands out nor learn how.
 */
export function openingLocator(code: string): string {
  return toHex(sha256(encoder.encode(`sunlot-opening-locator/v1 ${code}`)).subarray(0, 16));
}

/** Seals an opening so that only who has the code can read it: AES-256-GCM under a key made of the code. */
export async function sealOpening(code: string, opening: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.encrypt(box, await keyOf(code), opening as Uint8Array<ArrayBuffer>));
}

/** Opens what `sealOpening` sealed; undefined when the code is another or the bytes were changed. */
export async function unsealOpening(code: string, sealed: Uint8Array): Promise<Uint8Array | undefined> {
  const key = await keyOf(code);
  return crypto.subtle.decrypt(box, key, sealed as Uint8Array<ArrayBuffer>).then(
    (opened) => new Uint8Array(opened),
    () => undefined,
  );
}

// A code seals one message and never another, so its nonce need not vary.
const box = { name: 'AES-GCM', iv: new Uint8Array(12) };

function keyOf(code: string): ReturnType<typeof crypto.subtle.importKey> {
  const key = sha256(encoder.encode(`sunlot-opening-key/v1 ${code}`)) as Uint8Array<ArrayBuffer>;
  return crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']);
}
