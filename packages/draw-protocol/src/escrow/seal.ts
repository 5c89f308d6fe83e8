import { expand, extract } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { joinBytes } from '../canonical-text.ts';
import { x25519PublicKey, x25519Shared } from './x25519.ts';

/** Something only the holder of one key can read: HPKE (RFC 9180) in base mode. */
export interface Sealed {
  /** The sender's ephemeral public key, 32 bytes. */
  readonly enc: Uint8Array;
  /** 16 bytes longer than what it holds. */
  readonly ciphertext: Uint8Array;
}

/** What it is about; sealed bytes open only where both are the same. */
export interface SealedFor {
  readonly info: Uint8Array;
  readonly aad: Uint8Array;
}

/**
 * Seals to an X25519 public key with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and AES-128-GCM. The ephemeral secret must be 32
 * fresh random bytes. Undefined for a public key nothing can be sealed to.
 */
export async function sealTo(
  publicKey: Uint8Array,
  { info, aad }: SealedFor,
  plaintext: Uint8Array,
  ephemeral: Uint8Array,
): Promise<Sealed | undefined> {
  const enc = await x25519PublicKey(ephemeral);
  const shared = await x25519Shared(ephemeral, publicKey);
  if (shared === undefined) return undefined;
  const { key, iv } = await schedule(shared, joinBytes(enc, publicKey), info, ['encrypt']);
  const ciphertext = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: Uint8Array.from(aad) },
    key,
    Uint8Array.from(plaintext),
  );
  return { enc, ciphertext: new Uint8Array(ciphertext) };
}

/** What was sealed to the public key of this secret, or undefined when it was sealed to another, or for something else. */
export async function openSealed(
  secret: Uint8Array,
  { info, aad }: SealedFor,
  { enc, ciphertext }: Sealed,
): Promise<Uint8Array | undefined> {
  const shared = await x25519Shared(secret, enc);
  if (shared === undefined) return undefined;
  const { key, iv } = await schedule(shared, joinBytes(enc, await x25519PublicKey(secret)), info, ['decrypt']);
  try {
    const about = { name: 'AES-GCM', iv, additionalData: Uint8Array.from(aad) };
    return new Uint8Array(await crypto.subtle.decrypt(about, key, Uint8Array.from(ciphertext)));
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === 'OperationError') return undefined;
    throw fault;
  }
}

const KEM = ascii('KEM\x00\x20');
const SUITE = ascii('HPKE\x00\x20\x00\x01\x00\x01');

/** Key and nonce of the one message: RFC 9180 sections 4.1 and 5.1, mode base, sequence number 0. */
async function schedule(
  shared: Uint8Array,
  context: Uint8Array,
  info: Uint8Array,
  use: ('encrypt' | 'decrypt')[],
): Promise<{ key: Awaited<ReturnType<typeof crypto.subtle.importKey>>; iv: Uint8Array<ArrayBuffer> }> {
  const nothing = new Uint8Array();
  const sharedSecret = labeledExpand(
    KEM,
    labeledExtract(KEM, nothing, 'eae_prk', shared),
    'shared_secret',
    context,
    32,
  );
  const about = joinBytes(
    Uint8Array.of(0),
    labeledExtract(SUITE, nothing, 'psk_id_hash', nothing),
    labeledExtract(SUITE, nothing, 'info_hash', info),
  );
  const secret = labeledExtract(SUITE, sharedSecret, 'secret', nothing);
  const raw = labeledExpand(SUITE, secret, 'key', about, 16);
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, use);
  return { key, iv: labeledExpand(SUITE, secret, 'base_nonce', about, 12) };
}

function labeledExtract(suite: Uint8Array, salt: Uint8Array, label: string, material: Uint8Array): Uint8Array {
  return extract(sha256, joinBytes(ascii('HPKE-v1'), suite, ascii(label), material), salt);
}

function labeledExpand(
  suite: Uint8Array,
  secret: Uint8Array,
  label: string,
  info: Uint8Array,
  length: number,
): Uint8Array<ArrayBuffer> {
  const labeled = joinBytes(Uint8Array.of(length >> 8, length & 0xff), ascii('HPKE-v1'), suite, ascii(label), info);
  return Uint8Array.from(expand(sha256, secret, labeled, length));
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
