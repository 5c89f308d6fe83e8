import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { PostgreSqlConnection } from '@mikro-orm/postgresql';
import type { Context } from '@sunlot/subgraph-kit';
import { from as copyFrom } from 'pg-copy-streams';
import type { RegisterSheet, RowValues } from './register-sheet.ts';
import type { SheetImport } from './sheet-import.entity.ts';

/** The columns rows wait in, by name, with their type in PostgreSQL. */
export type WaitingColumns = Readonly<
  Record<string, 'text' | 'text[]' | 'date' | 'boolean' | 'int' | 'double precision'>
>;

/** A row ready to wait: its number in the file and its columns. */
export interface WaitingRow {
  readonly row: number;
  readonly entry: RowValues;
}

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

/** Fills the table anew, whatever was there before. */
export async function letRowsWait(
  ctx: Context,
  file: File,
  { waiting }: Pick<RegisterSheet, 'waiting'>,
  rows: AsyncIterable<readonly WaitingRow[]>,
): Promise<void> {
  const table = waitingTable(file);
  const names = Object.keys(waiting);
  const connection = ctx.em.getConnection() as PostgreSqlConnection;
  const client = await (await connection.getNativeClient()).connect();
  try {
    await client.query(
      `begin; drop table if exists ${table};
       create unlogged table ${table} (row int not null, entry_id uuid not null default uuidv7(), known boolean not null default false,
         ${names.map((name) => `${name} ${waiting[name]}`).join(', ')}) with (autovacuum_enabled = false)`,
    );
    await pipeline(
      Readable.from(linesOf(names, rows)),
      client.query(copyFrom(`copy ${table} (row, ${names.join(', ')}) from stdin`)),
    );
    // How many rows there are decides the plans; what they say hardly does, and a large sample takes as long as the COPY.
    await client.query(`set local default_statistics_target = 10; analyze ${table}; commit`);
    client.release();
  } catch (fault) {
    client.release(true);
    throw fault;
  }
}

/** How many rows wait; none when the table is gone. */
export async function countWaiting(ctx: Context, file: File): Promise<number> {
  const [there] = await ctx.sql('select to_regclass($1) is not null as yes', [waitingTable(file)]);
  if (!there!.yes) return 0;
  const [row] = await ctx.sql(`select count(*)::int as count from ${waitingTable(file)}`);
  return row!.count as number;
}

/** Memory for this transaction: what is sorted and gathered here are all the rows of a file. */
export async function giveRoom(ctx: Context): Promise<void> {
  await ctx.sql("select set_config('work_mem', '64MB', true), set_config('maintenance_work_mem', '256MB', true)");
}

export async function dropWaiting(ctx: Context, file: File): Promise<void> {
  await ctx.sql(`drop table if exists ${waitingTable(file)}`);
}

/** One piece of text for each chunk of rows: a stream of single lines spends its time on the stream. */
async function* linesOf(
  names: readonly string[],
  chunks: AsyncIterable<readonly WaitingRow[]>,
): AsyncGenerator<Buffer> {
  for await (const rows of chunks) {
    let piece = '';
    for (const { row, entry } of rows) {
      piece += row;
      for (const name of names) piece += `\t${field(entry[name])}`;
      piece += '\n';
    }
    if (piece !== '') yield Buffer.from(piece);
  }
}

/** A value as COPY reads it. */
function field(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  const text = Array.isArray(value) ? arrayOf(value as string[]) : String(value);
  return /[\\\n\r\t]/.test(text) ? text.replaceAll(/[\\\n\r\t]/g, (found) => ESCAPED[found]!) : text;
}

/** Whether an entry of an array needs no quotes: a code with a digit, so that it is not NULL. */
function isPlain(text: string): boolean {
  return /^[A-Z]+-\d+$/.test(text);
}

const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function arrayOf(texts: readonly string[]): string {
  // Codes are most of what is listed.
  if (texts.every(isPlain)) return `{${texts.join(',')}}`;
  return `{${texts.map((text) => `"${text.replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`;
}
