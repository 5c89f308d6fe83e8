import type { Pool, PoolClient } from 'pg';

/**
 * Lets a pool live through a server that ends its connections. A pool listens to those at rest alone: one that is lent while a server dies,
 * or that breaks in the very moment it was made, has nobody who hears of it, and Node ends the process for an error nobody hears. Who
 * borrowed it is told by the next query.
 *
 * A connection that ends while it is lent goes back at once, for nobody may be there to give it back: kysely keeps the one of a transaction whose
 * rollback fails (kysely issue 1990). Ten of those, and a room would wait for its eleventh for ever.
 */
export function surviveBrokenConnections(pool: Pool, tell: (fault: Error) => void = () => undefined): void {
  pool.on('error', tell);
  const givingBack = new WeakMap<PoolClient, () => void>();
  pool.on('acquire', (client) => {
    const giveBack = (): void => {
      client.release(true);
      // Who borrowed it may well give it back as they should; a pool takes the same thing only once.
      client.release = () => undefined;
    };
    if (!givingBack.has(client)) client.on('error', () => undefined);
    givingBack.set(client, giveBack);
    client.once('end', giveBack);
  });
  pool.on('release', (_, client) => {
    const giveBack = givingBack.get(client);
    if (giveBack) client.off('end', giveBack);
  });
}
