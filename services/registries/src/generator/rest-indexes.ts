import type { Client } from 'pg';

/**
 * Takes the indexes of these tables away while the work fills them, and builds them again afterwards: sorting a million
 * entries once costs a tenth of finding the place of each. Those that keep a constraint stay.
 */
export async function restIndexes(client: Client, tables: readonly string[], work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select index.indexrelid::regclass::text as name, pg_get_indexdef(index.indexrelid) as definition from pg_index index
     where index.indrelid = any($1::regclass[]) and not index.indisunique`,
    [tables],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  await work();
  for (const { definition } of rows) await client.query(definition);
}
