import { copyOut } from '@sunlot/subgraph-kit/copy-out';
import { onOwnConnection } from '@sunlot/subgraph-kit/own-connection';
import { Vault } from '@sunlot/subgraph-kit/vault';
import type { Client } from 'pg';
import type { Task } from './cleared-task.ts';
import { candidateRows, excludedRows, exclusionRows, inspectorRows, recusalRows, sendableRows } from './pool.sql.ts';
import { countLeftOut, type LeftOut } from './reckoning.ts';
import { Tally } from './tally.ts';

/** The lists to be written: what a thread that knows nothing else can be told. */
export interface ListsOrder {
  readonly task: Task;
  readonly today: string;
  /** The moment they are of, as somebody else's transaction sees it (`pg_export_snapshot`). */
  readonly snapshot: string;
  readonly vaultFolder: string;
  /** Of the registries' own role, with its search path. */
  readonly databaseUrl: string;
}

/** A list in the vault. */
export interface CutFile {
  readonly digest: string;
  readonly count: number;
}

export interface Lists {
  readonly objects: CutFile;
  readonly exclusions: CutFile;
  readonly inspectors: CutFile;
  readonly recusals: CutFile;
  readonly districtCounts: Record<string, number>;
  readonly classCounts: Record<string, number>;
  readonly creditAsOf: string | null;
  readonly leftOut: LeftOut;
}

/** Why there is no pool, with the numbers behind it. */
export interface NoPool {
  readonly refused: 'POOL_EMPTY' | 'POOL_INSPECTORS_MISSING';
  readonly facts: Readonly<Record<string, unknown>>;
}

/**
 * Writes the four lists of a pool into the vault. Rows go from PostgreSQL to the disk in a stream, so a million objects cost no memory. No pool
 * when nobody is left to draw, or when a department cannot fill its seats.
 */
export function writeLists(order: ListsOrder): Promise<Lists | NoPool> {
  return onOwnConnection(order.databaseUrl, 'sunlot-registries-lists', async (client) => {
    await client.query(`begin isolation level repeatable read; set transaction snapshot '${order.snapshot}'`);
    // The tables made on the way go with the transaction, whose end leaves nothing else behind.
    return writeAll(client, order);
  });
}

async function writeAll(client: Client, { task, today, vaultFolder }: ListsOrder): Promise<Lists | NoPool> {
  await prepare(client, task, today);
  const missing = await missingSeats(client, task);
  if (missing) return { refused: 'POOL_INSPECTORS_MISSING', facts: missing };

  const vault = new Vault(vaultFolder);
  // Counted from the bytes that are written, so that no figure can differ from its list.
  const tally = new Tally({ district: 4, class: 6 });
  const objects = await listOf(client, vault, candidateRows(task), tally);
  const exclusions = await listOf(client, vault, exclusionRows);
  if (objects.count === 0)
    return { refused: 'POOL_EMPTY', facts: { considered: exclusions.count, excluded: exclusions.count } };
  return {
    objects,
    exclusions,
    inspectors: await listOf(client, vault, inspectorRows),
    recusals: await listOf(client, vault, recusalRows(task, today)),
    districtCounts: tally.countsOf('district'),
    classCounts: tally.countsOf('class'),
    creditAsOf: await creditAsOf(client),
    leftOut: await countLeftOut(client),
  };
}

async function prepare(client: Client, task: Task, today: string): Promise<void> {
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
async function missingSeats(client: Client, { departments }: Task): Promise<NoPool['facts'] | undefined> {
  for (const { organizationId, organizationName, seats, tag } of departments) {
    const { rows } = await client.query<{ eligible: number }>(
      'select count(*)::int as eligible from sendable where organization_id = $1 and ($2::text is null or $2 = any(specialities))',
      [organizationId, tag],
    );
    const eligible = rows[0]!.eligible;
    if (eligible < seats) return { organizationName, seats, eligible };
  }
  return undefined;
}

async function listOf(
  client: Client,
  vault: Vault,
  select: string,
  tally: Tally<string> = new Tally({}),
): Promise<CutFile> {
  const rows = client.query(copyOut(`copy (${select}) to stdout`));
  const { digest } = await vault.put(counted(rows, tally));
  return { digest, count: tally.lines };
}

async function* counted(rows: AsyncIterable<Uint8Array>, tally: Tally<string>): AsyncGenerator<Uint8Array> {
  for await (const chunk of rows) {
    tally.read(chunk);
    yield chunk;
  }
}

async function creditAsOf(client: Client): Promise<string | null> {
  const { rows } = await client.query<{ day: string | null }>(
    'select max(as_of)::text as day from credit_import where undone_at is null',
  );
  return rows[0]!.day;
}
