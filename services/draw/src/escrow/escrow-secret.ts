import { encodeEscrow } from '@sunlot/draw-protocol';
import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { bodiesById, divisionInRules } from '../body/bodies.ts';
import { FrozenFile } from '../sealing/frozen-file.entity.ts';
import type { Draw } from '../session/draw.entity.ts';
import { EscrowKey } from './escrow-key.entity.ts';
import { escrowRule } from './escrow-rules.ts';
import { EscrowShare } from './escrow-share.entity.ts';
import { splitSecret } from './split-secret.ts';

/**
 * Puts the server secret of a draw into the hands of bodies outside the operator's division, so that it can be finished
 * without the operator. With fewer of them than the rule names the draw is frozen without escrow, on record, or not at all
 * where the rule says so.
 */
export async function escrowSecret(ctx: Context, draw: Draw, secret: string): Promise<void> {
  const { threshold, required } = await escrowRule(ctx);
  const keys = await ctx.em.find(EscrowKey, { retiredAt: null }, { orderBy: { code: 'asc' } });
  const holders = keys.filter(({ divisionId }) => divisionId !== draw.operatorDivisionId);
  if (holders.length < threshold) {
    const facts = { needed: threshold, given: holders.length };
    if (required) throw new Refusal('ESCROW_HOLDERS_TOO_FEW', facts);
    ctx.record('draw.not_escrowed', draw, facts);
    return;
  }
  const bodies = await bodiesById(
    ctx,
    holders.flatMap(({ organizationId, divisionId }) => [organizationId, divisionId]),
  );
  const named = holders.map((key) => {
    const body = bodies.get(key.organizationId);
    return { ...key, division: body ? divisionInRules(body, bodies) : key.code };
  });
  const about = { draw: draw.id, attempt: draw.attempt, freeze: draw.freezeDigest! };
  const escrow = await splitSecret(about, Buffer.from(secret, 'hex'), named, threshold);
  const file = await ctx.vault.put(encodeEscrow(escrow));
  ctx.em.create(FrozenFile, { drawId: draw.id, name: 'escrow.txt', ...file });
  for (const { organizationId, organizationName, code, divisionId } of holders)
    ctx.em.create(EscrowShare, { drawId: draw.id, organizationId, organizationName, code, divisionId } as never);
  draw.escrowThreshold = threshold;
  draw.escrowHolderIds = holders.map(({ organizationId }) => organizationId);
  ctx.record('draw.escrowed', draw, {
    threshold,
    holders: holders.map(({ organizationName }) => organizationName),
    file: file.digest,
  });
}
