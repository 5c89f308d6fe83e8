import { chownSync, existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beginningFile } from '../beginning.ts';
import { holdersFile } from '../demonstration/plant-holders.ts';
import { CannotStart, fileSystemReason } from '../cannot-start.ts';
import { clusterIn, exists } from '../postgres/cluster.ts';
import { findServer } from '../postgres/find-server.ts';
import { postgresUser } from '../postgres/postgres-user.ts';
import { startPostgres } from '../postgres/start-postgres.ts';
import { readNote } from './backup-note.ts';
import { unpackArchive } from './tar.ts';

export interface Restored {
  /** When the backup was made, as it says itself. */
  madeAt: string;
  /** Where the former state lies, if there was one; nothing is ever thrown away here. */
  former: string | null;
}

/**
 * Puts a backup in place of what the data folder holds, starts the database on it once, and puts everything back as it was when that
 * fails. A folder with data is refused unless `replace` is set, a house in use always.
 */
export async function restore(
  dataFolder: string,
  file: string,
  { replace, now }: { replace: boolean; now: Date },
): Promise<Restored> {
  if (!existsSync(file)) throw new CannotStart('FOLDER_UNUSABLE', { path: file, code: 'ENOENT' });
  const { postgres, madeAt } = await readNote(file);
  const cluster = clusterIn(dataFolder, false);
  if (major(postgres) !== major(cluster.binaries.version))
    throw new CannotStart('BACKUP_OF_ANOTHER_POSTGRES', { file, theirs: postgres, ours: cluster.binaries.version });
  if (await findServer(cluster)) throw new CannotStart('ALREADY_RUNNING', { path: dataFolder });
  if (exists(cluster) && !replace) throw new CannotStart('DATA_IN_THE_WAY', { path: dataFolder });

  const state = [
    cluster.data.slice(dataFolder.length + 1),
    'vault',
    'secrets',
    'demo-accounts.json',
    holdersFile,
    beginningFile,
  ];
  const unpacked = join(dataFolder, `restoring-${process.pid}`);
  const former = join(dataFolder, `replaced-${now.toISOString().replaceAll(/[:.]/g, '-')}`);
  try {
    mkdirSync(unpacked, { mode: 0o700 });
    await unpackArchive(file, unpacked);
    giveToPostgres(join(unpacked, state[0] ?? ''));
    move(state, dataFolder, former);
    move(state, unpacked, dataFolder);
    await prove(dataFolder, () => {
      move(state, dataFolder, unpacked);
      move(state, former, dataFolder);
    });
  } catch (error) {
    throw fileSystemReason(error, dataFolder) ?? error;
  } finally {
    rmSync(unpacked, { recursive: true, force: true });
  }
  return { madeAt, former: existsSync(former) ? former : null };
}

/** The database replays what the backup needs and answers; otherwise all goes back. */
async function prove(dataFolder: string, takeBack: () => void): Promise<void> {
  try {
    const postgres = await startPostgres({ dataFolder });
    await postgres.stop();
  } catch (error) {
    takeBack();
    throw error;
  }
}

function move(names: string[], from: string, to: string): void {
  for (const name of names.filter((one) => existsSync(join(from, one)))) {
    mkdirSync(dirname(join(to, name)), { recursive: true, mode: 0o711 });
    renameSync(join(from, name), join(to, name));
  }
}

function giveToPostgres(folder: string): void {
  const user = postgresUser();
  if (!user) return;
  chownSync(folder, user.uid, user.gid);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    if (!lstatSync(path).isSymbolicLink()) chownSync(path, user.uid, user.gid);
  }
}

function major(version: string): string {
  return version.split('.')[0] ?? '';
}
