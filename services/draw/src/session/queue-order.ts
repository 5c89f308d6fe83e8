import { drawQueued } from '@sunlot/facts';
import { DrawState } from '@sunlot/glossary';
import { advance, type Context, Refusal } from '@sunlot/subgraph-kit';
import { Draw } from './draw.entity.ts';
import type { CancelDrawInput, MoveInQueueInput, ScheduleDrawInput } from './draw.inputs.ts';
import { drawLifecycle } from './draw.lifecycle.ts';

/** Puts a waiting draw on another time, never before the one announced to the Policy & Regulations Division (R20). */
export async function scheduleDraw(ctx: Context, { drawId, scheduledAt }: ScheduleDrawInput): Promise<Draw> {
  const draw = await ctx.hold(Draw, drawId);
  demandWaiting(draw);
  if (scheduledAt < draw.scheduledAt) throw new Refusal('DRAW_TOO_EARLY', { drawAt: draw.scheduledAt });
  const before = draw.scheduledAt;
  draw.scheduledAt = scheduledAt;
  ctx.record('draw.scheduled', draw, { before, after: scheduledAt });
  ctx.tell(drawQueued, {
    drawId: draw.id,
    taskId: draw.taskId,
    number: draw.number,
    attempt: draw.attempt,
    scheduledAt: scheduledAt.toISOString(),
  });
  ctx.announce({ topic: 'draw', id: draw.id });
  return draw;
}

/** Changes the order of a session. One statement moves the others along, so the order has neither gap nor tie. */
export async function moveInQueue(ctx: Context, { drawId, beforeDrawId }: MoveInQueueInput): Promise<Draw> {
  const draw = await ctx.hold(Draw, drawId);
  demandWaiting(draw);
  const before = beforeDrawId ? await ctx.hold(Draw, beforeDrawId) : undefined;
  const [last] = await ctx.sql('select coalesce(max(queue_position), 0) + 1 as position from draw');
  const position = before?.queuePosition ?? Number(last!.position);
  if (before)
    await ctx.sql('update draw set queue_position = queue_position + 1 where queue_position >= $1', [position]);
  draw.queuePosition = position;
  ctx.record('draw.moved', draw, { position });
  ctx.announce({ topic: 'draw', id: draw.id });
  return draw;
}

/** Takes a draw off the queue before its freeze. */
export async function cancelDraw(ctx: Context, { drawId, reason }: CancelDrawInput): Promise<Draw> {
  const draw = await ctx.hold(Draw, drawId);
  if (draw.replacesId) throw new Refusal('REPLACEMENT_ANNOUNCED', { number: draw.number });
  if (!isWaiting(draw)) throw new Refusal('DRAW_NOT_SEALED_ANY_MORE', { number: draw.number });
  draw.state = advance(drawLifecycle, draw.state, 'cancel', ctx.actor.roles);
  ctx.record('draw.cancelled', draw, undefined, reason);
  ctx.announce({ topic: 'draw', id: draw.id });
  return draw;
}

function demandWaiting(draw: Draw): void {
  if (!isWaiting(draw))
    throw new Refusal('LIFECYCLE_STEP_REFUSED', { state: draw.state, step: 'schedule', possible: [] });
}

function isWaiting({ state }: Draw): boolean {
  return state === DrawState.QUEUED || state === DrawState.POOL_CUT;
}
