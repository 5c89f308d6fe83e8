import { createHash } from 'node:crypto';
import { bls12_381 } from '@noble/curves/bls12-381.js';
import { z } from 'zod';

/** A beacon whose rounds are signed one by one (unchained), so that a signature can be checked without the round before it. */
export interface Chain {
  /** SHA-256 of what defines the chain: what rules and transcript name it by. */
  readonly hash: string;
  readonly publicKey: string;
  /** Seconds since 1970 of round 1, and from one round to the next. */
  readonly genesis: number;
  readonly period: number;
}

/** “quicknet” of the League of Entropy: a threshold of independent nodes signs a round every three seconds. */
export const quicknet: Chain = {
  hash: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971',
  publicKey:
    '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a',
  genesis: 1_692_803_367,
  period: 3,
};

const chains: readonly Chain[] = [quicknet];

/** The chain of this hash, or undefined when this house cannot check it. */
export function findChain(hash: string): Chain | undefined {
  return chains.find((chain) => chain.hash === hash);
}

/** When the beacon signs this round. */
export function roundAt({ genesis, period }: Chain, round: number): Date {
  return new Date((genesis + (round - 1) * period) * 1000);
}

/** The first round the beacon signs after this moment; 1 before there was any. */
export function roundAfter({ genesis, period }: Chain, moment: Date): number {
  return Math.max(1, Math.floor((moment.getTime() / 1000 - genesis) / period) + 2);
}

/** Whether the beacon signed this round: BLS on G1, as `bls-unchained-g1-rfc9380` says. A chain it does not know was not checked: false. */
export async function checkBeacon(hash: string, round: number, signature: string): Promise<boolean> {
  const chain = findChain(hash);
  if (!chain || !SIGNATURE.test(signature)) return false;
  const number = Buffer.alloc(8);
  number.writeBigUInt64BE(BigInt(round));
  const { shortSignatures } = bls12_381;
  const message = shortSignatures.hash(sha256(number), DOMAIN);
  try {
    return shortSignatures.verify(Buffer.from(signature, 'hex'), message, Buffer.from(chain.publicKey, 'hex'));
  } catch {
    // Bytes that are no point of the curve are no signature.
    return false;
  }
}

const DOMAIN = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_';
const SIGNATURE = /^[0-9a-f]{96}$/;

/** What a beacon's relay answers for a round. */
const Answer = z.object({
  round: z.int(),
  signature: z.string().regex(SIGNATURE),
  randomness: z.string().optional(),
});

/** Why an answer is not the round that was named. */
export type BeaconFault =
  | { readonly ok: false; readonly code: 'BEACON_UNREADABLE' }
  | { readonly ok: false; readonly code: 'BEACON_OTHER_ROUND'; readonly round: number; readonly given: number }
  | { readonly ok: false; readonly code: 'BEACON_NOT_SIGNED'; readonly round: number };

/** The signature in what a relay answered, however it came here, once it has been verified as the one of the round named at the freeze. */
export async function readBeacon(
  text: string,
  { chain, round }: { readonly chain: string; readonly round: number },
): Promise<{ readonly ok: true; readonly signature: string } | BeaconFault> {
  const answer = Answer.safeParse(parsed(text));
  if (!answer.success) return { ok: false, code: 'BEACON_UNREADABLE' };
  const { signature, randomness } = answer.data;
  if (answer.data.round !== round) return { ok: false, code: 'BEACON_OTHER_ROUND', round, given: answer.data.round };
  const isWhole = randomness === undefined || randomness === sha256(Buffer.from(signature, 'hex')).toString('hex');
  if (!isWhole || !(await checkBeacon(chain, round, signature))) return { ok: false, code: 'BEACON_NOT_SIGNED', round };
  return { ok: true, signature };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
