import { findChain, roundAt } from '@sunlot/draw-protocol';
import { advance, type Context } from '@sunlot/subgraph-kit';
import { lastMoment } from '../entropy/awaited.ts';
import { fetchBeacon } from '../entropy/fetch-beacon.job.ts';
import { keepDrawDeadline } from '../entropy/keep-draw-deadline.job.ts';
import type { Draw } from '../session/draw.entity.ts';
import { drawLifecycle } from '../session/draw.lifecycle.ts';
import { completeWitness } from './complete-witness.ts';

/** All reveals that count are in: the draw runs by itself, or waits for the dice or the round that were named at its freeze. */
export async function endReveals(ctx: Context, draw: Draw): Promise<void> {
  const { entropy } = draw;
  if (!entropy || entropy.kind === 'none') return completeWitness(ctx, draw, { kind: 'none' });
  draw.state = advance(drawLifecycle, draw.state, 'await_entropy', ctx.actor.roles);
  ctx.record('draw.entropy_awaited', draw, entropy);
  ctx.enqueue(
    keepDrawDeadline,
    { drawId: draw.id },
    { jobId: `draw-by-${draw.id}`, delay: until(ctx, lastMoment(draw)) },
  );
  if (entropy.kind !== 'drand') return;
  const delay = until(ctx, roundAt(findChain(entropy.chain)!, entropy.round));
  ctx.enqueue(fetchBeacon, { drawId: draw.id }, { jobId: `beacon-${draw.id}`, delay });
}

function until(ctx: Context, moment: Date): number {
  return Math.max(0, moment.getTime() - ctx.now.getTime());
}
