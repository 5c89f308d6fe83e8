import { inspectionNoticed, inspectionPublished, inspectionRecorded, inspectionVoided } from '@sunlot/facts';
import type { Context } from '@sunlot/subgraph-kit';

/** The facts that are told at most once for each visit, and the column that remembers them. */
const COLUMN_OF: Readonly<Record<string, string>> = {
  [inspectionNoticed.name]: 'noticed_at',
  [inspectionRecorded.name]: 'recorded_at',
  [inspectionPublished.name]: 'published_at',
  [inspectionVoided.name]: 'voided_at',
};

/** Notes the step of a visit, the first time it is heard of; any other fact changes nothing. */
export async function drawVisit(
  ctx: Context,
  fact: string,
  taskId: string,
  inspectionId: string,
  at: string,
): Promise<void> {
  const column = COLUMN_OF[fact];
  if (!column) return;
  await ctx.sql(
    `insert into task_visit (inspection_id, task_id, ${column}) values ($1, $2, $3)
     on conflict (inspection_id) do update set ${column} = coalesce(task_visit.${column}, excluded.${column})`,
    [inspectionId, taskId, at],
  );
}

/** Draws all visits again from the journal. */
export async function drawAllVisits(ctx: Context): Promise<void> {
  await ctx.sql('delete from task_visit');
  await ctx.sql(
    `insert into task_visit (inspection_id, task_id, noticed_at, recorded_at, published_at, voided_at)
     select subject_id::uuid, (array_agg(task_id))[1], min(at) filter (where name = $1), min(at) filter (where name = $2),
       min(at) filter (where name = $3), min(at) filter (where name = $4)
     from task_event where name in ($1, $2, $3, $4) group by subject_id`,
    [inspectionNoticed.name, inspectionRecorded.name, inspectionPublished.name, inspectionVoided.name],
  );
}
