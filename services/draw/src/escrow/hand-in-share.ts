import {
  type Escrow,
  readEscrow,
  rebuildSecret,
  readManifest,
  readShare,
  sha256Aes256Ctr,
  type Share,
  shareProblem,
  type ShareProblem,
  toHex,
} from '@sunlot/draw-protocol';
import { DrawState, WitnessState } from '@sunlot/glossary';
import { drawEscrowOpened } from '@sunlot/facts';
import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { appendToLog } from '../log/append-to-log.ts';
import { DrawSecret } from '../sealing/draw-secret.entity.ts';
import { frozenBytes } from '../sealing/frozen-bytes.ts';
import { Draw } from '../session/draw.entity.ts';
import { runDraw } from '../session/run-draw.job.ts';
import { completeWitness } from '../witness/complete-witness.ts';
import { endReveals } from '../witness/end-reveals.ts';
import { Witness } from '../witness/witness.entity.ts';
import { EscrowShare } from './escrow-share.entity.ts';
import { stallsAt } from './stall.rules.ts';

/**
 * A holder brings the share it opened on its own device. With as many as the freeze named, the secret is rebuilt, held against
 * the promise in `freeze.txt`, and the draw goes on as if the room had had it all along.
 */
export async function handInShare(ctx: Context, input: { drawId: string; share: string }): Promise<Draw> {
  const draw = await ctx.hold(Draw, input.drawId);
  if (draw.escrowThreshold === null) throw new Refusal('ESCROW_NONE', { number: draw.number });
  const witnesses = await ctx.em.find(Witness, { drawId: draw.id });
  demandStalled(ctx, draw, witnesses);
  const mine = await ownShare(ctx, draw);
  const escrow = await escrowOf(ctx, draw);
  const share = await demandMine(escrow, mine, input.share);

  Object.assign(mine, { share: share.share, handedInAt: ctx.now, handedInByName: ctx.actor.name });
  await ctx.em.flush();
  const brought = await ctx.em.find(EscrowShare, { drawId: draw.id, share: { $ne: null } });
  const missing = escrow.threshold - brought.length;
  ctx.record('draw.share_handed_in', draw, { organization: mine.organizationName, missing: Math.max(0, missing) });
  if (missing <= 0) await openEscrow(ctx, draw, escrow, brought, witnesses);
  ctx.announce({ topic: 'draw', id: draw.id });
  return draw;
}

/** The secret is known to nobody before the reveals are over: see stall.rules.ts. */
function demandStalled(ctx: Context, draw: Draw, witnesses: readonly Witness[]): void {
  const at = stallsAt(draw, witnesses);
  if (at && at <= ctx.now) return;
  throw new Refusal('ESCROW_NOT_STALLED', { number: draw.number, ...(at ? { at } : {}) });
}

async function ownShare(ctx: Context, draw: Draw): Promise<EscrowShare> {
  const shares = await ctx.em.find(EscrowShare, { drawId: draw.id });
  const mine = shares.find((share) => holdsFor(ctx, share));
  if (!mine) throw new Refusal('ESCROW_NOT_HOLDER', { number: draw.number });
  if (mine.handedInAt) throw new Refusal('ESCROW_SHARE_HANDED_IN', { at: mine.handedInAt });
  return mine;
}

/** Whether the actor is of the body that holds this share. */
export function holdsFor({ actor }: Context, { organizationId, divisionId }: EscrowShare): boolean {
  return organizationId === actor.organizationId || divisionId === actor.divisionId;
}

export async function escrowOf(ctx: Context, { id }: Draw): Promise<Escrow> {
  const reading = readEscrow(await frozenBytes(ctx, id, 'escrow.txt'));
  if (!reading.ok) throw new Error(`escrow.txt does not read back: ${reading.reason}`);
  return reading.value;
}

async function demandMine(escrow: Escrow, { code }: EscrowShare, text: string): Promise<Share> {
  const reading = readShare(Buffer.from(text));
  if (!reading.ok) throw new Refusal('ESCROW_SHARE_UNREADABLE', { line: reading.line });
  const share = reading.value;
  if (share.holder !== code && shareProblem(escrow, share) !== 'OTHER_DRAW')
    throw new Refusal('ESCROW_SHARE_NOT_YOURS', { holder: share.holder, yours: code });
  const problem = shareProblem(escrow, share);
  if (problem) throw new Refusal(CODES[problem], { holder: share.holder });
  return share;
}

const CODES = {
  OTHER_DRAW: 'ESCROW_SHARE_OF_OTHER_DRAW',
  NOT_A_HOLDER: 'ESCROW_SHARE_NOT_YOURS',
  WRONG_SHARE: 'ESCROW_SHARE_WRONG',
} as const satisfies Record<ShareProblem, string>;

async function openEscrow(
  ctx: Context,
  draw: Draw,
  escrow: Escrow,
  brought: readonly EscrowShare[],
  witnesses: readonly Witness[],
): Promise<void> {
  const manifest = readManifest(await frozenBytes(ctx, draw.id, 'freeze.txt'));
  if (!manifest.ok) throw new Error(`freeze.txt does not read back: ${manifest.reason}`);
  const { draw: id, attempt, freeze } = escrow;
  const shares = brought.map((it) => ({ draw: id, attempt, freeze, holder: it.code, share: it.share! }));
  const rebuilt = await rebuildSecret(sha256Aes256Ctr, escrow, manifest.value.commitment, shares);
  if (!rebuilt.ok) {
    // Every share is the one that was sealed, so the escrow itself was false; that must not vanish with the refusal.
    await ctx.apart(async (apart) =>
      apart.record('draw.escrow_false', draw, { holders: shares.map((it) => it.holder) }),
    );
    throw new Refusal('ESCROW_SECRET_WRONG', { number: draw.number });
  }
  const kept = await ctx.em.findOne(DrawSecret, { drawId: draw.id });
  const serverSecret = toHex(rebuilt.secret);
  if (kept) kept.serverSecret = serverSecret;
  else ctx.em.create(DrawSecret, { drawId: draw.id, serverSecret, handleSecret: '' });
  draw.escrowOpenedAt = ctx.now;
  await appendToLog(ctx, draw, 'ESCROW-OPENED', brought);
  const holders = brought.map(({ organizationName }) => organizationName);
  ctx.record('draw.escrow_opened', draw, { holders });
  ctx.tell(drawEscrowOpened, {
    drawId: draw.id,
    taskId: draw.taskId,
    number: draw.number,
    attempt: draw.attempt,
    replaces: draw.replacesId,
    openedAt: ctx.now.toISOString(),
    holders,
  });
  await ctx.em.flush();
  await goOn(ctx, draw, witnesses);
}

/** Takes the draw up where it stopped. */
async function goOn(ctx: Context, draw: Draw, witnesses: readonly Witness[]): Promise<void> {
  if (draw.state === DrawState.AWAITING_ESCROW) {
    await completeWitness(ctx, draw, draw.entropyValue ?? { kind: 'none' });
  } else if (draw.state === DrawState.FROZEN) {
    for (const witness of witnesses) if (witness.state !== WitnessState.REVEALED) witness.state = WitnessState.ABSENT;
    await ctx.em.flush();
    await endReveals(ctx, draw);
  } else {
    ctx.enqueue(runDraw, { drawId: draw.id }, { jobId: `run-${draw.id}-escrow` });
  }
}
