import type { Context } from '@sunlot/subgraph-kit';
import type { ListedItem } from './item-links.ts';

/** The items in force today, by division and code, each with the first day its code was on the list. */
export async function listedItems(ctx: Context): Promise<ListedItem[]> {
  const rows = await ctx.sql(
    `select item.id, item.code, item.name, item.division_id, item.division_name, item.link_code,
       (select min(first.in_force_from) from inspection_item first
        where first.code = item.code and first.state in ('IN_FORCE', 'LAPSED'))::text as since
     from inspection_item item
     where item.state = 'IN_FORCE' and item.in_force_from <= $1::date and (item.in_force_to is null or item.in_force_to >= $1::date)
     order by item.division_name, item.code`,
    [ctx.today],
  );
  return rows.map((row) => ({
    id: row.id as string,
    code: row.code as string,
    name: row.name as string,
    divisionId: row.division_id as string,
    divisionName: row.division_name as string,
    linkCode: row.link_code as string | null,
    since: row.since as string,
  }));
}
