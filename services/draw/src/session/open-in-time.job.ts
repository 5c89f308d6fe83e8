import { defineJob } from '@sunlot/facts';
import { DrawState } from '@sunlot/glossary';
import { work } from '@sunlot/subgraph-kit';
import { z } from 'zod';
import { Draw } from './draw.entity.ts';
import { openDraw, openVoided } from './open-draw.ts';

export const openInTime = defineJob({ name: 'draw.open-in-time', input: z.object({ drawId: z.uuid() }) });

/** Opens a record at its time when nobody opened it before; what was voided after it was drawn is published all the same. */
export const openInTimeJob = work(openInTime, async (open, { drawId }) => {
  const ctx = open();
  await ctx.inTransaction(async () => {
    const draw = await ctx.hold(Draw, drawId);
    if (draw.state === DrawState.DRAWN) await openDraw(ctx, { drawId });
    if (draw.state === DrawState.VOIDED && !draw.openedAt) await openVoided(ctx, draw);
  });
});
