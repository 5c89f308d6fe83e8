import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

export interface Hold {
  release(): Promise<void>;
}

/**
 * One launcher per database. The lock lives where the data lives and ends with the connection, so a killed launcher leaves no stale
 * one behind; when the server was restarted the lock is taken again. Null when somebody else has it.
 */
export async function holdHouse(adminUrl: string): Promise<Hold | null> {
  const first = await lock(adminUrl);
  if (!first) return null;
  let current: pg.Client | null = first;
  let released = false;

  const takeAgain = async () => {
    while (!released) {
      await pause(300, undefined, { ref: false });
      current = await lock(adminUrl).catch(() => null);
      if (current) return watch(current);
    }
  };
  const watch = (client: pg.Client) => void client.once('end', () => void (released || takeAgain()));
  watch(first);
  return {
    release: async () => {
      released = true;
      await current?.end();
    },
  };
}

async function lock(adminUrl: string): Promise<pg.Client | null> {
  const client = await connect(adminUrl);
  const { rows } = await client.query<{ held: boolean }>(
    `select pg_try_advisory_lock(hashtext('sunlot'), hashtext('house')) as held`,
  );
  if (rows[0]?.held) return client;
  await client.end();
  return null;
}

/** A single connection of the launcher. When the server ends it while nobody looks, the next query says so. */
export async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString,
    // A server that is there answers in milliseconds, on a machine with twenty other things to do in seconds.
    connectionTimeoutMillis: 20_000,
    application_name: 'launcher',
    keepAlive: true,
  });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
