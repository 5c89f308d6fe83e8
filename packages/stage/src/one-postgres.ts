import { fileURLToPath } from 'node:url';
import { houseKey, openHouse, startPostgres, throwAwayFolder } from '@sunlot/launcher';
import { pino } from 'pino';
import { givePostgres } from './given-postgres.ts';

const template = 'template_house';

/**
 * One PostgreSQL for a whole test run, with a template database in which every room's migrations have been applied. Nothing is
 * flushed to disk, here and nowhere else. Returns the way to end it.
 */
export async function onePostgres(): Promise<() => Promise<void>> {
  const { folder, remove } = throwAwayFolder();
  const postgres = await startPostgres({ dataFolder: folder, throwAway: true });
  const stop = async () => {
    givePostgres(null);
    await postgres.stop();
    remove();
  };
  try {
    const adminUrl = new URL(postgres.adminUrl);
    adminUrl.pathname = `/${template}`;
    await migrate(adminUrl.href, folder);
    givePostgres({ adminUrl: postgres.adminUrl, template, keyFolder: folder });
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Rooms migrate when they open, so opening the house once is the migration. */
async function migrate(adminUrl: string, keyFolder: string): Promise<void> {
  const house = await openHouse({
    log: pino({ level: process.env.LOG_LEVEL ?? 'silent' }),
    clone: fileURLToPath(new URL('../../../', import.meta.url)),
    throwAway: true,
    onServer: { adminUrl, key: houseKey(keyFolder), rolePrefix: template, isCopy: false },
  });
  await house.stop();
}
