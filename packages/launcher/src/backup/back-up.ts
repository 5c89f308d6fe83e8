import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { beginningFile } from '../beginning.ts';
import { holdersFile } from '../demonstration/plant-holders.ts';
import { CannotStart, fileSystemReason } from '../cannot-start.ts';
import { connect } from '../hold-house.ts';
import { type Cluster, clusterIn, exists } from '../postgres/cluster.ts';
import { findServer } from '../postgres/find-server.ts';
import { startPostgres } from '../postgres/start-postgres.ts';
import { type BackupNote, noteFile } from './backup-note.ts';
import { appendToArchive } from './tar.ts';

/**
 * Writes the whole state of a data folder into one file: database, vault, keys, demonstration accounts. The house may be in use; what
 * was confirmed before this function returns is in the file. A file of that name is never overwritten, and a backup that fails
 * leaves none.
 */
export async function backUp(dataFolder: string, file: string, now: Date): Promise<void> {
  if (existsSync(file)) throw new CannotStart('FILE_IN_THE_WAY', { file });
  const cluster = clusterIn(dataFolder, false);
  if (!exists(cluster)) throw new CannotStart('NOTHING_TO_BACK_UP', { path: dataFolder });
  const unfinished = `${file}.unfinished`;
  try {
    writeFileSync(unfinished, '', { mode: 0o600 });
    await withServer(cluster, (client) => copyEverything(cluster, client, unfinished, now));
    renameSync(unfinished, file);
  } catch (error) {
    throw fileSystemReason(error, file) ?? error;
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** On the running server if there is one, so that nobody's work is interrupted; else on one started for the purpose. */
async function withServer(cluster: Cluster, act: (client: pg.Client) => Promise<void>): Promise<void> {
  const running = await findServer(cluster);
  const own = running ? null : await startPostgres({ dataFolder: cluster.dataFolder });
  try {
    const client = await connect(running?.adminUrl ?? own?.adminUrl ?? '');
    try {
      await act(client);
    } finally {
      await client.end();
    }
  } finally {
    await own?.stop();
  }
}

async function copyEverything(cluster: Cluster, client: pg.Client, file: string, now: Date): Promise<void> {
  const beside = mkdtempSync(join(tmpdir(), 'sunlot-backup-'));
  try {
    const note: BackupNote = { sunlot: 'backup', postgres: cluster.binaries.version, madeAt: now.toISOString() };
    writeFileSync(join(beside, noteFile), JSON.stringify(note));
    await appendToArchive(file, beside, [noteFile]);
    await copyDatabase(cluster, client, { file, beside });
    // After the database: a file of the vault is written before the row that names it, and never changed.
    const rest = ['vault', 'secrets', 'demo-accounts.json', holdersFile, beginningFile];
    const present = rest.filter((name) => existsSync(join(cluster.dataFolder, name)));
    await appendToArchive(file, cluster.dataFolder, present);
  } finally {
    rmSync(beside, { recursive: true });
  }
}

/** PostgreSQL's own way of copying a folder in use: what was torn while copying is mended from the log when it is restored. */
async function copyDatabase(cluster: Cluster, client: pg.Client, { file, beside }: { file: string; beside: string }) {
  const data = cluster.data.slice(cluster.dataFolder.length + 1);
  // Keeps the log of these minutes until it is copied; ends with the connection.
  await client.query(`select pg_create_physical_replication_slot('sunlot_backup', true, true)`);
  await client.query(`select pg_backup_start('sunlot', fast => true)`);
  await appendToArchive(
    file,
    cluster.dataFolder,
    [data],
    excluded.map((name) => `${data}/${name}`),
  );
  const { rows } = await client.query<{ labelfile: string }>(
    'select labelfile from pg_backup_stop(wait_for_archive => false)',
  );
  await appendToArchive(file, cluster.dataFolder, [`${data}/pg_wal`]);

  const label = join(beside, data, 'backup_label');
  mkdirSync(join(beside, data), { recursive: true, mode: 0o700 });
  writeFileSync(label, rows[0]?.labelfile ?? '');
  chmodSync(label, 0o600);
  await appendToArchive(file, beside, [`${data}/backup_label`]);
}

/** What belongs to the running server and not to its data. Folders stay, because the server wants to find them. */
const excluded = [
  'postmaster.pid',
  'postmaster.opts',
  'pg_wal/*',
  'pg_replslot/*',
  'pg_dynshmem/*',
  'pg_notify/*',
  'pg_serial/*',
  'pg_snapshots/*',
  'pg_stat_tmp/*',
  'pg_subtrans/*',
];
