import { defineJob } from '@sunlot/facts';
import { DrawState } from '@sunlot/glossary';
import { advance, work } from '@sunlot/subgraph-kit';
import { z } from 'zod';
import { Draw } from '../session/draw.entity.ts';
import { drawLifecycle } from '../session/draw.lifecycle.ts';
import { lastMoment } from './awaited.ts';

export const keepDrawDeadline = defineJob({ name: 'draw.keep-draw-deadline', input: z.object({ drawId: z.uuid() }) });

/** A draw whose dice were not thrown, or whose round did not come, in time does not run: it stands red for everyone until it is voided. */
export const keepDrawDeadlineJob = work(keepDrawDeadline, async (open, { drawId }) => {
  const ctx = open();
  await ctx.inTransaction(async () => {
    const draw = await ctx.hold(Draw, drawId);
    if (draw.state !== DrawState.AWAITING_ENTROPY) return;
    draw.state = advance(drawLifecycle, draw.state, 'stall', ctx.actor.roles);
    const facts = { deadline: lastMoment(draw).toISOString() };
    draw.progressNote = JSON.stringify({ code: 'ENTROPY_MISSING', facts });
    ctx.record('draw.stalled', draw, facts);
    ctx.announce({ topic: 'draw', id: draw.id });
  });
});
