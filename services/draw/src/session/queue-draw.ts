import { drawQueued, taskApproved } from '@sunlot/facts';
import { DrawState } from '@sunlot/glossary';
import { type Context, nextDocumentNumber, on } from '@sunlot/subgraph-kit';
import { Draw } from './draw.entity.ts';
import type { DrawTask } from './draw.snapshots.ts';
import { STANDING } from './draw.lifecycle.ts';

/** A task that was approved, educated and announced takes its place in the queue for the announced time. */
export const queueApprovedTask = on(taskApproved, async (ctx, { task, drawAt }) => {
  const standing = await ctx.em.findOne(Draw, { taskId: task.taskId, replacesId: null, state: { $in: [...STANDING] } });
  if (standing?.state === DrawState.QUEUED) standing.scheduledAt = new Date(drawAt);
  if (!standing) await queueDraw(ctx, task, new Date(drawAt));
});

/** The next attempt to draw a task, at the end of its day's queue. */
export async function queueDraw(ctx: Context, task: DrawTask, scheduledAt: Date): Promise<Draw> {
  const [last] = await ctx.sql(
    `select (select coalesce(max(attempt), 0) from draw where task_id = $1 and replaces_id is null) as attempt,
            (select coalesce(max(queue_position), 0) from draw) as position`,
    [task.taskId],
  );
  const year = Number(ctx.today.slice(0, 4));
  const draw = ctx.em.create(Draw, {
    id: ctx.newId(),
    number: await nextDocumentNumber(ctx, '长双随机抽', year),
    attempt: Number(last!.attempt) + 1,
    taskId: task.taskId,
    taskNumber: task.taskNumber,
    title: task.title,
    state: DrawState.QUEUED,
    scheduledAt,
    queuePosition: Number(last!.position) + 1,
    task,
    initiatorDivisionId: task.initiator.divisionId,
    departmentIds: task.departments.map(({ organizationId }) => organizationId),
    invitedIds: [],
    creditDifferentiation: true,
    progress: 0,
    createdAt: ctx.now,
  } as never);
  ctx.record('draw.queued', draw, { taskNumber: task.taskNumber, scheduledAt });
  ctx.tell(drawQueued, {
    drawId: draw.id,
    taskId: task.taskId,
    number: draw.number,
    attempt: draw.attempt,
    scheduledAt: scheduledAt.toISOString(),
  });
  ctx.announce({ topic: 'draw', id: draw.id });
  return draw;
}
