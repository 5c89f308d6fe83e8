import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { x25519PublicKey } from '@sunlot/draw-protocol';
import type { House } from '../open-house.ts';
import { Clerk } from './clerk.ts';

/** Where the demonstration keeps what real bodies keep on devices of their own. */
export const holdersFile = 'demo-escrow-keys.json';

/**
 * Who holds shares of the secrets of draws to come, each with a key of its own. Their secrets are written to
 * `demo-escrow-keys.json` (mode 0600), so that a stalled draw can be tried out.
 */
export async function plantHolders({ dataFolder, url }: Pick<House, 'dataFolder' | 'url'>): Promise<void> {
  const accounts = JSON.parse(await readFile(join(dataFolder, 'demo-accounts.json'), 'utf8')) as {
    account: string;
    password: string;
  }[];
  const keys: { account: string; key: string }[] = [];
  for (const { account, password } of accounts.filter((it) => HOLDERS.includes(it.account))) {
    const secret = randomBytes(32);
    const publicKey = Buffer.from(await x25519PublicKey(secret)).toString('hex');
    const clerk = await Clerk.signIn(url, account, password);
    await clerk.act('registerEscrowKey', { publicKey });
    keys.push({ account, key: secret.toString('hex') });
  }
  await writeFile(join(dataFolder, holdersFile), `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
}

const HOLDERS = ['justice', 'market', 'tax'];
