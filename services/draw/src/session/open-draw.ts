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
  draw.openedAt = ctx.now;
  await appendToLog(ctx, draw, 'OPEN');
  ctx.record('draw.opened', draw, { record: draw.publicRecordFile });
  ctx.tell(drawOpened, {
    drawId: draw.id,
    taskId: draw.taskId,
    number: draw.number,
    openedAt: ctx.now.toISOString(),
    recordDigest: draw.publicRecordFile!,
  });
  ctx.announce({ topic: 'draw', id: draw.id });
  return draw;
}
