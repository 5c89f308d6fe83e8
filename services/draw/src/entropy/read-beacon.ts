import { createHash } from 'node:crypto';
import { checkBeacon } from '@sunlot/draw-protocol/beacon';
import { z } from 'zod';

/** What a beacon's relay answers for a round. */
const Answer = z.object({
  round: z.int(),
  signature: z.string().regex(/^[0-9a-f]{96}$/),
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
