interface Breaking {
  on(event: 'error', hear: (fault: Error) => void): unknown;
}

/** What a pool of pg is, and what BullMQ shows of its own. */
interface PoolOfBreaking extends Breaking {
  on(event: 'error', hear: (fault: Error) => void): unknown;
  on(event: 'connect', meet: (client: Breaking) => void): unknown;
}

/**
 * Lets a pool live through a server that ends its connections. A pool listens to those at rest alone: one that is lent while a server dies,
 * or that breaks in the very moment it was made, has nobody who hears of it, and Node ends the process for an error nobody hears. Who
 * borrowed it is told by the next query.
 */
export function surviveBrokenConnections(pool: PoolOfBreaking, tell: (fault: Error) => void = () => undefined): void {
  pool.on('error', tell);
  pool.on('connect', (client) => void client.on('error', () => undefined));
}
