import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { throwAwayFolder } from '../data-folder.ts';
import { type Postgres, startPostgres } from '../postgres/start-postgres.ts';
import { backUp } from './back-up.ts';
import { restore } from './restore.ts';

const now = new Date('2026-03-01T00:00:00Z');
let place: string;
let remove: () => void;
let house: string;
let file: string;
const running: Postgres[] = [];

beforeEach(() => {
  ({ folder: place, remove } = throwAwayFolder());
  house = join(place, 'house');
  mkdirSync(house, { mode: 0o711 });
  file = join(place, 'sunlot.backup');
});
afterEach(async () => {
  for (const postgres of running.splice(0)) await postgres.stop();
  remove();
});

describe('backup and restore', () => {
  test('S15 bring back every row confirmed before the backup ended, the vault and the keys, from a house in use', async () => {
    const postgres = await start(house);
    mkdirSync(join(house, 'vault'));
    writeFileSync(join(house, 'vault', 'abc'), 'a paper');
    await query(postgres, 'create table visit (n int primary key)');
    const writing = writeMeanwhile(postgres);
    await backUp(house, file, now);
    const confirmed = await writing.stop();
    expect(statSync(file).mode & 0o077).toBe(0);

    const elsewhere = join(place, 'elsewhere');
    mkdirSync(elsewhere, { mode: 0o711 });
    expect(await restore(elsewhere, file, { replace: false, now })).toEqual({
      madeAt: now.toISOString(),
      former: null,
    });
    const again = await start(elsewhere);
    const numbers = (await query(again, 'select n from visit order by n')).map(({ n }) => n as number);
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers.length).toBeLessThanOrEqual(confirmed);
    expect(numbers).toEqual(numbers.map((_, index) => index));
    expect(readFileSync(join(elsewhere, 'vault', 'abc'), 'utf8')).toBe('a paper');
    expect(readFileSync(join(elsewhere, 'secrets', 'house.key'), 'utf8')).toBe(
      readFileSync(join(house, 'secrets', 'house.key'), 'utf8'),
    );
  });

  test('work on a house that is closed, and leave it closed', async () => {
    await (await start(house)).stop();
    await backUp(house, file, now);
    expect(existsSync(join(house, 'postgres', 'data-18', 'postmaster.pid'))).toBe(false);
    await expect(restore(house, file, { replace: false, now })).rejects.toThrow(/already holds data/);
    const { former } = await restore(house, file, { replace: true, now });
    expect(former && readdirSync(former).toSorted()).toEqual(['postgres', 'secrets']);
  });

  test('never overwrite a file, and refuse a house in use or a file that is no backup', async () => {
    const postgres = await start(house);
    writeFileSync(file, 'something precious');
    await expect(backUp(house, file, now)).rejects.toThrow(/already exists/);
    await expect(restore(house, file, { replace: true, now })).rejects.toThrow(/is not a backup of this system/);
    const good = join(place, 'good.backup');
    await backUp(house, good, now);
    await expect(restore(house, good, { replace: true, now })).rejects.toThrow(/already running/);
    expect(await query(postgres, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('put everything back as it was when the backup turns out to be damaged', async () => {
    const postgres = await start(house);
    await query(postgres, 'create table precious ()');
    await postgres.stop();
    await backUp(house, file, now);
    const damaged = join(place, 'damaged.backup');
    writeFileSync(damaged, readFileSync(file).subarray(0, 2_000_000));
    await expect(restore(house, damaged, { replace: true, now })).rejects.toThrow(/Cannot go on/);
    expect(await query(await start(house), 'select * from precious')).toEqual([]);
    expect(readdirSync(house).filter((name) => name.startsWith('restoring'))).toEqual([]);
  });
});

async function start(dataFolder: string): Promise<Postgres> {
  const postgres = await startPostgres({ dataFolder });
  running.push(postgres);
  return postgres;
}

/** Writes 0, 1, 2 … one transaction each, until told to stop; answers how many were confirmed. */
function writeMeanwhile(postgres: Postgres): { stop(): Promise<number> } {
  let wanted = true;
  const written = (async () => {
    let count = 0;
    const client = new pg.Client({ connectionString: postgres.adminUrl });
    await client.connect();
    while (wanted) await client.query('insert into visit values ($1)', [count++]);
    await client.end();
    return count;
  })();
  return {
    stop: () => {
      wanted = false;
      return written;
    },
  };
}

async function query(postgres: Postgres, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: postgres.adminUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
