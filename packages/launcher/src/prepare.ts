import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rooms } from '@sunlot/facts';
import { CannotStart, fileSystemReason } from './cannot-start.ts';
import { readEnvironment } from './environment.ts';
import { houseKey } from './house-key.ts';
import { prepareDatabase, refuseUnsafeServer } from './prepare-database.ts';
import { orRefuse } from './terminal.ts';

/**
 * For compose and Kubernetes, where every room is a process of its own: prepares the database behind DATABASE_URL and writes one
 * `<room>/keys.env` per process into the folder named, each with that room's secrets and nobody else's. Running it again changes
 * nothing.
 */
await orRefuse(async () => {
  const folder = resolve(process.argv[2] ?? '/keys');
  const { databaseUrl } = readEnvironment(process.env);
  if (!databaseUrl) {
    throw new CannotStart('WRONG_ENVIRONMENT', {
      name: 'DATABASE_URL',
      zh: '必须设置',
      en: 'it must be set',
      value: '""',
    });
  }
  const key = houseKey(folder);
  await refuseUnsafeServer(databaseUrl);
  const { urls } = await prepareDatabase({ adminUrl: databaseUrl, key });
  const shared = { QUEUE_DATABASE_URL: urls.queue, SUNLOT_GATEWAY_KEY: key.derive('gateway') };
  for (const room of rooms) writeKeys(folder, room, { DATABASE_URL: urls[room], ...shared });
  writeKeys(folder, 'gateway', shared);
});

function writeKeys(folder: string, name: string, keys: Record<string, string>): void {
  const file = join(folder, name, 'keys.env');
  try {
    mkdirSync(join(folder, name), { recursive: true, mode: 0o700 });
    const lines = Object.entries(keys).map(([variable, value]) => `${variable}=${value}\n`);
    writeFileSync(file, lines.join(''), { mode: 0o600 });
    chmodSync(file, 0o600);
  } catch (error) {
    throw fileSystemReason(error, file) ?? error;
  }
}
