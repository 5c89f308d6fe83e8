import { spawn, spawnSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Bureau } from '@sunlot/stage';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { seconds } from './measure.ts';

/** What copies here: psql where the machine has one, else PostgreSQL's own COPY through the driver. */
export const copier =
  spawnSync('psql', ['--version']).status === 0 ? 'psql \\copy' : 'COPY through the driver (no psql here)';

/**
 * How long the rows of a file take into a table and all its indexes, in seconds. The table is as it was before: the copy is
 * rolled back, and what it left behind is cleared away.
 */
export async function copyInto({ house }: Pick<Bureau, 'house'>, target: string, path: string): Promise<number> {
  const url = house.databaseUrls.registries;
  const took = await (copier.startsWith('psql') ? byPsql : byDriver)(url, target, path);
  const client = new pg.Client(url);
  await client.connect();
  await client.query(`vacuum ${target.replace(/ .*/s, '')}`);
  await client.end();
  return took;
}

/** The words of the rows are copied on their own, not one by one by a trigger. */
const TOGETHER = "set local registries.list_comes_in = 'yes'";

async function byPsql(url: string, target: string, path: string): Promise<number> {
  const script = `begin;\n${TOGETHER};\n\\timing on\n\\copy ${target} from '${path}'\n\\timing off\nrollback;\n`;
  const psql = spawn('psql', ['-X', '-q', '-v', 'ON_ERROR_STOP=1', url], { stdio: ['pipe', 'pipe', 'inherit'] });
  psql.stdin.end(script);
  let said = '';
  for await (const piece of psql.stdout) said += piece;
  const [, milliseconds] = /Time: ([\d.]+) ms/.exec(said) ?? [];
  if (!milliseconds) throw new Error(`psql did not copy: ${said}`);
  return Number(milliseconds) / 1000;
}

async function byDriver(url: string, target: string, path: string): Promise<number> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(`begin; ${TOGETHER}`);
    const took = await seconds(() =>
      pipeline(createReadStream(path), client.query(copyFrom(`copy ${target} from stdin`))),
    );
    await client.query('rollback');
    return took;
  } finally {
    await client.end();
  }
}
