import pg from 'pg';

/**
 * One launcher per database. The lock lives where the data lives and ends with the connection, so a killed launcher leaves no stale
 * one behind. False when somebody else has it.
 */
export async function holdHouse(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>(
    `select pg_try_advisory_lock(hashtext('sunlot'), hashtext('house')) as held`,
  );
  return rows[0]?.held === true;
}

/** A single connection of the launcher. When the server ends it while nobody looks, the next query says so. */
export async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: 5000,
    application_name: 'launcher',
    keepAlive: true,
  });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
