import type { Context } from '@sunlot/subgraph-kit';

/** Counts from the journal which items were inspected in which year; of one task, or of all when none is named. */
export async function drawCoverage(ctx: Context, taskId: string | null = null): Promise<void> {
  await ctx.sql('delete from item_inspection where $1::uuid is null or task_id = $1::uuid', [taskId]);
  await ctx.sql(
    `insert into item_inspection (task_id, item_code, year, inspections, last_on)
     select task_id, item_code, extract(year from ended_on)::int, count(distinct subject_id), max(ended_on)
     from (
       select task_id, subject_id, (payload->>'endedOn')::date as ended_on, jsonb_array_elements_text(payload->'itemCodes') as item_code
       from task_event where name = 'inspection.recorded' and ($1::uuid is null or task_id = $1::uuid)
     ) recorded
     group by task_id, item_code, extract(year from ended_on)`,
    [taskId],
  );
}
