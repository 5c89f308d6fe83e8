import { parseArgs } from 'node:util';
import { CannotStart } from './cannot-start.ts';
import { clone } from './command.ts';
import { openDataFolder } from './data-folder.ts';
import { readEnvironment } from './environment.ts';
import { startPostgres } from './postgres/start-postgres.ts';
import { say } from './progress-lines.ts';
import { orRefuse } from './terminal.ts';

/** `npm start`: the whole system, until Ctrl-C. */
await orRefuse(async () => {
  const wishes = readWishes(process.argv.slice(2));
  const environment = readEnvironment(process.env);
  const dataFolder = openDataFolder(environment.dataFolder, clone);
  say('阳光抽查 Sunlot');
  // The database comes up while the code is read: both take seconds, and nobody should wait for one after the other.
  const postgres = environment.databaseUrl ? undefined : startPostgres({ dataFolder });
  postgres?.catch(() => undefined);
  const { liveInHouse } = await import('./live-in-house.ts');
  await liveInHouse({ ...environment, dataFolder, clone, postgres }, wishes);
});

function readWishes(args: string[]): { fresh: boolean; empty: boolean } {
  try {
    const { values } = parseArgs({ args, options: { fresh: { type: 'boolean' }, empty: { type: 'boolean' } } });
    return { fresh: values.fresh ?? false, empty: values.empty ?? false };
  } catch {
    throw new CannotStart('WRONG_ARGUMENT', { argument: args.join(' '), known: '--fresh, --empty' });
  }
}
