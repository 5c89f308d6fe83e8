import { inspectionPublished } from '@sunlot/facts';
import { advance, type Context, nextDocumentNumber, Refusal } from '@sunlot/subgraph-kit';
import { holdTasksOf, holdVisitAndTask } from '../inspection/hold-visit.ts';
import { briefOf } from '../inspection/inspection.brief.ts';
import type { Inspection } from '../inspection/inspection.entity.ts';
import { inspectionLifecycle } from '../inspection/inspection.lifecycle.ts';
import { audienceOf, isOwn } from '../inspection/who-works-on-it.ts';
import { type BulkResult, oneByOne } from '../one-by-one.ts';
import { PUBLICATION_WORD } from '../paper-words.ts';
import { InspectionRecord } from '../record/inspection-record.entity.ts';
import type { DrawnTask } from '../task/drawn-task.entity.ts';
import { publicationClock } from './publication.clock.ts';
import { Publication } from './publication.entity.ts';

/** Puts a result before the public, for good. By the division that inspected (谁检查谁公开), not by the person who recorded. */
export async function publishInspection(ctx: Context, inspectionId: string): Promise<Inspection> {
  const { visit, task } = await holdVisitAndTask(ctx, inspectionId);
  demandPublisher(ctx, visit);
  visit.state = advance(inspectionLifecycle, visit.state, 'publish', ctx.actor.roles);
  visit.dueOn = null;
  visit.updatedAt = ctx.now;
  const publication = await writePublication(ctx, visit, task);
  ctx.record('inspection.published', visit, {
    number: publication.number,
    dueOn: publication.dueOn,
    late: publication.late,
  });
  await tellPublication(ctx, visit, publication);
  ctx.announce({ topic: 'inspection', id: visit.id, audience: audienceOf(visit) });
  return visit;
}

/** Many results at once; each row says whether it was published or why not. */
export async function publishInspections(ctx: Context, ids: readonly string[]): Promise<BulkResult> {
  await holdTasksOf(ctx, ids);
  return oneByOne(ctx, ids, (id) => publishInspection(ctx, id));
}

function demandPublisher(ctx: Context, visit: Inspection): void {
  if (!isOwn(ctx.actor, visit)) {
    throw new Refusal('PUBLICATION_OTHER_DIVISION', { division: visit.divisionName, mine: ctx.actor.organizationName });
  }
  if (visit.state === 'PUBLISHED')
    throw new Refusal('ALREADY_PUBLISHED', { number: visit.number, publishedAt: visit.updatedAt.toISOString() });
  if (visit.state !== 'RECORDED')
    throw new Refusal('PUBLICATION_NOT_READY', { objectName: visit.objectName, state: visit.state });
  if (visit.recordedById === ctx.actor.accountId)
    throw new Refusal('PUBLICATION_BY_RECORDER', { objectName: visit.objectName });
}

async function writePublication(ctx: Context, visit: Inspection, task: DrawnTask): Promise<Publication> {
  const records = await ctx.em.find(InspectionRecord, { inspectionId: visit.id }, { orderBy: { sequence: 'asc' } });
  const publication = ctx.em.create(Publication, {
    number: await nextDocumentNumber(ctx, PUBLICATION_WORD, Number(ctx.today.slice(0, 4))),
    inspectionId: visit.id,
    taskId: visit.taskId,
    taskNumber: visit.taskNumber,
    taskTitle: task.title,
    planNumber: task.planNumber,
    objectId: visit.objectId,
    objectName: visit.objectName,
    objectCode: visit.objectCode,
    districtCode: visit.districtCode,
    authority: visit.divisionName,
    completedOn: visit.endedOn!,
    rows: records.map(({ sequence, itemName, result }) => ({ sequence, itemName, result })),
    publishedAt: ctx.now,
    dueOn: task.publicationDueOn,
    outerLimitOn: task.endedOn ? publicationClock(task.endedOn).outerLimitOn : null,
    late: task.publicationDueOn !== null && ctx.today > task.publicationDueOn,
    publishedById: ctx.actor.accountId,
    publishedByName: ctx.actor.name,
  });
  await ctx.em.flush();
  return publication;
}

async function tellPublication(ctx: Context, visit: Inspection, publication: Publication): Promise<void> {
  const [count] = await ctx.sql(
    `select count(*) filter (where state = 'PUBLISHED')::int as published, count(*) filter (where state <> 'VOIDED')::int as visits
     from inspection where draw_id = $1`,
    [visit.drawId],
  );
  ctx.tell(inspectionPublished, {
    ...briefOf(visit),
    publicationId: publication.id,
    publishedAt: publication.publishedAt.toISOString(),
    dueOn: publication.dueOn ?? publicationClock(publication.completedOn).dueOn,
    publishedCount: count!.published as number,
    inspectionCount: count!.visits as number,
  });
}
