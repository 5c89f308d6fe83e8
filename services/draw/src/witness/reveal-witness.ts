import { WitnessState } from '@sunlot/glossary';
import { commitment, sha256Aes256Ctr } from '@sunlot/draw-protocol';
import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { appendToLog } from '../log/append-to-log.ts';
import { Draw } from '../session/draw.entity.ts';
import type { RevealWitnessInput } from '../session/draw.inputs.ts';
import { endReveals } from './end-reveals.ts';
import { demandFrozen, seatOf } from './seat-of.ts';
import { Witness } from './witness.entity.ts';

/**
 * A witness opens the promised number. Nobody opens before all have promised, so that no number can be chosen with
 * another in view; with the last one the draw runs by itself, or waits
 * for what its freeze named to come last.
 */
export async function revealWitness(ctx: Context, { drawId, nonce }: RevealWitnessInput): Promise<Draw> {
  const draw = await ctx.hold(Draw, drawId);
  demandFrozen(ctx, draw);
  const witness = await seatOf(ctx, draw);
  if (!witness.commitment) throw new Refusal('COMMITMENT_MISSING', {});
  if (witness.revealedAt) throw new Refusal('WITNESS_ALREADY_REVEALED', { revealedAt: witness.revealedAt });
  const waiting = await ctx.em.count(Witness, { drawId, state: WitnessState.INVITED });
  if (waiting > 0) throw new Refusal('REVEAL_TOO_EARLY', { waiting });
  if (commitmentOf(draw, witness, nonce) !== witness.commitment) throw new Refusal('REVEAL_MISMATCH', {});

  Object.assign(witness, { state: WitnessState.REVEALED, nonce, revealedAt: ctx.now });
  await appendToLog(ctx, draw, 'REVEAL', witness);
  ctx.record('draw.witness_revealed', draw, { organization: witness.organizationName });
  await ctx.em.flush();
  if ((await ctx.em.count(Witness, { drawId, state: WitnessState.COMMITTED })) === 0) await endReveals(ctx, draw);
  ctx.announce({ topic: 'draw', id: draw.id });
  return draw;
}

function commitmentOf(draw: Draw, witness: Witness, nonce: string): string {
  const about = { draw: draw.id, attempt: draw.attempt, freeze: draw.freezeDigest, party: witness.code };
  return Buffer.from(commitment(sha256Aes256Ctr, about, Buffer.from(nonce, 'hex'))).toString('hex');
}
