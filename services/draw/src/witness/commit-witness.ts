import { WitnessState } from '@sunlot/glossary';
import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { appendToLog } from '../log/append-to-log.ts';
import { Draw } from '../session/draw.entity.ts';
import type { CommitWitnessInput } from '../session/draw.inputs.ts';
import { demandFrozen, seatOf } from './seat-of.ts';
import { Witness } from './witness.entity.ts';

/** A witness confirms presence by promising a number made on their own device; only its hash comes here. */
export async function commitWitness(ctx: Context, { drawId, commitment }: CommitWitnessInput): Promise<Draw> {
  const draw = await ctx.hold(Draw, drawId);
  demandFrozen(ctx, draw);
  const witness = await seatOf(ctx, draw);
  if (witness.state === WitnessState.ABSENT) throw new Refusal('COMMITMENTS_CLOSED', {});
  if (witness.committedAt) throw new Refusal('WITNESS_ALREADY_COMMITTED', { committedAt: witness.committedAt });
  if (await ctx.em.findOne(Witness, { drawId, commitment })) throw new Refusal('COMMITMENT_DUPLICATE', {});

  Object.assign(witness, {
    state: WitnessState.COMMITTED,
    accountId: ctx.actor.accountId,
    name: ctx.actor.name,
    commitment,
    committedAt: ctx.now,
  });
  await appendToLog(ctx, draw, 'COMMIT', witness);
  ctx.record('draw.witness_committed', draw, { organization: witness.organizationName, commitment });
  ctx.announce({ topic: 'draw', id: draw.id });
  return draw;
}
