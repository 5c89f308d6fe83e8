import type { Context } from '@sunlot/subgraph-kit';
import { DrawState } from '@sunlot/glossary';
import type { Draw } from '../session/draw.entity.ts';
import type { Witness } from '../witness/witness.entity.ts';
import type { EscrowShare } from './escrow-share.entity.ts';
import { holdsFor } from './hand-in-share.ts';
import { stallsAt } from './stall.rules.ts';

/** Draws whose secret may still be needed. */
const NEEDED: readonly DrawState[] = ['FROZEN', 'AWAITING_ENTROPY', 'AWAITING_ESCROW', 'WITNESSED', 'DRAWING'];

/** What a holder may do about its share now: hand it in when the draw has stalled, take the sealed files home before. */
export function escrowSteps(
  ctx: Context,
  draw: Draw,
  shares: readonly EscrowShare[],
  witnesses: readonly Witness[],
): string[] {
  const mine = shares.find((share) => holdsFor(ctx, share));
  if (!mine || !NEEDED.includes(draw.state) || !ctx.may('draw.hold_escrow')) return [];
  const stalls = stallsAt(draw, witnesses);
  const steps = stalls && stalls <= ctx.now && !mine.handedInAt ? ['handInShare'] : [];
  return mine.takenAt ? steps : [...steps, 'takeEscrow'];
}
