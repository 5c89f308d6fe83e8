import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { CannotStart, fileSystemReason } from '../cannot-start.ts';
import { type HouseKey, houseKey } from '../house-key.ts';
import { connect, holdHouse } from '../hold-house.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { postgresUser } from './postgres-user.ts';

export interface Postgres {
  /** The superuser's address; it never leaves the launcher. */
  adminUrl: string;
  port: number;
  version: string;
  /** Ends the server after its open transactions were rolled back. Calling it twice is the same as once. */
  stop(): Promise<void>;
}

export interface PostgresOptions {
  dataFolder: string;
  /** For a run whose data nobody needs: no flush to disk. Never set for a folder that is kept. */
  throwAway?: boolean;
}

/**
 * Brings up PostgreSQL on 127.0.0.1 with password authentication for everybody, on a port and a data folder of its own, and returns
 * when it answers and the house is held: nobody else can open the same folder until `stop`. The folder is made on first use; after
 * a kill -9 the orphan of the former run is ended first.
 */
export async function startPostgres({ dataFolder, throwAway = false }: PostgresOptions): Promise<Postgres> {
  const folder = join(dataFolder, 'postgres');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    const key = houseKey(dataFolder);
    const binaries = findBinaries(dataFolder);
    const cluster: Cluster = {
      dataFolder,
      folder,
      data: join(folder, `data-${binaries.version.split('.')[0]}`),
      binaries,
      key,
      throwAway,
    };
    await makeCluster(cluster);
    await endOrphan(cluster);
    return await start(cluster);
  } catch (error) {
    throw fileSystemReason(error, folder) ?? error;
  }
}

/** The server that runs in this data folder right now, or null. Used by backups, which must not stop anybody's work. */
export async function findRunningPostgres(dataFolder: string): Promise<Omit<Postgres, 'stop'> | null> {
  const folder = join(dataFolder, 'postgres');
  if (!existsSync(folder)) return null;
  const binaries = findBinaries(dataFolder);
  const data = join(folder, `data-${binaries.version.split('.')[0]}`);
  const found = await answering({ dataFolder, folder, data, binaries, key: houseKey(dataFolder), throwAway: false });
  return found && { adminUrl: found.adminUrl, port: found.port, version: binaries.version };
}

interface Cluster {
  dataFolder: string;
  folder: string;
  data: string;
  binaries: Binaries;
  key: HouseKey;
  throwAway: boolean;
}

// --- the folder ---

/**
 * Chinese words must count as words: with lc_ctype C, pg_trgm sees no letter in 长春 and every search comes back empty. The built-in
 * provider keeps sorting the same on every machine and every upgrade of its C library.
 */
const characterTypes = ['C.UTF-8', 'en_US.UTF-8', 'zh_CN.UTF-8', 'UTF-8'];

