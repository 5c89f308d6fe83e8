import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { totalmem } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { CannotStart } from '../cannot-start.ts';
import { connect } from '../hold-house.ts';
import { adminUrl, type Cluster, complaintIn } from './cluster.ts';
import { postgresUser } from './postgres-user.ts';

export interface Server {
  /** Resolves with the reason when the process has ended, whoever ended it. */
  ended: Promise<string>;
  stop(): Promise<void>;
}

export type Launch = { ok: true; server: Server } | { ok: false; why: string };

/** Starts the server on this port and waits until it answers, or says why it ended instead. */
export async function launchServer(cluster: Cluster, port: number): Promise<Launch> {
  const { process: child, ended } = spawnServer(cluster, port);
  const giveUp = new AbortController();
  try {
    const outcome = await Promise.race([
      ended.then((why) => ({ why })),
      answers(adminUrl(cluster, port), giveUp.signal),
    ]);
    return outcome === 'answered'
      ? { ok: true, server: { ended, stop: () => stop(child, ended) } }
      : { ok: false, ...outcome };
  } catch (error) {
    await stop(child, ended);
    throw error;
  } finally {
    giveUp.abort();
  }
}

function spawnServer(cluster: Cluster, port: number): { process: ChildProcess; ended: Promise<string> } {
  const output = openLog(cluster.log);
  const from = statSync(cluster.log).size;
  // A group of its own: Ctrl-C reaches the launcher only, which stops the rooms first and the database last.
  const child = spawn(cluster.binaries.postgres, ['-D', cluster.data, ...settings(port, cluster.throwAway)], {
    ...postgresUser(),
    cwd: '/',
    detached: true,
    stdio: ['ignore', output, output],
    env: { ...process.env, LC_ALL: 'C' },
  });
  closeSync(output);
  guard(child);
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) =>
      resolve(complaintIn(readFileSync(cluster.log).subarray(from).toString()) ?? `postgres: ${code ?? signal}`),
    );
  });
  return { process: child, ended };
}

/**
 * Ends the server when the launcher is gone without having stopped it: a shell that waits at a pipe only the launcher holds open. It
 * runs as the database's user, so it could signal nobody else, and leaves with the server.
 */
function guard(server: ChildProcess): void {
  if (server.pid === undefined || process.platform === 'win32') return;
  const waiting = spawn('/bin/sh', ['-c', 'read -r _; kill -INT "$0" 2>/dev/null', String(server.pid)], {
    ...postgresUser(),
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  waiting.unref();
  waiting.on('error', () => undefined);
  server.once('exit', () => waiting.kill('SIGKILL'));
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
    // A container's /dev/shm has 64 MB, too little to sort a million objects in parallel; this is ordinary memory.
    min_dynamic_shared_memory: '128MB',
    shared_buffers: `${sharedMegabytes()}MB`,
    checkpoint_completion_target: 0.9,
    max_wal_size: '2GB',
    ...(throwAway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  return Object.entries(wanted).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/**
 * A quarter of the memory, as PostgreSQL's manual advises, up to the two gigabytes a city's register is with its indexes: what is not held here comes
 * from the disk, as often as the system lends the memory to somebody else.
 */
function sharedMegabytes(): number {
  const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  return Math.min(Math.max(Math.floor(memory / 4 / 2 ** 20), 128), 2048);
}

const patience = { stop: 30_000, recovery: 300_000 };

/** Fast shutdown: sessions are ended, transactions rolled back, everything flushed. */
async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  child.kill('SIGINT');
  const inTime = await Promise.race([ended.then(() => true), pause(patience.stop, false, { ref: false })]);
  if (inTime) return;
  // Immediate shutdown loses nothing confirmed; the next start replays the log.
  child.kill('SIGQUIT');
  await ended;
}

/** A server that was killed replays its log first, and that takes as long as it takes. */
async function answers(url: string, giveUp: AbortSignal): Promise<'answered'> {
  const until = Date.now() + patience.recovery;
  for (;;) {
    try {
      await (await connect(url)).end();
      return 'answered';
    } catch (error) {
      if (giveUp.aborted || Date.now() > until) throw error;
      if (error instanceof pg.DatabaseError && error.code === '28P01')
        throw new CannotStart('WRONG_PASSWORD', { path: 'secrets/house.key' });
    }
    await pause(20);
  }
}

function openLog(log: string): number {
  if (existsSync(log) && statSync(log).size > 20_000_000) truncateSync(log);
  return openSync(log, 'a', 0o600);
}
