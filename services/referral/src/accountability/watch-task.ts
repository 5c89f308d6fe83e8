import type {
  drawCertified,
  drawReplaced,
  drawVoided,
  inspectionPublished,
  inspectionRecorded,
  taskInspected,
} from '@sunlot/facts';
import type { Context } from '@sunlot/subgraph-kit';
import { addWorkdays, localDay } from '@sunlot/workdays';
import type { z } from 'zod';
import { findOnce } from './find-once.ts';
import { WatchedTask } from './watched-task.entity.ts';

/** 二(五)5: even special cases are entered within seven working days. */
const WORKDAYS_TO_ENTER = 7;

export async function watchTask(
  ctx: Context,
  { drawId, task, drawn }: z.infer<typeof drawCertified.shape>,
): Promise<void> {
  if (await ctx.em.findOne(WatchedTask, { id: drawId })) return;
  ctx.em.create(WatchedTask, {
    id: drawId,
    taskId: task.taskId,
    taskNumber: task.taskNumber,
    divisionId: task.initiator.divisionId,
    organizationName: task.initiator.name,
    inspectTo: task.inspectTo,
    drawn,
    recorded: 0,
    published: 0,
    publicationDueOn: null,
    voided: false,
  });
}

/** A voided draw leaves nothing to be done. */
export async function stopWatching(ctx: Context, { drawId }: z.infer<typeof drawVoided.shape>): Promise<void> {
  const task = await watched(ctx, drawId);
  task.voided = true;
}

/** A skipped object is not to be visited; its replacement is watched with the draw that drew it. */
export async function stopWatchingSkipped(
  ctx: Context,
  { drawId, skipped }: z.infer<typeof drawReplaced.shape>,
): Promise<void> {
  const task = await watched(ctx, drawId);
  task.drawn -= skipped.filter(({ again }) => !again).length;
}

/** Counts the record; one that came after the last day for special cases is circumstance (2). */
export async function seeRecord(ctx: Context, recorded: z.infer<typeof inspectionRecorded.shape>): Promise<void> {
  const task = await watched(ctx, recorded.drawId);
  task.recorded += 1;
  const dueOn = addWorkdays(recorded.endedOn, WORKDAYS_TO_ENTER);
  const recordedOn = localDay(new Date(recorded.recordedAt));
  if (recordedOn <= dueOn) return;
  await findOnce(ctx, {
    circumstance: 'DATA_NOT_ENTERED',
    ...ofVisit(task, recorded),
    evidence: { taskNumber: task.taskNumber, endedOn: recorded.endedOn, dueOn, recordedOn },
  });
}

/** The clock of the publication runs; a ruling of the office sets it anew. */
export async function seeEnd(
  ctx: Context,
  { taskId, publicationDueOn }: z.infer<typeof taskInspected.shape>,
): Promise<void> {
  await ctx.em.nativeUpdate(WatchedTask, { taskId }, { publicationDueOn });
}

/** Counts the publication; one after its day is circumstance (9). */
export async function seePublication(
  ctx: Context,
  published: z.infer<typeof inspectionPublished.shape>,
): Promise<void> {
  const task = await watched(ctx, published.drawId);
  task.published += 1;
  const publishedOn = localDay(new Date(published.publishedAt));
  if (publishedOn <= published.dueOn) return;
  await findOnce(ctx, {
    circumstance: 'NOT_PUBLISHED',
    ...ofVisit(task, published),
    evidence: { taskNumber: task.taskNumber, dueOn: published.dueOn, publishedOn },
  });
}

/** News that overtakes the draw it belongs to is put back and heard again later. */
async function watched(ctx: Context, drawId: string): Promise<WatchedTask> {
  const task = await ctx.em.findOne(WatchedTask, { id: drawId });
  if (!task) throw new Error(`draw ${drawId} is not known yet`);
  return task;
}

function ofVisit(task: WatchedTask, visit: { inspectionId: string; objectName: string }) {
  return {
    subjectType: 'Inspection',
    subjectId: visit.inspectionId,
    subjectTitle: `${task.taskNumber} ${visit.objectName}`,
    divisionId: task.divisionId,
    organizationName: task.organizationName,
  };
}
