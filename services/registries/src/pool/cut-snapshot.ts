import type { PostgreSqlConnection } from '@mikro-orm/postgresql';
import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { OwnThread, programBeside } from '@sunlot/subgraph-kit/own-thread';
import type { PoolClient, Pool as PgPool } from 'pg';
import type { Task } from './cleared-task.ts';
import { countRegister, reckon, type Reckoning } from './reckoning.ts';
import type { Lists, ListsOrder, NoPool } from './write-lists.ts';

export interface Cut extends Omit<Lists, 'leftOut'> {
  readonly reckoning: Reckoning;
}

/**
 * Writes the four lists of a pool into the vault and counts the register beside them, all as of one snapshot of the database. Refuses with
 * POOL_EMPTY when nobody is left to draw, and with POOL_INSPECTORS_MISSING when a department cannot fill its seats.
 */
export async function cutSnapshot(ctx: Context, task: Task): Promise<Cut> {
  const connections = await (ctx.em.getConnection() as PostgreSqlConnection).getNativeClient();
  const asked = { task, today: ctx.today, vaultFolder: ctx.vault.folder, databaseUrl: ctx.em.config.get('clientUrl')! };
  return inSnapshot(connections, async (client, snapshot) => {
    // Each comes to its end whatever becomes of the other: the moment is theirs as long as this transaction is open.
    const [written, registered] = await Promise.allSettled([
      thread.carryOut({ ...asked, snapshot }),
      countRegister(client, task),
    ]);
    if (written.status === 'rejected') throw written.reason;
    if ('refused' in written.value) throw new Refusal(written.value.refused, written.value.facts);
    if (registered.status === 'rejected') throw registered.reason;
    const { leftOut, ...lists } = written.value;
    return { ...lists, reckoning: reckon(registered.value, leftOut) };
  });
}

/** A hundred million bytes pass through it for a million objects. */
const thread = new OwnThread<ListsOrder, Lists | NoPool>(programBeside(import.meta.url, 'writing.worker'));

/** Works in a transaction that sees one moment, and lends it to others. */
async function inSnapshot<T>(
  connections: PgPool,
  work: (client: PoolClient, snapshot: string) => Promise<T>,
): Promise<T> {
  const client = await connections.connect();
  try {
    await client.query('begin isolation level repeatable read');
    const { rows } = await client.query<{ snapshot: string }>('select pg_export_snapshot() as snapshot');
    const done = await work(client, rows[0]!.snapshot);
    await client.query('commit');
    return done;
  } catch (fault) {
    await client.query('rollback');
    throw fault;
  } finally {
    client.release();
  }
}
