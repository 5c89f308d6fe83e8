import { bls12_381 } from '@noble/curves/bls12-381.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { fromHex } from '../canonical-text.ts';
import { findChain } from './chain.ts';

/**
 * Whether the beacon signed this round: BLS on G1, as proto-docs/draw/v1.md says under “The beacon”. Undefined for a chain that is not
 * known here: nothing was checked. It stands apart from the package's front door, so that who verifies no beacon loads no curve.
 */
export async function checkBeacon(hash: string, round: number, signature: string): Promise<boolean | undefined> {
  const chain = findChain(hash);
  if (!chain) return undefined;
  if (!SIGNATURE.test(signature)) return false;
  const { shortSignatures } = bls12_381;
  const message = shortSignatures.hash(sha256(bigEndian(round)), DOMAIN);
  try {
    return shortSignatures.verify(fromHex(signature), message, fromHex(chain.publicKey));
  } catch {
    // Bytes that are no point of the curve are no signature.
    return false;
  }
}

const DOMAIN = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_';
const SIGNATURE = /^[0-9a-f]{96}$/;

function bigEndian(round: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(round));
  return bytes;
}
