import { DrawState, ReplacementState } from '@sunlot/glossary';
import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { Draw } from '../session/draw.entity.ts';
import { assignmentsOf } from './assignments-of.ts';
import { Replacement } from './replacement.entity.ts';
import type { ProposeReplacementInput } from './replacement.inputs.ts';

/**
 * Says that drawn objects should never have been in the pool, and why. Changes nothing yet: leaving a drawn object out takes
 * the Policy & Regulations Division as well, or it would be a way to let somebody off.
 */
export async function proposeReplacement(ctx: Context, input: ProposeReplacementInput): Promise<Replacement> {
  const draw = await ctx.hold(Draw, input.drawId);
  if (draw.state !== DrawState.DRAWN && draw.state !== DrawState.OPEN)
    throw new Refusal('DRAW_NOT_FINISHED', { number: draw.number });
  if (ctx.actor.divisionId !== draw.initiatorDivisionId)
    throw new Refusal('FORBIDDEN', { verb: 'replacement.propose', needs: ['DIVISION'] });
  await demandNothingPending(ctx, draw);
  const orders = input.orders.toSorted((a, b) => a - b);
  await demandNotReplaced(ctx, draw, orders);
  const replacement = ctx.em.create(Replacement, {
    id: ctx.newId(),
    drawId: draw.id,
    state: ReplacementState.PROPOSED,
    objects: await skippedObjects(ctx, draw, orders),
    reason: input.reason,
    explanation: input.explanation,
    proposedBy: ctx.actor.accountId,
    proposedByDivision: ctx.actor.divisionId,
    proposedByName: ctx.actor.name,
    proposedAt: ctx.now,
  } as never);
  ctx.record('draw.replacement_proposed', draw, { orders, reason: input.reason }, input.explanation);
  ctx.announce({ topic: 'draw', id: draw.id });
  return replacement;
}

/**
 * v1.md, “Replacements”: of a task one is under way at a time, whichever of its draws it is in. Two at once could both draw whom
 * neither knows the other will draw.
 */
async function demandNothingPending(ctx: Context, draw: Draw): Promise<void> {
  await ctx.sql('select pg_advisory_xact_lock(hashtext($1))', [`draw.replacement.${draw.taskId}`]);
  const [pending] = await ctx.sql(
    `select d.number from replacement r join draw o on o.id = r.draw_id left join draw d on d.id = r.by_draw_id
     where o.task_id = $1 and o.state <> 'VOIDED'
       and (r.state = 'PROPOSED' or (r.state = 'CONFIRMED' and d.state not in ('OPEN', 'VOIDED', 'CANCELLED')))`,
    [draw.taskId],
  );
  if (pending) throw new Refusal('REPLACEMENT_UNDER_WAY', { number: pending.number ?? draw.number });
}

async function demandNotReplaced(ctx: Context, draw: Draw, orders: readonly number[]): Promise<void> {
  const rows = await ctx.sql(
    `select (object->>'order')::int as place from replacement r
     join draw d on d.id = r.by_draw_id and d.state <> 'VOIDED', json_array_elements(r.objects) as object where r.draw_id = $1`,
    [draw.id],
  );
  const taken = orders.filter((order) => rows.some(({ place }) => place === order));
  if (taken.length > 0) throw new Refusal('ALREADY_REPLACED', { orders: taken });
}

async function skippedObjects(ctx: Context, draw: Draw, orders: readonly number[]): Promise<Replacement['objects']> {
  const found: Replacement['objects'] = [];
  for await (const { order, object } of assignmentsOf(ctx, draw)) {
    if (orders.includes(order)) found.push({ order, objectId: object.id, code: object.code });
  }
  const missing = orders.filter((order) => !found.some((object) => object.order === order));
  if (missing.length > 0) throw new Refusal('NOT_DRAWN', { orders: missing, drawn: draw.sampleSize });
  return found;
}
