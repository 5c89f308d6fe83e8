import type { Context } from '@sunlot/subgraph-kit';

/**
 * The functional zones objects lie in, as the register spells them; empty when none lies in one. Each is looked up in
 * the index after the one before it: a handful of steps, however many objects there are.
 */
export async function objectZones(ctx: Context): Promise<string[]> {
  const rows = await ctx.sql(`
    with recursive zones (zone) as (
      (select zone from inspection_object where zone is not null order by zone limit 1)
      union all
      select (select next.zone from inspection_object next where next.zone is not null and next.zone > zones.zone order by next.zone limit 1)
      from zones where zones.zone is not null
    )
    select zone from zones where zone is not null`);
  return rows.map((row) => row.zone as string);
}
