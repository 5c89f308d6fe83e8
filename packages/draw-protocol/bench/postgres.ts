import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { copyOut } from '@sunlot/subgraph-kit/copy-out';
import { FieldsOfLines, Pool, type Standing } from '../src/index.ts';
import { type Time, timedElsewhere } from './timed.ts';

/** A throw-away PostgreSQL with the bench's pool in a table. */
export interface BenchDatabase {
  /** One draw as a database would do it. */
  order(drawn: number): Promise<Time>;
  /** `psql` copying the pool's rows to /dev/null, or undefined without psql. */
  copyWithPsql(): Time | undefined;
  readPool(): Promise<Pool>;
  stop(): Promise<void>;
}

const rows = 'select id, weight, region from pool';

export async function benchDatabase(size: number): Promise<BenchDatabase> {
  const server = fork(fileURLToPath(new URL('postgres-apart.ts', import.meta.url)));
  const [address] = (await Promise.race([once(server, 'message'), once(server, 'exit')])) as [unknown];
  if (typeof address !== 'string') throw new Error(`PostgreSQL did not start; its process ended with ${address}`);
  const client = new pg.Client(address);
  await client.connect();
  await client.query(`create table pool as
    select '91220101MA' || lpad(i::text, 8, '0') as id, '22010' || i % 7 as region,
           case when p < 50 then 1 when p < 80 then 2 when p < 95 then 4 else 8 end as weight
    from (select i, (i::bigint * 7919 % 4294967296) % 100 as p from generate_series(0, ${size - 1}) as i) as places`);
  await client.query('vacuum analyze pool');
  return {
    order: (drawn) =>
      timedElsewhere(() =>
        client.query(
          `select count(*) from (select id from pool order by -ln(random()) / weight limit ${drawn}) as drawn`,
        ),
      ),
    copyWithPsql: () => {
      const start = performance.now();
      const { status } = spawnSync('psql', [address, '-qc', `\\copy (${rows}) to /dev/null`]);
      return status === 0 ? { wall: performance.now() - start } : undefined;
    },
    readPool: () => readPool(client, size),
    stop: async () => {
      await client.end();
      server.disconnect();
      await once(server, 'exit');
    },
  };
}

async function readPool(client: pg.Client, size: number): Promise<Pool> {
  const pool = new Pool(size);
  const standings = new Map<number, Standing>();
  const rowsOfPool = new FieldsOfLines((line, starts) => {
    // Weights have one digit here.
    const digit = line[starts[1]!]!;
    let standing = standings.get(digit);
    if (!standing) standings.set(digit, (standing = pool.standing('ALL', digit - 0x30)));
    pool.addFields(line, standing, starts[0]!, starts[1]! - 1, starts[2]!, starts[3]! - 1);
  });
  for await (const chunk of client.query(copyOut(`copy (${rows}) to stdout`))) rowsOfPool.feed(chunk as Buffer);
  rowsOfPool.end();
  return pool;
}
