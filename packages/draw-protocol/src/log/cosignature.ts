import { ed25519Sign, ed25519Verify } from './ed25519.ts';
import {
  COSIGNATURE,
  isBy,
  keyIdOf,
  type NoteSignature,
  type NoteSigner,
  type NoteVerifier,
  verifierOf,
} from './note.ts';

/** Another body's statement that, at this time, this was the longest head it had seen and that it continued all before. */
export interface Cosignature {
  readonly name: string;
  /** Seconds since 1970. */
  readonly time: number;
}

/** Cosigns the text of a checkpoint (c2sp.org/tlog-cosignature, Ed25519). Verify consistency first: that is what is stated. */
export async function cosign(text: string, signer: NoteSigner, time: number): Promise<NoteSignature> {
  const signature = new Uint8Array(72);
  new DataView(signature.buffer).setBigUint64(0, BigInt(time));
  signature.set(await ed25519Sign(signer.secret, messageOf(text, time)), 8);
  return { name: signer.name, keyId: keyIdOf(await verifierOf(signer, COSIGNATURE)), signature };
}

/** Whether this signature is the witness's cosignature of the text. */
export async function verifyCosignature(
  text: string,
  signature: NoteSignature,
  witness: NoteVerifier,
): Promise<boolean> {
  const cosignature = readCosignature(signature);
  if (cosignature === undefined || witness.type !== COSIGNATURE || !isBy(signature, witness)) return false;
  return ed25519Verify(witness.publicKey, messageOf(text, cosignature.time), signature.signature.subarray(8));
}

/** Name and time of a signature with the shape of a cosignature, unverified; undefined for another shape. */
export function readCosignature({ name, signature }: NoteSignature): Cosignature | undefined {
  if (signature.length !== 72) return undefined;
  const time = Number(new DataView(signature.buffer, signature.byteOffset).getBigUint64(0));
  return Number.isSafeInteger(time) ? { name, time } : undefined;
}

function messageOf(text: string, time: number): Uint8Array {
  return new TextEncoder().encode(`cosignature/v1\ntime ${time}\n${text}`);
}
