import type { Bureau } from '@sunlot/stage';
import pg from 'pg';

/** PostgreSQL asked directly, as the room that keeps the registers. */
export async function asRegistries<T>(
  { house }: Pick<Bureau, 'house'>,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(house.databaseUrls.registries);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
