import type { Context } from '@sunlot/subgraph-kit';

/** Notes that a task inspected these items on that day; hearing it again changes nothing. */
export async function coverItems(
  ctx: Context,
  taskId: string,
  itemCodes: readonly string[],
  endedOn: string,
): Promise<void> {
  await ctx.sql(
    `insert into item_inspection (task_id, item_code, year, last_on)
     select $1::uuid, item_code, extract(year from $3::date), $3::date from unnest($2::text[]) item_code
     on conflict (task_id, item_code, year) do update set last_on = greatest(item_inspection.last_on, excluded.last_on)`,
    [taskId, itemCodes, endedOn],
  );
}

/** Draws the coverage of all years again from the journal. */
export async function drawCoverage(ctx: Context): Promise<void> {
  await ctx.sql('delete from item_inspection');
  await ctx.sql(
    `insert into item_inspection (task_id, item_code, year, last_on)
     select task_id, item_code, extract(year from ended_on), max(ended_on)
     from (
       select task_id, (payload->>'endedOn')::date as ended_on, jsonb_array_elements_text(payload->'itemCodes') as item_code
       from task_event where name = 'inspection.recorded'
     ) recorded
     group by task_id, item_code, extract(year from ended_on)`,
  );
}
