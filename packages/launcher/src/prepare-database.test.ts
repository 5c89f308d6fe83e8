import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { throwAwayFolder } from './data-folder.ts';
import { type HouseKey, houseKey } from './house-key.ts';
import { type Postgres, startPostgres } from './postgres/start-postgres.ts';
import { owners, prepareDatabase } from './prepare-database.ts';

const { folder, remove } = throwAwayFolder();
let postgres: Postgres;
let key: HouseKey;

beforeAll(async () => {
  postgres = await startPostgres({ dataFolder: folder, throwAway: true });
  key = houseKey(folder);
});
afterAll(async () => {
  await postgres.stop();
  remove();
});

describe('the prepared database', () => {
  test('gives each room a schema of its own and nothing of anybody else’s', async () => {
    const { urls } = await prepareDatabase({ adminUrl: postgres.adminUrl, key });
    for (const owner of owners) {
      await query(urls[owner], 'create table secret (words citext)');
      for (const other of owners.filter((one) => one !== owner)) {
        await expect(query(urls[owner], `select * from ${other}.secret`)).rejects.toThrow('permission denied');
        await expect(query(urls[owner], `create table ${other}.mine ()`)).rejects.toThrow('permission denied');
      }
    }
  });

  test.each([
    ['create table public.x ()', 'permission denied for schema public'],
    ['create database another', 'permission denied to create database'],
    ['create role another', 'permission denied to create role'],
    ['create extension hstore', 'permission denied to create extension'],
    ['alter system set fsync = off', 'permission denied to set parameter'],
    [`copy (select 1) to program 'id'`, 'permission denied to COPY'],
  ])('refuses a room %s', async (sql, words) => {
    const { urls } = await prepareDatabase({ adminUrl: postgres.adminUrl, key });
    await expect(query(urls.draw, sql)).rejects.toThrow(words);
  });

  test('may be prepared again at any time, and keeps what is in it', async () => {
    const address = { adminUrl: `${postgres.adminUrl.replace(/postgres$/, '')}again`, key };
    const first = await prepareDatabase(address);
    await query(first.urls.planning, 'create table kept ()');
    const second = await prepareDatabase(address);
    expect(second).toEqual(first);
    await expect(query(second.urls.planning, 'select * from kept')).resolves.toEqual([]);
  });

  test('can be prepared by an administrator who is no superuser', async () => {
    await query(postgres.adminUrl, `create role clerk login createrole createdb password 'clerk'`);
    const { urls } = await prepareDatabase({ adminUrl: asClerk('clerk', 'clerks'), key });
    await expect(query(urls.referral, 'select current_schema() as s')).resolves.toEqual([{ s: 'referral' }]);
  });

  test('names the right an administrator lacks', async () => {
    await query(postgres.adminUrl, `create role visitor login password 'visitor'`);
    await expect(prepareDatabase({ adminUrl: asClerk('visitor', 'visitors'), key })).rejects.toThrow(
      /DATABASE_URL lacks a right: permission denied/,
    );
  });

  test('says in one line, and without the password, that nobody is there', async () => {
    const nobody = 'postgres://bureau:geheim@127.0.0.1:1/sunlot';
    await expect(prepareDatabase({ adminUrl: nobody, key })).rejects.toThrow(
      /127\.0\.0\.1:1\/sunlot cannot be reached: connect ECONNREFUSED/,
    );
    await expect(prepareDatabase({ adminUrl: nobody, key })).rejects.not.toThrow(/geheim/);
  });
});

function asClerk(name: string, database: string): string {
  const url = new URL(postgres.adminUrl);
  url.username = name;
  url.password = name;
  url.pathname = `/${database}`;
  return url.href;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
