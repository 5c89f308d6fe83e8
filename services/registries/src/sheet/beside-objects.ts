import type { Context } from '@sunlot/subgraph-kit';
import type { SheetImport } from './sheet-import.entity.ts';
import { giveRoom, waitingTable } from './waiting-rows.ts';

/**
 * The objects a file brings, with the ids they get. The index by name is the largest a new entry enters: in its order, and with ids that rise with it,
 * one lies beside the other in all of them. An id is that of the import with the place in this order for its last 32 of 74 arbitrary bits
 * (RFC 9562, 6.2: a counter), so that whoever brings the objects and whoever lays their words beside them need not wait for each other to
 * know it.
 */
export function comingObjects(file: Pick<SheetImport, 'id'>): string {
  return `select overlay('${file.id}' placing lpad(to_hex(row_number() over (order by name, row)), 8, '0') from ${LAST_EIGHT})::uuid as id, arriving.*
    from ${waitingTable(file)} arriving where not known order by name, row`;
}

/** Where the last eight digits of a written UUID begin, counted from one. */
const LAST_EIGHT = 29;

/** Keeps the triggers of the register from bringing words and asking after items row by row, in this transaction. */
export async function sayListComesIn(ctx: Context): Promise<void> {
  await ctx.sql("select set_config('registries.list_comes_in', 'yes', true)");
}

/** The words and the items of the objects a file brings. Nothing is found by either before its object is there. */
export async function layBesideObjects(ctx: Context, file: SheetImport): Promise<void> {
  await giveRoom(ctx);
  await sayListComesIn(ctx);
  await ctx.sql(
    `with coming as materialized (
       select id, name, credit_code, initials, item_codes from (${comingObjects(file)}) coming
     ), words as (
       insert into object_words (object_id, settled, name, credit_code, initials)
       select id, false, as_looked_for(name), credit_code, initials from coming
     ) insert into object_item (object_id, item_code) select id, unnest(item_codes) from coming`,
  );
}

/** The words and the items of objects that did not come after all. */
export async function clearBesideObjects(ctx: Context, { id }: SheetImport): Promise<void> {
  const first = id.slice(0, LAST_EIGHT - 1);
  for (const table of ['object_words', 'object_item'])
    await ctx.sql(`delete from ${table} where object_id between $1 and $2`, [`${first}00000000`, `${first}ffffffff`]);
}
