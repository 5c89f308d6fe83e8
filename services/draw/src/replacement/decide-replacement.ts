import { drawReplaced } from '@sunlot/facts';
import { DrawState, ReplacementState } from '@sunlot/glossary';
import { type Context, nextDocumentNumber, Refusal } from '@sunlot/subgraph-kit';
import { appendToLog } from '../log/append-to-log.ts';
import { Draw } from '../session/draw.entity.ts';
import { Replacement } from './replacement.entity.ts';
import type { RefuseReplacementInput, ReplacementInput } from './replacement.inputs.ts';
import { cutReplacementPool } from './replacement-pool.ts';

/**
 * The second signature: the objects are skipped, which goes into the log before anything of the draw that replaces them
 * exists, and that draw takes its place in the queue with a pool of what their strata still hold. It is frozen and
 * witnessed like any other, with secrets and a seed of its own.
 */
export async function confirmReplacement(ctx: Context, { replacementId }: ReplacementInput): Promise<Replacement> {
  const { replacement, draw } = await heldForDecision(ctx, replacementId);
  const { pool, replacing } = await cutReplacementPool(ctx, draw, replacement);
  const before = await skippedBefore(ctx, draw);
  const by = await queueReplacement(ctx, draw, { pool, replacing });
  decide(ctx, replacement, ReplacementState.CONFIRMED);
  replacement.byDrawId = by.id;
  await appendToLog(ctx, draw, 'REPLACE', replacement);
  ctx.record('draw.replacement_confirmed', draw, { orders: replacement.orders, by: by.number });
  ctx.tell(drawReplaced, {
    drawId: draw.id,
    taskId: draw.taskId,
    number: draw.number,
    by: by.id,
    byNumber: by.number,
    replacedAt: ctx.now.toISOString(),
    skipped: replacement.objects.map(({ order, objectId }) => ({
      order,
      objectId,
      reason: replacement.reason,
      again: before.has(order),
    })),
  });
  for (const id of [draw.id, by.id]) ctx.announce({ topic: 'draw', id });
  return replacement;
}

/** The objects stay drawn. */
export async function refuseReplacement(ctx: Context, input: RefuseReplacementInput): Promise<Replacement> {
  const { replacement, draw } = await heldForDecision(ctx, input.replacementId);
  decide(ctx, replacement, ReplacementState.REFUSED);
  replacement.refusal = input.reason;
  ctx.record('draw.replacement_refused', draw, { orders: replacement.orders }, input.reason);
  ctx.announce({ topic: 'draw', id: draw.id });
  return replacement;
}

/** The draw is void: there is nothing left to replace. */
export function closeReplacement(ctx: Context, replacement: Replacement, reason: string): void {
  decide(ctx, replacement, ReplacementState.REFUSED);
  replacement.refusal = reason;
}

async function heldForDecision(ctx: Context, id: string): Promise<{ replacement: Replacement; draw: Draw }> {
  // The draw first everywhere, so that two acts never wait for each other.
  const draw = await ctx.hold(Draw, (await ctx.get(Replacement, id)).drawId);
  const replacement = await ctx.hold(Replacement, id);
  if (replacement.state !== ReplacementState.PROPOSED)
    throw new Refusal('REPLACEMENT_DECIDED', { number: draw.number });
  if (draw.state !== DrawState.DRAWN && draw.state !== DrawState.OPEN)
    throw new Refusal('DRAW_NOT_FINISHED', { number: draw.number });
  const { accountId, divisionId } = ctx.actor;
  if (accountId === replacement.proposedBy || divisionId === replacement.proposedByDivision)
    throw new Refusal('FOUR_EYES', { actor: replacement.proposedByName, step: 'proposeReplacement' });
  return { replacement, draw };
}

function decide(ctx: Context, replacement: Replacement, state: ReplacementState): void {
  Object.assign(replacement, { state, decidedByName: ctx.actor.name, decidedAt: ctx.now });
}

/** The places that were skipped before: their replacements were voided, so that others are drawn once more. */
async function skippedBefore(ctx: Context, draw: Draw): Promise<Set<number>> {
  const confirmed = await ctx.em.find(Replacement, { drawId: draw.id, state: ReplacementState.CONFIRMED });
  return new Set(confirmed.flatMap(({ orders }) => orders));
}

async function queueReplacement(ctx: Context, draw: Draw, cut: Pick<Draw, 'pool' | 'replacing'>): Promise<Draw> {
  const [last] = await ctx.sql(
    `select (select coalesce(max(attempt), 0) from draw where replaces_id = $1) as attempt,
            (select coalesce(max(queue_position), 0) from draw) as position`,
    [draw.id],
  );
  return ctx.em.create(Draw, {
    id: ctx.newId(),
    number: await nextDocumentNumber(ctx, '长双随机抽', Number(ctx.today.slice(0, 4))),
    attempt: Number(last!.attempt) + 1,
    replacesId: draw.id,
    taskId: draw.taskId,
    taskNumber: draw.taskNumber,
    title: draw.title,
    state: DrawState.POOL_CUT,
    scheduledAt: ctx.now,
    queuePosition: Number(last!.position) + 1,
    task: draw.task,
    initiatorDivisionId: draw.initiatorDivisionId,
    departmentIds: draw.departmentIds,
    invitedIds: [],
    creditDifferentiation: draw.creditDifferentiation,
    creditOffReason: draw.creditOffReason,
    creditPolicyId: draw.creditPolicyId,
    ...cut,
    poolId: cut.pool!.poolId,
    poolSize: cut.pool!.objectCount,
    exclusionCount: cut.pool!.exclusionCount,
    progress: 0,
    createdAt: ctx.now,
  } as never);
}
