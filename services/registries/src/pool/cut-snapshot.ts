import type { PostgreSqlConnection } from '@mikro-orm/postgresql';
import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { copyOut } from '@sunlot/subgraph-kit/copy-out';
import type { PoolClient, Pool as PgPool } from 'pg';
import type { Task } from './cleared-task.ts';
import { candidateRows, excludedRows, exclusionRows, inspectorRows, recusalRows, sendableRows } from './pool.sql.ts';
import { countRegister, reckon, type Reckoning } from './reckoning.ts';
import { Tally } from './tally.ts';

/** A list in the vault. */
export interface CutFile {
  readonly digest: string;
  readonly count: number;
}

export interface Cut {
  readonly objects: CutFile;
  readonly exclusions: CutFile;
  readonly inspectors: CutFile;
  readonly recusals: CutFile;
  readonly districtCounts: Record<string, number>;
  readonly classCounts: Record<string, number>;
  readonly creditAsOf: string | null;
  readonly reckoning: Reckoning;
}

/**
 * Writes the four lists of a pool into the vault, all as of one snapshot of the database. Rows go from PostgreSQL to
 * the disk in a stream, so a million objects cost no memory here. Refuses with POOL_EMPTY when nobody is left to draw,
 * and with POOL_INSPECTORS_MISSING when a department cannot fill its seats.
 */
export async function cutSnapshot(ctx: Context, task: Task): Promise<Cut> {
  const connections = await (ctx.em.getConnection() as PostgreSqlConnection).getNativeClient();
  return inSnapshot(connections, async (client, snapshot) => {
    // The register is counted beside the writing, on another connection that sees the same moment.
    const counting = inSnapshot(connections, (beside) => countRegister(beside, task), snapshot);
    const [cut, registered] = await Promise.all([writeLists(ctx, client, task), counting]);
    return { ...cut, reckoning: await reckon(client, registered) };
  });
}

/** Works in a transaction that sees one moment: its own, or that of another whose snapshot is given. */
async function inSnapshot<T>(
  connections: PgPool,
  work: (client: PoolClient, snapshot: string) => Promise<T>,
  snapshot?: string,
): Promise<T> {
  const client = await connections.connect();
  try {
    await client.query('begin isolation level repeatable read');
    const done = await work(client, await (snapshot === undefined ? exported(client) : taken(client, snapshot)));
    await client.query('commit');
    return done;
  } catch (fault) {
    await client.query('rollback');
    throw fault;
  } finally {
    client.release();
  }
}

async function exported(client: PoolClient): Promise<string> {
  const { rows } = await client.query<{ snapshot: string }>('select pg_export_snapshot() as snapshot');
  return rows[0]!.snapshot;
}

async function taken(client: PoolClient, snapshot: string): Promise<string> {
  await client.query(`set transaction snapshot '${snapshot}'`);
  return snapshot;
}

async function writeLists(ctx: Context, client: PoolClient, task: Task): Promise<Omit<Cut, 'reckoning'>> {
  await prepare(client, task, ctx.today);
  await demandSeats(client, task);

  // Counted from the bytes that are written, so that no figure can differ from its list.
  const tally = new Tally({ district: 4, class: 6 });
  const objects = await listOf(ctx, client, candidateRows(task), tally);
  const exclusions = await listOf(ctx, client, exclusionRows);
  if (objects.count === 0)
    throw new Refusal('POOL_EMPTY', { considered: exclusions.count, excluded: exclusions.count });
  return {
    objects,
    exclusions,
    inspectors: await listOf(ctx, client, inspectorRows),
    recusals: await listOf(ctx, client, recusalRows(task, ctx.today)),
    districtCounts: tally.countsOf('district'),
    classCounts: tally.countsOf('class'),
    creditAsOf: await creditAsOf(client),
  };
}

async function prepare(client: PoolClient, task: Task, today: string): Promise<void> {
  await client.query(`
    create temp table excluded (object_id uuid primary key, reason_code text not null, explanation text not null,
      until date null) on commit drop;
    create temp table sendable (id uuid primary key, name text not null, certificate_number text not null, organization_id uuid not null,
      specialities text[] not null, regions text[] not null) on commit drop`);
  await client.query(excludedRows(task, today));
  await client.query(sendableRows(task, today));
  // Without it the planner takes the new tables for large and sorts what lies sorted.
  await client.query('analyze excluded; analyze sendable');
}

/** R25: a seat nobody can take makes every team impossible, so it is said now and not at the draw. */
async function demandSeats(client: PoolClient, { departments }: Task): Promise<void> {
  for (const { organizationId, organizationName, seats, tag } of departments) {
    const { rows } = await client.query<{ eligible: number }>(
      'select count(*)::int as eligible from sendable where organization_id = $1 and ($2::text is null or $2 = any(specialities))',
      [organizationId, tag],
    );
    const eligible = rows[0]!.eligible;
    if (eligible < seats) throw new Refusal('POOL_INSPECTORS_MISSING', { organizationName, seats, eligible });
  }
}

async function listOf(
  ctx: Context,
  client: PoolClient,
  select: string,
  tally: Tally<string> = new Tally({}),
): Promise<CutFile> {
  const rows = client.query(copyOut(`copy (${select}) to stdout`));
  const { digest } = await ctx.vault.put(counted(rows, tally));
  return { digest, count: tally.lines };
}

async function* counted(rows: AsyncIterable<Uint8Array>, tally: Tally<string>): AsyncGenerator<Uint8Array> {
  for await (const chunk of rows) {
    tally.read(chunk);
    yield chunk;
  }
}

async function creditAsOf(client: PoolClient): Promise<string | null> {
  const { rows } = await client.query<{ day: string | null }>(
    'select max(as_of)::text as day from credit_import where undone_at is null',
  );
  return rows[0]!.day;
}
