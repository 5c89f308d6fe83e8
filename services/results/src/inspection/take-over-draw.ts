import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { Assignment, type drawCertified } from '@sunlot/facts';
import type { Context } from '@sunlot/subgraph-kit';
import type { z } from 'zod';
import { DrawnTask } from '../task/drawn-task.entity.ts';
import { DrawVoid } from '../task/draw-void.entity.ts';
import { holdTaskOfDraw } from '../task/task-of-draw.ts';
import { Inspection } from './inspection.entity.ts';
import { audienceOf } from './who-works-on-it.ts';

export type CertifiedDraw = z.infer<typeof drawCertified.shape>;

const BATCH = 1000;

/**
 * Makes one sealed visit of every line of the draw's assignments. Taking the same draw over twice changes nothing; a
 * file that is shorter or longer than the draw says throws, so that half a draw is never worked on.
 */
export async function takeOverDraw(ctx: Context, draw: CertifiedDraw): Promise<void> {
  if (draw.replaces) return takeOverReplacement(ctx, draw, draw.replaces);
  if (await ctx.em.findOne(DrawnTask, { id: draw.drawId })) return;
  const overtaken = await ctx.em.findOne(DrawVoid, { id: draw.drawId });
  const task = ctx.em.create(DrawnTask, taskOf(draw, overtaken));
  await ctx.em.flush();
  await writeVisits(ctx, draw, { state: overtaken ? 'VOIDED' : 'DRAWN', under: draw.drawId, after: 0 });
  ctx.record('inspection.created', task, {
    drawNumber: draw.number,
    visits: draw.drawn,
    resultDigest: draw.resultDigest,
  });
  ctx.announce({ topic: 'inspection', id: draw.task.taskId, audience: audienceOf(task) });
}

/**
 * The visits a replacement adds join those of the draw it makes whole: one task, one end, one publication clock. They are numbered
 * after the last.
 */
async function takeOverReplacement(ctx: Context, draw: CertifiedDraw, replaced: string): Promise<void> {
  const task = await holdTaskOfDraw(ctx, replaced);
  if (await ctx.em.findOne(Inspection, { replacementDrawId: draw.drawId })) return;
  const overtaken = await ctx.em.findOne(DrawVoid, { id: draw.drawId });
  const [last] = await ctx.sql('select max(draw_order) as place from inspection where draw_id = $1', [task.id]);
  const state = overtaken ? 'VOIDED' : 'DRAWN';
  await writeVisits(ctx, draw, { state, under: task.id, after: Number(last!.place) });
  if (!overtaken) {
    task.inspections += draw.drawn;
    // Fewer are awaited than come where a visit had been made before its object was skipped.
    task.replacementsAwaited = Math.max(0, task.replacementsAwaited - draw.drawn);
  }
  ctx.record('inspection.created', task, { drawNumber: draw.number, visits: draw.drawn, replaces: replaced });
  ctx.announce({ topic: 'inspection', id: task.taskId, audience: audienceOf(task) });
}

function taskOf({ drawId, task, certifiedAt, drawn }: CertifiedDraw, overtaken: DrawVoid | null) {
  return {
    id: drawId,
    taskId: task.taskId,
    taskNumber: task.taskNumber,
    title: task.title,
    planNumber: task.planNumber,
    divisionId: task.initiator.divisionId,
    organizationId: task.initiator.id,
    organizationName: task.initiator.name,
    participantIds: task.departments.map((seat) => seat.organizationId),
    items: task.items.map(({ code, name, basis, papers }) => ({ code, name, basis, papers })),
    inspectFrom: task.inspectFrom,
    inspectTo: task.inspectTo,
    inspections: drawn,
    certifiedAt: new Date(certifiedAt),
    openedAt: null,
    endedOn: null,
    endRuled: false,
    publicationDueOn: null,
    replacementsAwaited: 0,
    publicationProvisional: false,
    calendarVersion: null,
    voidedAt: overtaken?.voidedAt ?? null,
  };
}

/** Under which draw the visits stand, and after how many of its places. */
interface Place {
  readonly state: 'DRAWN' | 'VOIDED';
  readonly under: string;
  readonly after: number;
}

async function writeVisits(ctx: Context, draw: CertifiedDraw, place: Place): Promise<void> {
  let written = 0;
  for await (const batch of batchesOf(ctx.vault.open(draw.assignmentsFile))) {
    written += await writeBatch(ctx, draw, place, batch);
  }
  if (written !== draw.drawn) {
    throw new Error(`draw ${draw.number} has ${draw.drawn} visits but its assignments file has ${written}`);
  }
}

type Line = z.infer<typeof Assignment>;

async function* batchesOf(file: Readable): AsyncGenerator<Line[]> {
  let batch: Line[] = [];
  for await (const line of createInterface({ input: file, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line === '') continue;
    batch.push(Assignment.parse(JSON.parse(line)));
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

async function writeBatch(
  ctx: Context,
  draw: CertifiedDraw,
  { state, under, after }: Place,
  batch: Line[],
): Promise<number> {
  const rows = await ctx.sql(INSERT_VISITS, [
    JSON.stringify(batch),
    under,
    state,
    draw.certifiedAt,
    state === 'VOIDED' ? null : draw.task.inspectTo,
    ctx.now,
    after,
    under === draw.drawId ? null : draw.drawId,
  ]);
  return rows.length;
}

const INSERT_VISITS = `
insert into inspection (
  number, task_id, task_number, draw_id, draw_order, object_id, object_name, object_code, district_code, address,
  division_id, division_name, participant_ids, inspector_ids, team, state, sealed, due_on, drawn_at, updated_at,
  replacement_draw_id)
select task.task_number || '-' || lpad((line."order" + $7::int)::text, 4, '0'), task.task_id, task.task_number, task.id, line."order" + $7::int,
  (line.object->>'id')::uuid, line.object->>'name', line.object->>'code', line.object->>'districtCode', line.object->>'address',
  task.division_id, task.organization_name, task.participant_ids,
  array(select member->>'inspectorId' from jsonb_array_elements(line.team) as member),
  line.team, $3, true, $5::date, $4::timestamptz, $6::timestamptz, $8::uuid
from jsonb_to_recordset($1::jsonb) as line("order" int, object jsonb, team jsonb)
join drawn_task as task on task.id = $2::uuid
on conflict (draw_id, draw_order) do nothing
returning draw_order`;
