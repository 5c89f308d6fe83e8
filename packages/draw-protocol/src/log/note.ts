import { sha256 } from '@noble/hashes/sha2.js';
import { fromBase64, toBase64 } from './base64.ts';
import { ed25519PublicKey, ed25519Sign, ed25519Verify } from './ed25519.ts';

/** A key others verify with, as c2sp.org/signed-note names it: a note signature, or a witness's cosignature with its time. */
export interface NoteVerifier {
  readonly name: string;
  readonly type: NoteKeyType;
  readonly publicKey: Uint8Array;
}

export type NoteKeyType = typeof NOTE_SIGNATURE | typeof COSIGNATURE;
export const NOTE_SIGNATURE = 0x01;
export const COSIGNATURE = 0x04;

export interface NoteSigner {
  readonly name: string;
  /** The 32-byte Ed25519 secret. */
  readonly secret: Uint8Array;
}

export interface NoteSignature {
  readonly name: string;
  /** The key id in hex. */
  readonly keyId: string;
  readonly signature: Uint8Array;
}

/** A signed note taken apart; nothing in it has been verified. */
export interface Note {
  /** With its final LF, without the empty line before the signatures. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** The verifier for a signer's notes. */
export async function verifierOf(
  { name, secret }: NoteSigner,
  type: NoteKeyType = NOTE_SIGNATURE,
): Promise<NoteVerifier> {
  return { name, type, publicKey: await ed25519PublicKey(secret) };
}

/** The first four bytes of SHA-256(name ‖ LF ‖ type ‖ public key), in hex. */
export function keyIdOf({ name, type, publicKey }: NoteVerifier): string {
  const named = new TextEncoder().encode(`${name}\n`);
  return hex(sha256(Uint8Array.from([...named, type, ...publicKey])).subarray(0, 4));
}

/** The line `name+id+base64(type ‖ public key)` that is printed, published and configured. */
export function encodeVerifier(key: NoteVerifier): string {
  return `${key.name}+${keyIdOf(key)}+${toBase64(Uint8Array.from([key.type, ...key.publicKey]))}`;
}

/** Reads such a line; undefined where it is not one, or its id is not the id of its key. */
export function readVerifier(line: string): NoteVerifier | undefined {
  const [, name, id, material] = /^([^+\s]+)\+([0-9a-f]{8})\+(.*)$/u.exec(line) ?? [];
  const bytes = fromBase64(material ?? '');
  if (name === undefined || bytes === undefined || bytes.length !== 33) return undefined;
  const type = bytes[0];
  if (type !== NOTE_SIGNATURE && type !== COSIGNATURE) return undefined;
  const key = { name, type, publicKey: bytes.slice(1) } as const;
  return keyIdOf(key) === id ? key : undefined;
}

/** Signs a text, which must end in LF, and returns the signature. */
export async function signNote(text: string, signer: NoteSigner): Promise<NoteSignature> {
  const signature = await ed25519Sign(signer.secret, new TextEncoder().encode(text));
  return { name: signer.name, keyId: keyIdOf(await verifierOf(signer)), signature };
}

/** The bytes of a note: text, empty line, a line for each signature. */
export function encodeNote({ text, signatures }: Note): Uint8Array {
  const lines = signatures.map(({ name, keyId, signature }) => {
    const id = Uint8Array.from(keyId.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
    return `— ${name} ${toBase64(Uint8Array.from([...id, ...signature]))}\n`;
  });
  return new TextEncoder().encode(`${text}\n${lines.join('')}`);
}

/** More than any note of ours has; what is longer is not read. */
const MOST_BYTES = 1 << 16;
const MOST_SIGNATURES = 64;

/** Takes a note apart. Undefined where the bytes are not a note: see proto-docs/draw/v1-log.md, “Checkpoint”. */
export function readNote(bytes: Uint8Array): Note | undefined {
  if (bytes.length > MOST_BYTES) return undefined;
  // Control characters other than LF have no place in a note.
  if (bytes.some((byte) => byte < 0x20 && byte !== 0x0a)) return undefined;
  const all = decode(bytes);
  const end = all?.lastIndexOf('\n\n') ?? -1;
  if (all === undefined || end === -1 || !all.endsWith('\n')) return undefined;
  const lines = all.slice(end + 2, -1).split('\n');
  const signatures = lines.map(readSignature);
  if (signatures.length > MOST_SIGNATURES || signatures.includes(undefined)) return undefined;
  return { text: all.slice(0, end + 1), signatures: signatures.filter((one) => one !== undefined) };
}

/** Whether this signature is the verifier's over the text; for a cosignature see cosignature.ts. */
export async function verifyNote(text: string, signature: NoteSignature, verifier: NoteVerifier): Promise<boolean> {
  return (
    verifier.type === NOTE_SIGNATURE &&
    isBy(signature, verifier) &&
    ed25519Verify(verifier.publicKey, new TextEncoder().encode(text), signature.signature)
  );
}

/** Whether name and key id are those of the verifier, which is all that decides whose signature it should be. */
export function isBy(signature: NoteSignature, verifier: NoteVerifier): boolean {
  return signature.name === verifier.name && signature.keyId === keyIdOf(verifier);
}

function readSignature(line: string): NoteSignature | undefined {
  const [, name, material] = /^— ([^+\s]+) (\S+)$/u.exec(line) ?? [];
  const bytes = fromBase64(material ?? '');
  if (name === undefined || bytes === undefined || bytes.length < 5) return undefined;
  return { name, keyId: hex(bytes.subarray(0, 4)), signature: bytes.slice(4) };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
