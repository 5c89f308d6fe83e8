import { execFile } from 'node:child_process';
import { chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { adminPassword, type Cluster, complaintIn, exists, refusal } from './cluster.ts';
import { postgresUser } from './postgres-user.ts';

/** Makes the data folder on first use; afterwards does nothing. Everybody needs a password, from this machine too. */
export async function makeCluster(cluster: Cluster): Promise<void> {
  if (exists(cluster)) return;
  // Built aside and moved into place when complete: a kill in between leaves nothing that looks like a database.
  const aside = join(cluster.folder, `unfinished-${process.pid}`);
  const passwordFile = join(aside, 'password');
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { mode: 0o700 });
  writeFileSync(passwordFile, adminPassword(cluster), { mode: 0o600 });
  giveToPostgres(aside);
  giveToPostgres(passwordFile);
  try {
    await initdb(cluster, join(aside, 'data'), passwordFile);
    renameSync(join(aside, 'data'), cluster.data);
  } catch (error) {
    // When somebody else finished first, the lock of the house decides who goes on.
    if (!exists(cluster)) throw error;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/**
 * Chinese words must count as words: with lc_ctype C, pg_trgm sees no letter in 长春 and every search comes back empty. The first
 * name this machine knows will do; sorting comes from PostgreSQL itself and is the same everywhere.
 */
const characterTypes = ['C.UTF-8', 'en_US.UTF-8', 'zh_CN.UTF-8', 'UTF-8'];

async function initdb(cluster: Cluster, data: string, passwordFile: string): Promise<void> {
  const complaints: string[] = [];
  for (const characterType of characterTypes) {
    const complaint = await run(cluster.binaries.initdb, wishes(cluster, data, passwordFile, characterType));
    if (complaint === undefined) return;
    complaints.push(complaint);
    rmSync(data, { recursive: true, force: true });
  }
  throw refusal(complaints[0] ?? '', cluster);
}

/** Runs a program of PostgreSQL to its end; what it complains about when it fails. The launcher goes on meanwhile. */
function run(program: string, args: string[]): Promise<string | undefined> {
  const surroundings = { ...postgresUser(), cwd: '/', env: { ...process.env, LC_ALL: 'C' } };
  return new Promise((resolve) => {
    execFile(program, args, surroundings, (fault, _said, complained) =>
      resolve(fault ? (complaintIn(complained) ?? fault.message) : undefined),
    );
  });
}

function wishes({ throwAway }: Cluster, data: string, passwordFile: string, characterType: string): string[] {
  return [
    ...['--pgdata', data, '--username', 'postgres', '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
    ...['--encoding', 'UTF8', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
    ...['--locale', 'C', '--lc-ctype', characterType, '--data-checksums'],
    ...(throwAway ? ['--no-sync'] : []),
  ];
}

function giveToPostgres(path: string): void {
  const user = postgresUser();
  if (user) chownSync(path, user.uid, user.gid);
}
