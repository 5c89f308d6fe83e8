import { randomBytes } from 'node:crypto';
import { encodeVerifier, type NoteSigner, verifierOf } from '@sunlot/draw-protocol';
import type { Context } from '@sunlot/subgraph-kit';
import { LogKey } from './log-key.entity.ts';

/** The name of this log: first line of every head, and the name of all its keys. */
export const ORIGIN = 'sunlot-draw-log';

/** Every key the log has had, the newest last; never empty, for the first is made when somebody asks. */
export async function logKeys(ctx: Context): Promise<LogKey[]> {
  const keys = await ctx.em.find(LogKey, {}, { orderBy: { number: 'asc' } });
  return keys.length > 0 ? keys : [await makeFirstKey(ctx)];
}

/** The key that signs now. */
export async function keyInUse(ctx: Context): Promise<LogKey> {
  return (await logKeys(ctx)).at(-1)!;
}

/** The key that signs now, ready to sign. */
export async function signerInUse(ctx: Context): Promise<NoteSigner> {
  return signerOf(await keyInUse(ctx));
}

export function signerOf({ number, name, secret }: LogKey): NoteSigner {
  if (!secret) throw new Error(`key ${number} of the log no longer signs`);
  return { name, secret: Buffer.from(secret, 'hex') };
}

export async function verifierLineOf(key: LogKey): Promise<string> {
  return key.verifier ?? encodeVerifier(await verifierOf(signerOf(key)));
}

/** A fresh secret with its verifier line. */
export async function freshKey(): Promise<{ secret: string; verifier: string }> {
  const secret = randomBytes(32);
  return { secret: secret.toString('hex'), verifier: encodeVerifier(await verifierOf({ name: ORIGIN, secret })) };
}

/** The first one to ask makes the key; whoever asks at the same moment finds it made. */
async function makeFirstKey(ctx: Context): Promise<LogKey> {
  const { secret, verifier } = await freshKey();
  await ctx.apart(async (apart) => {
    await apart.sql(
      'insert into log_key (number, name, secret, verifier, made_at) values (1, $1, $2, $3, $4) on conflict do nothing',
      [ORIGIN, secret, verifier, apart.now],
    );
  });
  return ctx.em.findOneOrFail(LogKey, { number: 1 });
}
