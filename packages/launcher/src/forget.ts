import { rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { beginningFile } from './beginning.ts';
import { holdersFile } from './demonstration/plant-holders.ts';
import { databaseOf, inDatabase, reasonOf } from './database-address.ts';
import { owners } from './prepare-database.ts';

/**
 * Empties the house: every room's schema and the queue's, the vault, the demonstration accounts. The key stays. Only for the one who
 * holds the house. What does not exist is empty already.
 */
export async function forget(adminUrl: string, dataFolder: string): Promise<void> {
  try {
    await inDatabase(adminUrl, databaseOf(adminUrl), async (client) => {
      for (const owner of owners) await client.query(`drop schema if exists ${pg.escapeIdentifier(owner)} cascade`);
    });
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && error.code === '3D000')) throw reasonOf(error, adminUrl);
  }
  for (const name of [beginningFile, 'vault', 'demo-accounts.json', holdersFile]) {
    rmSync(join(dataFolder, name), { recursive: true, force: true });
  }
}
