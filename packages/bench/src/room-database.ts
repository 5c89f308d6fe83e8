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

/** Vacuumed now, which PostgreSQL would else begin by itself in the midst of what is measured: a register was filled, or a list taken back. */
export async function tidied(bureau: Pick<Bureau, 'house'>): Promise<void> {
  await asRegistries(bureau, async (client) => {
    for (const table of ['inspection_object', 'object_item', 'object_words', 'credit_class'])
      await client.query(`vacuum analyze ${table}`);
  });
}
