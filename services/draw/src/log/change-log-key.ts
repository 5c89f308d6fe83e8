import { signCheckpoint, signKeyChange } from '@sunlot/draw-protocol';
import type { Context } from '@sunlot/subgraph-kit';
import { LogKey } from './log-key.entity.ts';
import { freshKey, keyInUse, ORIGIN, signerOf, verifierLineOf } from './log-keys.ts';
import { holdLog, logTree } from './log-tree.ts';

/**
 * Gives the log another key. The old one signs twice more, its last head and the note that names its successor, and its secret
 * is destroyed in the same transaction: what is stolen afterwards signs nothing. See proto-docs/draw/v1-log.md.
 */
export async function changeLogKey(ctx: Context, { reason }: { reason: string }): Promise<LogKey> {
  await holdLog(ctx);
  const old = await keyInUse(ctx);
  const { size, root } = await logTree(ctx);
  const head = { origin: ORIGIN, size, root };
  const fresh = await freshKey();
  const time = `${ctx.now.toISOString().slice(0, 19)}Z`;
  const signer = { name: ORIGIN, secret: Buffer.from(fresh.secret, 'hex') };
  const note = await signKeyChange({ head, time, reason }, signerOf(old), signer);

  const verifier = await verifierLineOf(old);
  const lastHead = Buffer.from(await signCheckpoint(head, signerOf(old))).toString();
  Object.assign(old, { verifier, lastHead, secret: null, retiredAt: ctx.now });
  await ctx.em.flush();
  const next = ctx.em.create(LogKey, {
    ...fresh,
    number: old.number + 1,
    name: ORIGIN,
    madeAt: ctx.now,
    retiredAt: null,
    lastHead: null,
    changeNote: Buffer.from(note).toString(),
    reason,
  });
  ctx.record('log.key_changed', subjectOf(next), { from: verifier, to: fresh.verifier, size }, reason);
  return next;
}

/** The audit trail names things by text, and a key by its number. */
function subjectOf(key: LogKey): { id: string; constructor: { name: string } } {
  return { id: String(key.number), constructor: LogKey };
}
