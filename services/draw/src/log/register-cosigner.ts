import { COSIGNATURE, readVerifier } from '@sunlot/draw-protocol';
import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { Cosigner } from './cosigner.entity.ts';
import type { RegisterCosignerInput, RemoveCosignerInput } from './cosigner.resolver.ts';
import { ORIGIN } from './log-keys.ts';

/** A signed note has 64 signatures at most, and some are the log's own. */
const MOST_COSIGNERS = 48;

/** Takes up a body that will cosign the log: from now on its signatures are verified, published and missed. */
export async function registerCosigner(ctx: Context, { title, verifier }: RegisterCosignerInput): Promise<Cosigner> {
  const key = readVerifier(verifier.trim());
  if (key?.type !== COSIGNATURE) throw new Refusal('COSIGNER_KEY_INVALID', {});
  if (key.name === ORIGIN) throw new Refusal('COSIGNER_KEY_OF_THE_LOG', { name: key.name });
  const registered = await ctx.em.find(Cosigner, {});
  const known = registered.find((it) => it.verifier === verifier.trim() || (it.name === key.name && !it.removedAt));
  if (known) throw new Refusal('COSIGNER_KNOWN', { title: known.title, name: known.name });
  const standing = registered.filter(({ removedAt }) => removedAt === null).length;
  if (standing >= MOST_COSIGNERS) throw new Refusal('COSIGNERS_TOO_MANY', { most: MOST_COSIGNERS });
  const cosigner = ctx.em.create(Cosigner, {
    id: ctx.newId(),
    title,
    name: key.name,
    verifier: verifier.trim(),
    addedAt: ctx.now,
    addedByName: ctx.actor.name,
    removedAt: null,
    removedReason: null,
  });
  ctx.record('cosigner.registered', cosigner, { title, verifier: cosigner.verifier });
  return cosigner;
}

/** Strikes a body off: its signatures are no longer taken or shown under a head. What it cosigned stays on record. */
export async function removeCosigner(ctx: Context, { cosignerId, reason }: RemoveCosignerInput): Promise<Cosigner> {
  const cosigner = await ctx.hold(Cosigner, cosignerId);
  if (cosigner.removedAt) throw new Refusal('COSIGNER_REMOVED', { title: cosigner.title, at: cosigner.removedAt });
  cosigner.removedAt = ctx.now;
  cosigner.removedReason = reason;
  ctx.record('cosigner.removed', cosigner, { title: cosigner.title }, reason);
  return cosigner;
}
