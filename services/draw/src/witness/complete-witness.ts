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
import { DrawSecret } from '../sealing/draw-secret.entity.ts';
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
 * reads the same transcript.
 */
export async function completeWitness(ctx: Context, draw: Draw, entropy: EntropyValue): Promise<void> {
  const witnesses = await ctx.em.find(Witness, { drawId: draw.id });
  draw.state = advance(drawLifecycle, draw.state, 'complete_witness', ctx.actor.roles);
  const transcript = encodeTranscript(
    transcriptOf({
      manifest: sound(readManifest(await frozenFile(ctx, draw, 'freeze.txt'))),
      freezeDigest: draw.freezeDigest!,
      rules: sound(readRules(await frozenFile(ctx, draw, 'rules.txt'))),
      serverSecret: Buffer.from((await ctx.em.findOneOrFail(DrawSecret, { drawId: draw.id })).serverSecret, 'hex'),
      testimonies: witnesses.map(({ code, commitment, nonce }) => ({ id: code, commitment, nonce })),
      entropy,
    }),
  );
  draw.entropyValue = entropy;
  const { digest, size } = await ctx.vault.put(transcript);
  ctx.em.create(FrozenFile, { drawId: draw.id, name: 'transcript.txt', digest, size });
  ctx.record('draw.witnessed', draw, {
    revealed: witnesses.filter(({ nonce }) => nonce !== null).length,
    transcript: digest,
  });
  ctx.enqueue(runDraw, { drawId: draw.id }, { jobId: `run-${draw.id}` });
}

async function frozenFile(ctx: Context, draw: Draw, name: string): Promise<Uint8Array> {
  const { digest } = await ctx.em.findOneOrFail(FrozenFile, { drawId: draw.id, name });
  return ctx.vault.read(digest);
}

function sound<T>(reading: { ok: true; value: T } | { ok: false; reason: string }): T {
  if (!reading.ok) throw new Error(`a frozen file does not read back: ${reading.reason}`);
  return reading.value;
}
