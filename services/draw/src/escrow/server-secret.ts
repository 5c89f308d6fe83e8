import { commitment, type Manifest, sha256Aes256Ctr, toHex } from '@sunlot/draw-protocol';
import { advance, type Context } from '@sunlot/subgraph-kit';
import { DrawSecret } from '../sealing/draw-secret.entity.ts';
import type { Draw } from '../session/draw.entity.ts';
import { drawLifecycle } from '../session/draw.lifecycle.ts';

/** The server secret of a draw, if it is at hand and is the one that was promised; undefined when it is lost or another. */
export async function serverSecretOf(
  ctx: Context,
  drawId: string,
  { draw, attempt, commitment: promised }: Manifest,
): Promise<Uint8Array | undefined> {
  const kept = await ctx.em.findOne(DrawSecret, { drawId });
  if (!kept) return undefined;
  const secret = Buffer.from(kept.serverSecret, 'hex');
  if (secret.length !== 32) return undefined;
  const opened = commitment(sha256Aes256Ctr, { draw, attempt, freeze: null, party: 'server' }, secret);
  return toHex(opened) === promised ? secret : undefined;
}

/** The secret is not at hand when it should be opened: the draw waits for those who hold shares of it, or for its void. */
export function awaitEscrow(ctx: Context, draw: Draw): void {
  draw.state = advance(drawLifecycle, draw.state, 'await_escrow', ctx.actor.roles);
  const facts = { needed: draw.escrowThreshold ?? 0, holders: draw.escrowHolderIds.length };
  draw.progressNote = JSON.stringify({ code: 'SECRET_LOST', facts });
  ctx.record('draw.secret_missing', draw, facts);
}
