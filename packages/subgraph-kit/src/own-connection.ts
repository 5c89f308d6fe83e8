import { Client } from 'pg';

/** Works on a connection of its own, which goes whatever comes of it, and what it has begun with it. `name` is what PostgreSQL shows of it. */
export async function onOwnConnection<T>(
  databaseUrl: string,
  name: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString: databaseUrl, application_name: name });
  // What it breaks with is thrown where something is asked of it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
