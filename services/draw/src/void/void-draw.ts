import { drawVoided } from '@sunlot/facts';
import { DrawState, ReplacementState } from '@sunlot/glossary';
import { policyDivision } from '@sunlot/draw-protocol';
import { advance, type Context, Refusal } from '@sunlot/subgraph-kit';
import { bodiesById, divisionInRules } from '../body/bodies.ts';
import { appendToLog } from '../log/append-to-log.ts';
import { closeReplacement } from '../replacement/decide-replacement.ts';
import { Replacement } from '../replacement/replacement.entity.ts';
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
    throw new Refusal('FOUR_EYES', { actor: draw.voidProposedByName, step: 'voidDraw' });
  }
  if (!(await hasBothSides(ctx, draw))) throw new Refusal('VOID_NEEDS_SECOND', {});

  await voidReplacements(ctx, draw);
  await declareVoid(ctx, draw);
  return draw;
}

async function declareVoid(ctx: Context, draw: Draw): Promise<void> {
  draw.state = advance(drawLifecycle, draw.state, 'void', ctx.actor.roles);
  draw.voidedAt = ctx.now;
  await appendToLog(ctx, draw, 'VOID');
  ctx.record(
    'draw.voided',
    draw,
    { reason: draw.voidReason, proposedBy: draw.voidProposedByName },
    draw.voidExplanation ?? undefined,
  );
  ctx.tell(drawVoided, {
    drawId: draw.id,
    taskId: draw.taskId,
    replaces: draw.replacesId,
    number: draw.number,
    attempt: draw.attempt,
    voidedAt: ctx.now.toISOString(),
    reason: draw.voidReason!,
  });
  ctx.announce({ topic: 'draw', id: draw.id });
}

/**
 * What replaces objects of a void draw makes nothing whole: it is void before it, on the same two signatures, and its own replacements
 * before that. One never frozen is only cancelled, and a proposal nobody has decided is closed.
 */
async function voidReplacements(ctx: Context, draw: Draw): Promise<void> {
  const proposed = await ctx.em.find(Replacement, { drawId: draw.id, state: ReplacementState.PROPOSED });
  for (const replacement of proposed) closeReplacement(ctx, replacement, draw.voidExplanation!);
  const ids = await ctx.sql(
    `select id from draw where replaces_id = $1 and state not in ('VOIDED', 'CANCELLED') order by attempt`,
    [draw.id],
  );
  for (const { id } of ids) {
    const other = await ctx.hold(Draw, id as string);
    if (other.state === DrawState.POOL_CUT) {
      other.state = advance(drawLifecycle, other.state, 'cancel', ['ROOM']);
      ctx.record('draw.cancelled', other, { with: draw.number }, draw.voidExplanation ?? undefined);
      ctx.announce({ topic: 'draw', id: other.id });
      continue;
    }
    // Between the last reveal and the result nobody has a button, not even this one.
    if (other.state === DrawState.WITNESSED || other.state === DrawState.DRAWING)
      throw new Refusal('REPLACEMENT_RUNNING', { number: other.number });
    await voidReplacements(ctx, Object.assign(other, signaturesOf(draw)));
    await declareVoid(ctx, other);
  }
}

function signaturesOf({
  voidReason,
  voidExplanation,
  voidProposedBy,
  voidProposedByDivision,
  voidProposedByName,
}: Draw): Partial<Draw> {
  return { voidReason, voidExplanation, voidProposedBy, voidProposedByDivision, voidProposedByName };
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
