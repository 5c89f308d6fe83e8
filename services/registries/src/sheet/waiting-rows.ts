import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Context } from '@sunlot/subgraph-kit';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { SheetRows } from './rows/sheet-rows.ts';
import type { SheetImport } from './sheet-import.entity.ts';

type File = Pick<SheetImport, 'id'>;

/**
 * The table in which the rows of one file wait beside the register, between the check and the import. A table for each file: filling it is
 * one COPY, and leaving is dropping it. It is not in the log, so a crash of the server empties it; the file is then read once more.
 *
 * Beside the columns of its register: `row`, the number in the file; `entry_id`, the entry the row means, or an id one it brings may take; and
 * `known`, whether the register has that entry already.
 */
export function waitingTable({ id }: File): string {
  return `waiting_${id.replaceAll('-', '')}`;
}

/** Fills the table anew, whatever was there before, with lines as `readRows` puts them together. */
export async function letRowsWait(
  client: ClientBase,
  file: File,
  rows: Waiting,
  lines: AsyncIterable<Uint8Array>,
): Promise<void> {
  await client.query('begin');
  await clearWaiting(client, file, rows);
  await letMoreRowsWait(client, file, rows, lines);
  await lookOverWaiting(client, file);
  await client.query('commit');
}

type Waiting = Pick<SheetRows, 'waiting'>;

/** Makes the table anew, without a row. */
export async function clearWaiting(client: ClientBase, file: File, { waiting }: Waiting): Promise<void> {
  const table = waitingTable(file);
  const columns = Object.entries(waiting).map(([name, type]) => `${name} ${type}`);
  await client.query(
    `drop table if exists ${table};
     create unlogged table ${table} (row int not null, entry_id uuid not null default uuidv7(), known boolean not null default false,
       ${columns.join(', ')}) with (autovacuum_enabled = false)`,
  );
}

/** Adds lines to those that wait already; several may at the same time. */
export async function letMoreRowsWait(
  client: ClientBase,
  file: File,
  { waiting }: Waiting,
  lines: AsyncIterable<Uint8Array>,
): Promise<void> {
  const into = `${waitingTable(file)} (row, ${Object.keys(waiting).join(', ')})`;
  await pipeline(Readable.from(lines), client.query(copyFrom(`copy ${into} from stdin`)));
}

/** Has PostgreSQL see how many rows wait, which decides its plans; what they say hardly does, and a large sample takes as long as the COPY. */
export async function lookOverWaiting(client: ClientBase, file: File): Promise<void> {
  await client.query(
    `set default_statistics_target = 10; analyze ${waitingTable(file)}; reset default_statistics_target`,
  );
}

/** How many rows wait; none when the table is gone. */
export async function countWaiting(ctx: Context, file: File): Promise<number> {
  const [there] = await ctx.sql('select to_regclass($1) is not null as yes', [waitingTable(file)]);
  if (!there!.yes) return 0;
  const [row] = await ctx.sql(`select count(*)::int as count from ${waitingTable(file)}`);
  return row!.count as number;
}

/** Leaves every row as it came, meaning no entry the register has. */
export async function forgetMatches(ctx: Context, file: File): Promise<void> {
  await ctx.sql(`update ${waitingTable(file)} set known = false, entry_id = uuidv7() where known`);
}

/** Memory for this transaction: what is sorted and gathered here are all the rows of a file. */
export async function giveRoom(ctx: Context): Promise<void> {
  await ctx.sql("select set_config('work_mem', '64MB', true), set_config('maintenance_work_mem', '256MB', true)");
}

export async function dropWaiting(ctx: Context, file: File): Promise<void> {
  await ctx.sql(`drop table if exists ${waitingTable(file)}`);
}
