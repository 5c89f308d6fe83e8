import { defineJob } from '@sunlot/facts';
import { DrawState, WitnessState } from '@sunlot/glossary';
import { advance, type Context, work } from '@sunlot/subgraph-kit';
import { z } from 'zod';
import { enough } from '../witness/complete-witness.ts';
import { endReveals } from '../witness/end-reveals.ts';
import { Witness } from '../witness/witness.entity.ts';
import { Draw } from './draw.entity.ts';
import { drawLifecycle } from './draw.lifecycle.ts';

export const keepDeadline = defineJob({ name: 'draw.keep-deadline', input: z.object({ drawId: z.uuid() }) });

/**
 * At the end of the time for reveals whoever has not revealed is absent, on record. With enough witnesses left the draw runs; below the
 * required number it does not, and stands red for everyone until it is voided.
 */
export const keepDeadlineJob = work(keepDeadline, async (open, { drawId }) => {
  const ctx = open();
  await ctx.inTransaction(async () => {
    const draw = await ctx.hold(Draw, drawId);
    if (draw.state !== DrawState.FROZEN) return;
    const witnesses = await ctx.em.find(Witness, { drawId });
    for (const witness of witnesses) if (witness.state !== WitnessState.REVEALED) witness.state = WitnessState.ABSENT;
    await ctx.em.flush();
    if (enough(draw, witnesses)) await endReveals(ctx, draw);
    else stall(ctx, draw, witnesses);
    ctx.announce({ topic: 'draw', id: draw.id });
  });
});

function stall(ctx: Context, draw: Draw, witnesses: readonly Witness[]): void {
  draw.state = advance(drawLifecycle, draw.state, 'stall', ctx.actor.roles);
  const revealed = witnesses.filter(({ state }) => state === WitnessState.REVEALED).length;
  draw.progressNote = JSON.stringify({
    code: 'WITNESSES_INCOMPLETE',
    facts: { required: draw.requiredWitnesses, revealed },
  });
  ctx.record('draw.stalled', draw, { revealed, required: draw.requiredWitnesses });
}
