import { taskInspected } from '@sunlot/facts';
import type { Context } from '@sunlot/subgraph-kit';
import type { DrawnTask } from '../task/drawn-task.entity.ts';
import { publicationClock } from './publication.clock.ts';

/**
 * Once every visit of the task has its record, the seven working days run from the last end date. Does nothing while a
 * visit is still open, or a replacement of a skipped one yet to be drawn. The caller holds the task, so two last records cannot overlook each other.
 */
export async function startPublicationClock(ctx: Context, task: DrawnTask): Promise<void> {
  if (task.replacementsAwaited > 0) return;
  await ctx.em.flush();
  const [count] = await ctx.sql(
    `select count(*) filter (where state in ('DRAWN', 'NOTICED', 'SERVED'))::int as open,
       count(*) filter (where state <> 'VOIDED')::int as visits,
       to_char(max(ended_on), 'YYYY-MM-DD') as last
     from inspection where draw_id = $1`,
    [task.id],
  );
  if (count!.open !== 0 || count!.last === null) return;
  await setEnd(
    ctx,
    task,
    task.endRuled && task.endedOn ? task.endedOn : (count!.last as string),
    count!.visits as number,
  );
}

/** Sets the end of the whole inspection, moves the due day of every result that is not public yet, and tells the ledger. */
export async function setEnd(ctx: Context, task: DrawnTask, endedOn: string, inspections: number): Promise<void> {
  const clock = publicationClock(endedOn);
  task.endedOn = endedOn;
  task.publicationDueOn = clock.dueOn;
  task.publicationProvisional = clock.provisional;
  task.calendarVersion = clock.calendarVersion;
  await ctx.sql(
    `update inspection set publication_due_on = $2::date, due_on = $2::date where draw_id = $1 and state = 'RECORDED'`,
    [task.id, clock.dueOn],
  );
  ctx.record('task.inspected', task, {
    taskNumber: task.taskNumber,
    endedOn,
    publicationDueOn: clock.dueOn,
    calendar: clock.calendarVersion,
  });
  ctx.tell(taskInspected, { taskId: task.taskId, endedOn, inspections, publicationDueOn: clock.dueOn });
}
