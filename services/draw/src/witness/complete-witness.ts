import {
  encodeTranscript,
  type EntropyValue,
  policyDivision,
  readManifest,
  readRules,
  transcriptOf,
} from '@sunlot/draw-protocol';
import { WitnessState } from '@sunlot/glossary';
import { advance, type Context } from '@sunlot/subgraph-kit';
import { awaitEscrow, serverSecretOf } from '../escrow/server-secret.ts';
import { frozenBytes } from '../sealing/frozen-bytes.ts';
import { FrozenFile } from '../sealing/frozen-file.entity.ts';
import type { Draw } from '../session/draw.entity.ts';
import { drawLifecycle } from '../session/draw.lifecycle.ts';
import { runDraw } from '../session/run-draw.job.ts';
import { Witness } from './witness.entity.ts';

/** Whether those who revealed are enough: the required number, one of them from the Policy & Regulations Division. */
export function enough(draw: Draw, witnesses: readonly Witness[]): boolean {
  const revealed = witnesses.filter(({ state }) => state === WitnessState.REVEALED);
  return (
    revealed.length >= (draw.requiredWitnesses ?? 1) && revealed.some(({ division }) => division === policyDivision)
  );
}

/**
 * Fixes the transcript with what was revealed and what was thrown or signed after it, and queues the draw, in the
 * transaction of the last contribution. From here the inputs can no longer change: a job that is killed and starts again
 * reads the same transcript. Without the server secret the draw waits for those who hold shares of it.
 */
export async function completeWitness(ctx: Context, draw: Draw, entropy: EntropyValue): Promise<void> {
  const witnesses = await ctx.em.find(Witness, { drawId: draw.id });
  draw.entropyValue = entropy;
  const manifest = sound(readManifest(await frozenBytes(ctx, draw.id, 'freeze.txt')));
  const serverSecret = await serverSecretOf(ctx, draw.id, manifest);
  if (!serverSecret) return awaitEscrow(ctx, draw);
  draw.state = advance(drawLifecycle, draw.state, 'complete_witness', ctx.actor.roles);
  const transcript = encodeTranscript(
    transcriptOf({
      manifest,
      freezeDigest: draw.freezeDigest!,
      rules: sound(readRules(await frozenBytes(ctx, draw.id, 'rules.txt'))),
      serverSecret,
      testimonies: witnesses.map(({ code, commitment, nonce }) => ({ id: code, commitment, nonce })),
      entropy,
    }),
  );
  const { digest, size } = await ctx.vault.put(transcript);
  ctx.em.create(FrozenFile, { drawId: draw.id, name: 'transcript.txt', digest, size });
  ctx.record('draw.witnessed', draw, {
    revealed: witnesses.filter(({ nonce }) => nonce !== null).length,
    transcript: digest,
  });
  ctx.enqueue(runDraw, { drawId: draw.id }, { jobId: `run-${draw.id}` });
}

function sound<T>(reading: { ok: true; value: T } | { ok: false; reason: string }): T {
  if (!reading.ok) throw new Error(`a frozen file does not read back: ${reading.reason}`);
  return reading.value;
}
