import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { createClient } from 'redis';
// The launcher's own files rather than its package, which itself needs this one.
import { findBinaries } from '../../launcher/src/postgres/binaries.ts';
import { postgresUser } from '../../launcher/src/postgres/postgres-user.ts';

/** A server of our own that can be killed and started again on the same data. */
export interface Server {
  url: string;
  start(): Promise<void>;
  kill(): Promise<void>;
  remove(): Promise<void>;
}

/** PostgreSQL from the npm package, in a throw-away folder, durable as in production so that a kill proves something. */
export async function aPostgres(): Promise<Server> {
  const folder = aFolder('sunlot-facts-pg-');
  const { initdb, postgres } = findBinaries(folder);
  const asUser = { ...postgresUser(), cwd: '/' };
  const data = join(folder, 'data');
  const made = spawnSync(initdb, ['-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync', '-E', 'UTF8'], {
    ...asUser,
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(made.stderr);
  const port = await aFreePort();
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const settings = { port, listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: 200 };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return aServer({
    url,
    folder,
    spawn: () => spawn(postgres, ['-D', data, ...flags], { ...asUser, stdio: 'ignore' }),
    answers: async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.end();
    },
  });
}

/** A Redis of our own if the machine has one, else undefined; its data dies with a kill unless it was saved. */
export async function aRedis(): Promise<Server | undefined> {
  if (spawnSync('redis-server', ['--version']).status !== 0) return undefined;
  const folder = aFolder('sunlot-facts-redis-');
  const port = await aFreePort();
  const url = `redis://127.0.0.1:${port}`;
  const flags = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no'];
  return aServer({
    url,
    folder,
    spawn: () => spawn('redis-server', flags, { stdio: 'ignore' }),
    answers: async () => {
      const client = createClient({ url, socket: { reconnectStrategy: false } });
      client.on('error', () => undefined);
      await client.connect();
      client.destroy();
    },
  });
}

interface Recipe {
  url: string;
  folder: string;
  spawn(): ChildProcess;
  answers(): Promise<void>;
}

async function aServer({ url, folder, spawn: begin, answers }: Recipe): Promise<Server> {
  let process: ChildProcess | undefined;

  async function start(): Promise<void> {
    for (let tries = 0; tries < 200; tries += 1) {
      // After a kill PostgreSQL may refuse once because the old server's children are still leaving.
      if (!process || process.exitCode !== null || process.signalCode !== null) process = begin();
      await pause(50);
      if (
        await answers().then(
          () => true,
          () => false,
        )
      )
        return;
    }
    throw new Error(`no server at ${url}`);
  }

  async function kill(): Promise<void> {
    if (!process || process.exitCode !== null || process.signalCode !== null) return;
    const gone = once(process, 'exit');
    process.kill('SIGKILL');
    await gone;
  }

  async function remove(): Promise<void> {
    await kill();
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }

  await start();
  return { url, start, kill, remove };
}

function aFolder(prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'data'));
  const user = postgresUser();
  if (user) for (const each of [folder, join(folder, 'data')]) chownSync(each, user.uid, user.gid);
  return folder;
}

async function aFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return address.port;
}
