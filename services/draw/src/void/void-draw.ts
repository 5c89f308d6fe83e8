import { drawVoided } from '@sunlot/facts';
import { policyDivision } from '@sunlot/draw-protocol';
import { advance, type Context, Refusal } from '@sunlot/subgraph-kit';
import { bodiesById, divisionInRules } from '../body/bodies.ts';
import { appendToLog } from '../log/append-to-log.ts';
import { Draw } from '../session/draw.entity.ts';
import type { DrawInput, VoidDrawInput } from '../session/draw.inputs.ts';
import { drawLifecycle } from '../session/draw.lifecycle.ts';

/** First signature under a void: by the Policy & Regulations Division or by a witness from outside. Changes no state yet. */
export async function voidDraw(ctx: Context, { drawId, reasonCode, explanation }: VoidDrawInput): Promise<Draw> {
  const draw = await ctx.hold(Draw, drawId);
  advance(drawLifecycle, draw.state, 'void', ctx.actor.roles);
  if (draw.voidProposedBy) throw new Refusal('CONFLICT', { number: draw.number });
  draw.voidReason = reasonCode;
  draw.voidExplanation = explanation;
  draw.voidProposedBy = ctx.actor.accountId;
  draw.voidProposedByDivision = ctx.actor.divisionId;
  draw.voidProposedByName = ctx.actor.name;
  ctx.record('draw.void_proposed', draw, { reasonCode }, explanation);
  ctx.announce({ topic: 'draw', id: draw.id });
  return draw;
}

/**
 * Second signature, from the other side: one of the two is the Policy & Regulations Division, the other is not, and
 * neither is the operator's division. The voided result stays on record; the next attempt starts from a new pool (R27).
 */
export async function confirmVoid(ctx: Context, { drawId }: DrawInput): Promise<Draw> {
  const draw = await ctx.hold(Draw, drawId);
  const { voidReason, voidProposedBy, voidProposedByDivision } = draw;
  if (!voidReason || !voidProposedBy || !voidProposedByDivision) throw new Refusal('VOID_NEEDS_SECOND', {});
  if (voidProposedBy === ctx.actor.accountId || voidProposedByDivision === ctx.actor.divisionId) {
    throw new Refusal('FOUR_EYES', { act: 'draw.void' });
  }
  if (!(await hasBothSides(ctx, draw))) throw new Refusal('VOID_NEEDS_SECOND', {});

  draw.state = advance(drawLifecycle, draw.state, 'void', ctx.actor.roles);
  draw.voidedAt = ctx.now;
  await appendToLog(ctx, draw, 'VOID');
  ctx.record(
    'draw.voided',
    draw,
    { reason: voidReason, proposedBy: draw.voidProposedByName },
    draw.voidExplanation ?? undefined,
  );
  ctx.tell(drawVoided, {
    drawId: draw.id,
    taskId: draw.taskId,
    replaces: draw.replacesId,
    number: draw.number,
    attempt: draw.attempt,
    voidedAt: ctx.now.toISOString(),
    reason: voidReason,
  });
  ctx.announce({ topic: 'draw', id: draw.id });
  return draw;
}

async function hasBothSides(ctx: Context, draw: Draw): Promise<boolean> {
  const divisions = [draw.voidProposedByDivision!, ctx.actor.divisionId];
  if (divisions.includes(draw.operatorDivisionId ?? '')) return false;
  const bodies = await bodiesById(ctx, divisions);
  const ofPolicy = divisions.filter(
    (id) => bodies.has(id) && divisionInRules(bodies.get(id)!, bodies) === policyDivision,
  );
  return ofPolicy.length === 1;
}