async function makeCluster(cluster: Cluster): Promise<void> {
  if (existsSync(join(cluster.data, 'PG_VERSION'))) return;
  // Built aside and moved into place when complete: a kill in between leaves nothing that looks like a database.
  const aside = join(cluster.folder, `unfinished-${process.pid}`);
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { mode: 0o700 });
  const passwordFile = join(aside, 'password');
  writeFileSync(passwordFile, adminPassword(cluster.key), { mode: 0o600 });
  giveToPostgres(aside);
  giveToPostgres(passwordFile);
  try {
    let complaint = '';
    const made = characterTypes.some((characterType) => {
      rmSync(join(aside, 'data'), { recursive: true, force: true });
      const { status, stderr, stdout } = spawnSync(
        cluster.binaries.initdb,
        initdbArguments(join(aside, 'data'), passwordFile, characterType, cluster.throwAway),
        {
          ...postgresUser(),
          cwd: '/',
          encoding: 'utf8',
          env: { ...process.env, LC_ALL: 'C' },
        },
      );
      complaint ||= status === 0 ? '' : (complaintIn(stderr) ?? complaintIn(stdout) ?? `initdb: ${status}`);
      return status === 0;
    });
    if (!made) throw refusal(complaint, cluster);
    renameSync(join(aside, 'data'), cluster.data);
  } catch (error) {
    // Somebody else finished first: the advisory lock of the house decides who goes on.
    if (!existsSync(join(cluster.data, 'PG_VERSION'))) throw error;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function initdbArguments(data: string, passwordFile: string, characterType: string, throwAway: boolean): string[] {
  return [
    '--pgdata',
    data,
    '--username',
    'postgres',
    '--pwfile',
    passwordFile,
    '--auth',
    'scram-sha-256',
    '--encoding',
    'UTF8',
    '--locale',
    'C',
    '--lc-ctype',
    characterType,
    '--locale-provider',
    'builtin',
    '--builtin-locale',
    'C.UTF-8',
    '--data-checksums',
    ...(throwAway ? ['--no-sync'] : []),
  ];
}

function giveToPostgres(path: string): void {
  const user = postgresUser();
  if (user) chownSync(path, user.uid, user.gid);
}

function adminPassword(key: HouseKey): string {
  return key.derive('postgres/superuser');
}

// --- the server ---

const patience = { start: 120_000, lockFile: 15_000, stop: 30_000 };

async function start(cluster: Cluster): Promise<Postgres> {
  const until = Date.now() + patience.lockFile;
  for (;;) {
    const port = await choosePort(cluster);
    const attempt = await tryToStart(cluster, port);
    if (attempt.ok) return attempt.postgres;
    if (attempt.why.includes('could not bind') || attempt.why.includes('could not create any TCP/IP')) {
      rmSync(join(cluster.folder, 'port'), { force: true });
    } else if (!/postmaster\.pid|shared memory block/.test(attempt.why)) {
      throw refusal(attempt.why, cluster);
    } else if (await answering(cluster)) {
      throw new CannotStart('ALREADY_RUNNING', { path: cluster.dataFolder });
    } else if (Date.now() > until) {
      // The pid in the file lives, but it is not a server of this folder: in a new container the numbers begin anew.
      if (pidIsPostgres(cluster)) throw refusal(attempt.why, cluster);
      rmSync(join(cluster.data, 'postmaster.pid'), { force: true });
    }
    await pause(250);
  }
}

type Attempt = { ok: true; postgres: Postgres } | { ok: false; why: string };

async function tryToStart(cluster: Cluster, port: number): Promise<Attempt> {
  const log = logFile(cluster);
  const output = openSync(log, 'a', 0o600);
  const from = statSync(log).size;
  // A group of its own: Ctrl-C reaches the launcher only, which stops the rooms first and the database last.
  const server = spawn(cluster.binaries.postgres, ['-D', cluster.data, ...settings(port, cluster.throwAway)], {
    ...postgresUser(),
    cwd: '/',
    detached: true,
    stdio: ['ignore', output, output],
    env: { ...process.env, LC_ALL: 'C' },
  });
  closeSync(output);
  const ended = new Promise<string>((resolve) => {
    server.once('error', (error) => resolve(error.message));
    server.once('exit', (code) =>
      resolve(complaintIn(readFileSync(log).subarray(from).toString()) ?? `postgres: ${code}`),
    );
  });
  const adminUrl = urlOf(cluster, port);
  const first = await Promise.race([
    ended.then((why) => ({ why })),
    answers(adminUrl, patience.start).then(() => null),
  ]).catch(async (error: unknown) => {
    await stopServer(server, ended);
    throw error;
  });
  if (first) return { ok: false, why: first.why };
  const holder = await connect(adminUrl);
  if (!(await holdHouse(holder))) throw new CannotStart('ALREADY_RUNNING', { path: cluster.dataFolder });
  writeFileSync(join(cluster.folder, 'port'), `${port}\n`);
  let stopping: Promise<void> | undefined;
  const stop = () => (stopping ??= stopServer(server, ended));
  return { ok: true, postgres: { adminUrl, port, version: cluster.binaries.version, stop } };
}

function settings(port: number, throwAway: boolean): string[] {
  const wanted = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 300,
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    cluster_name: 'sunlot',
    // A container's /dev/shm has 64 MB, too little for a parallel sort of a million objects; this comes out of ordinary memory.
    min_dynamic_shared_memory: '128MB',
    checkpoint_completion_target: 0.9,
    max_wal_size: '2GB',
    ...(throwAway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  return Object.entries(wanted).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Fast shutdown: sessions are ended, transactions rolled back, everything flushed. */
async function stopServer(server: ChildProcess, ended: Promise<unknown>): Promise<void> {
  server.kill('SIGINT');
  const inTime = await Promise.race([ended.then(() => true), pause(patience.stop, false, { ref: false })]);
  if (inTime) return;
  // Immediate shutdown loses nothing confirmed; the next start replays the log.
  server.kill('SIGQUIT');
  await ended;
}

// --- what is already there ---

/** After kill -9 of the launcher its server is still up. It answers to our password and nobody holds the house: it is ours to end. */
async function endOrphan(cluster: Cluster): Promise<void> {
  const found = await answering(cluster);
  if (!found) return;
  const client = await connect(found.adminUrl);
  try {
    if (!(await holdHouse(client))) throw new CannotStart('ALREADY_RUNNING', { path: cluster.dataFolder });
  } finally {
    await client.end();
  }
  process.kill(found.pid, 'SIGINT');
  const until = Date.now() + patience.stop;
  while (existsSync(join(cluster.data, 'postmaster.pid')) && Date.now() < until) await pause(50);
}

/** The server that `postmaster.pid` speaks of, if it answers and works in this very folder; else null. */
async function answering(cluster: Cluster): Promise<{ pid: number; port: number; adminUrl: string } | null> {
  const { pid, port } = pidFile(cluster);
  if (!pid || !port) return null;
  const adminUrl = urlOf(cluster, port);
  const client = await connect(adminUrl).catch(() => null);
  if (!client) return null;
  try {
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory === cluster.data ? { pid, port, adminUrl } : null;
  } finally {
    await client.end();
  }
}

function pidFile(cluster: Cluster): { pid: number | undefined; port: number | undefined } {
  const file = join(cluster.data, 'postmaster.pid');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return { pid: Number(lines[0]) || undefined, port: Number(lines[3]) || undefined };
}

function pidIsPostgres(cluster: Cluster): boolean {
  const { pid } = pidFile(cluster);
  if (pid === undefined) return false;
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres');
  } catch {
    return process.platform !== 'linux';
  }
}

// --- ports, addresses, words ---

async function choosePort(cluster: Cluster): Promise<number> {
  const file = join(cluster.folder, 'port');
  const remembered = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  return (await freePort(remembered)) ?? (await freePort(0)) ?? 0;
}

/** The port if it is free (0: any free one), else null. */
async function freePort(port: number): Promise<number | null> {
  const server = createServer();
  try {
    return await new Promise<number | null>((resolve) => {
      server.once('error', () => resolve(null));
      server.listen({ port, host: '127.0.0.1' }, () => {
        const address = server.address();
        resolve(typeof address === 'object' && address ? address.port : null);
      });
    });
  } finally {
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }
}

function urlOf(cluster: Cluster, port: number): string {
  return `postgres://postgres:${adminPassword(cluster.key)}@127.0.0.1:${port}/postgres`;
}

async function answers(adminUrl: string, forMilliseconds: number): Promise<void> {
  const until = Date.now() + forMilliseconds;
  for (;;) {
    try {
      await (await connect(adminUrl)).end();
      return;
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.code === '28P01')
        throw new CannotStart('WRONG_PASSWORD', { path: 'secrets/house.key' });
      if (Date.now() > until) throw error;
    }
    await pause(20);
  }
}

function logFile(cluster: Cluster): string {
  const file = join(cluster.folder, 'server.log');
  if (existsSync(file) && statSync(file).size > 20_000_000) truncateSync(file);
  return file;
}

/** The line of a log that says why, or undefined. The last FATAL or PANIC is the cause; what follows it are hints. */
function complaintIn(log: string): string | undefined {
  const lines = log.split('\n').filter((line) => /FATAL|PANIC|error:|could not/.test(line));
  const binding = lines.find((line) => line.includes('could not bind'));
  const line = binding ?? lines.findLast((candidate) => /FATAL|PANIC/.test(candidate)) ?? lines.at(-1);
  return line?.replace(/^.*?(FATAL|PANIC|LOG|initdb: error):\s*/, '');
}

function refusal(why: string, cluster: Cluster): CannotStart {
  if (why.includes('No space left on device')) return new CannotStart('DISK_FULL', { path: cluster.folder });
  return new CannotStart('POSTGRES_DID_NOT_START', { detail: why, log: join(cluster.folder, 'server.log') });
}
