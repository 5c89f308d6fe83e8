import { type Context, nextDocumentNumber, Refusal } from '@sunlot/subgraph-kit';
import { PLATFORM_EXPORT_WORD } from '../paper-words.ts';
import type { ExportToPlatformInput } from './platform.inputs.ts';
import { PlatformDelivery } from './platform-delivery.entity.ts';
import { PlatformExport } from './platform-export.entity.ts';
import { missingFields, platformRow, type RecordedVisit } from './platform-row.ts';

/** How many records one file takes; what is left goes with the next. */
const AT_MOST = 5000;

/**
 * Writes the records of a period that the platform does not have yet into one file, a line each, and notes for each what became
 * of it: handed over, or what it lacks. What was rejected or incomplete before is tried again. Nothing to hand over makes an empty file.
 */
export async function exportToPlatform(ctx: Context, { from, to }: ExportToPlatformInput): Promise<PlatformExport> {
  if (from > to) throw new Refusal('RANGE_INVALID', { from, to });
  const visits = await undelivered(ctx, from, to);
  const checked = visits.map((visit) => ({ ...visit, missing: missingFields(visit.row) }));
  const complete = checked.filter(({ missing }) => missing.length === 0);
  const lines = complete.map(({ row }) => `${JSON.stringify(platformRow(row))}\n`).join('');
  const { digest } = await ctx.vault.put(Buffer.from(lines));
  const made = ctx.em.create(PlatformExport, {
    number: await nextDocumentNumber(ctx, PLATFORM_EXPORT_WORD, Number(ctx.today.slice(0, 4))),
    from,
    to,
    handedOver: complete.length,
    incomplete: checked.length - complete.length,
    digest,
    exportedAt: ctx.now,
    exportedByName: ctx.actor.name,
  });
  await ctx.em.flush();
  for (const visit of checked) await noteDelivery(ctx, made, visit);
  ctx.record('platform.exported', made, {
    number: made.number,
    handedOver: made.handedOver,
    incomplete: made.incomplete,
    digest,
  });
  return made;
}

interface Undelivered {
  readonly inspectionId: string;
  readonly divisionId: string;
  readonly row: RecordedVisit;
}

async function undelivered(ctx: Context, from: string, to: string): Promise<Undelivered[]> {
  const rows = await ctx.sql(UNDELIVERED, [from, to]);
  return rows.map((row) => ({
    inspectionId: row.id as string,
    divisionId: row.division_id as string,
    row: row.record as RecordedVisit,
  }));
}

async function noteDelivery(
  ctx: Context,
  made: PlatformExport,
  visit: Undelivered & { missing: string[] },
): Promise<void> {
  const isComplete = visit.missing.length === 0;
  const standing = {
    state: isComplete ? ('HANDED_OVER' as const) : ('INCOMPLETE' as const),
    missing: visit.missing,
    exportId: isComplete ? made.id : null,
    handedOverAt: isComplete ? ctx.now : null,
    answeredAt: null,
    answer: null,
  };
  const known = await ctx.em.findOne(PlatformDelivery, { inspectionId: visit.inspectionId });
  if (known) {
    ctx.em.assign(known, standing);
    return;
  }
  ctx.em.create(PlatformDelivery, {
    ...standing,
    inspectionId: visit.inspectionId,
    recordNumber: visit.row.recordNumber,
    objectName: visit.row.objectName,
    divisionId: visit.divisionId,
    divisionName: visit.row.authority,
    endedOn: visit.row.endedOn,
  });
}

const UNDELIVERED = `
select visit.id, visit.division_id, json_build_object(
  'recordNumber', form.number, 'taskNumber', visit.task_number, 'planNumber', task.plan_number, 'authority', visit.division_name,
  'objectName', visit.object_name, 'objectCode', visit.object_code, 'districtCode', visit.district_code, 'address', visit.address,
  'noticeNumber', notice.number, 'servedAt', service.served_at, 'plannedStart', visit.planned_start,
  'endedOn', to_char(visit.ended_on, 'YYYY-MM-DD'), 'recordedAt', form.recorded_at, 'signedBy', form.signed_by,
  'inspectors', (select json_agg(json_build_object('name', member->>'name', 'certificateNumber', member->>'certificateNumber'))
    from jsonb_array_elements(visit.team) as member),
  'items', form.items) as record
from inspection as visit
join drawn_task as task on task.id = visit.draw_id
join inspection_notice as notice on notice.inspection_id = visit.id and notice.superseded_at is null
join proof_of_service as service on service.inspection_id = visit.id and service.superseded_at is null
cross join lateral (
  select min(line.number) as number, min(line.recorded_at) as recorded_at, min(line.signed_by) as signed_by,
    json_agg(json_build_object('code', line.item_code, 'name', line.item_name, 'method', line.method, 'result', line.result,
      'followUp', line.follow_up, 'correctBy', to_char(line.correct_by, 'YYYY-MM-DD')) order by line.sequence) as items
  from inspection_record as line where line.inspection_id = visit.id) as form
left join platform_delivery as delivery on delivery.inspection_id = visit.id
where visit.state in ('RECORDED', 'PUBLISHED') and visit.ended_on between $1::date and $2::date
  and coalesce(delivery.state, 'INCOMPLETE') in ('INCOMPLETE', 'REJECTED')
order by visit.ended_on, visit.id
limit ${AT_MOST}
for update of visit`;
