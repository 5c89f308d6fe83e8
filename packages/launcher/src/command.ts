import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CannotStart } from './cannot-start.ts';
import { openDataFolder } from './data-folder.ts';
import { readEnvironment } from './environment.ts';

/** The folder of the repository, wherever the command was typed. */
export const clone = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

/** The embedded database's data folder; with DATABASE_URL set there is none to speak of. */
export function ownDataFolder(): string {
  const { dataFolder, databaseUrl } = readEnvironment(process.env);
  if (databaseUrl) throw new CannotStart('EXTERNAL_DATABASE');
  return openDataFolder(dataFolder, clone);
}

/** A file as the person at the terminal means it: npm changes to the repository, but says from where it was called. */
export function fileNamed(name: string | undefined, example: string): string {
  if (!name) throw new CannotStart('FILE_NOT_NAMED', { example });
  return resolve(process.env.INIT_CWD ?? process.cwd(), name);
}
