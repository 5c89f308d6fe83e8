import { fromHex, isHoldable } from '@sunlot/draw-protocol';
import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { bodiesById } from '../body/bodies.ts';
import { EscrowKey } from './escrow-key.entity.ts';

/** A body takes up holding shares under a key of its own, or exchanges it. Draws frozen before stay sealed to the key before. */
export async function registerEscrowKey(ctx: Context, { publicKey }: { publicKey: string }): Promise<EscrowKey> {
  if (!(await isHoldable(fromHex(publicKey)))) throw new Refusal('ESCROW_KEY_INVALID', {});
  const { organizationId, organizationName, divisionId, name } = ctx.actor;
  const standing = await ctx.em.find(EscrowKey, { retiredAt: null });
  const known = standing.find((key) => key.publicKey === publicKey);
  if (known) throw new Refusal('ESCROW_KEY_KNOWN', { name: known.organizationName });
  const before = standing.find((key) => key.divisionId === divisionId);
  if (before && before.organizationId !== organizationId)
    throw new Refusal('ESCROW_DIVISION_HOLDS', { name: before.organizationName });
  if (before) {
    before.retiredAt = ctx.now;
    before.retiredReason = publicKey;
    await ctx.em.flush();
  }
  const body = (await bodiesById(ctx, [organizationId])).get(organizationId);
  const key = ctx.em.create(EscrowKey, {
    id: ctx.newId(),
    organizationId,
    organizationName: body?.name ?? organizationName,
    code: body?.code ?? organizationId,
    divisionId,
    publicKey,
    registeredAt: ctx.now,
    registeredByName: name,
    retiredAt: null,
    retiredReason: null,
  });
  ctx.record('escrow_key.registered', key, { publicKey, instead: before?.publicKey ?? null });
  return key;
}

/** No further share is sealed to this key: by the body itself, or by the Policy & Regulations Division. */
export async function retireEscrowKey(
  ctx: Context,
  { keyId, reason }: { keyId: string; reason: string },
): Promise<EscrowKey> {
  const key = await ctx.hold(EscrowKey, keyId);
  if (key.retiredAt) throw new Refusal('ESCROW_KEY_RETIRED', { name: key.organizationName, at: key.retiredAt });
  if (!mayRetire(ctx, key)) throw new Refusal('FORBIDDEN', { verb: 'draw.hold_escrow', needs: ['POLICY_DIVISION'] });
  key.retiredAt = ctx.now;
  key.retiredReason = reason;
  ctx.record('escrow_key.retired', key, { publicKey: key.publicKey }, reason);
  return key;
}

export function mayRetire(ctx: Context, { divisionId }: EscrowKey): boolean {
  return ctx.actor.divisionId === divisionId || ctx.actor.roles.includes('POLICY_DIVISION');
}
