import { drawOpened } from '@sunlot/facts';
import { advance, type Context } from '@sunlot/subgraph-kit';
import { appendToLog } from '../log/append-to-log.ts';
import { Draw } from './draw.entity.ts';
import type { DrawInput } from './draw.inputs.ts';
import { drawLifecycle } from './draw.lifecycle.ts';

/** Publishes the record, at the latest at the notice time. It holds handles, no names: who was drawn is not in it. */
export async function openDraw(ctx: Context, { drawId }: DrawInput): Promise<Draw> {
  const draw = await ctx.hold(Draw, drawId);
  draw.state = advance(drawLifecycle, draw.state, 'open', ctx.actor.roles);
  await publishRecord(ctx, draw);
  ctx.tell(drawOpened, {
    drawId: draw.id,
    taskId: draw.taskId,
    number: draw.number,
    openedAt: ctx.now.toISOString(),
    recordDigest: draw.publicRecordFile!,
  });
  return draw;
}

/** Publishes what a voided draw gave. It stays void, so nobody is told to act on it (R27). */
export async function openVoided(ctx: Context, draw: Draw): Promise<void> {
  if (draw.drawnAt) await publishRecord(ctx, draw);
}

async function publishRecord(ctx: Context, draw: Draw): Promise<void> {
  draw.openedAt = ctx.now;
  await appendToLog(ctx, draw, 'OPEN');
  ctx.record('draw.opened', draw, { record: draw.publicRecordFile });
  ctx.announce({ topic: 'draw', id: draw.id });
}
