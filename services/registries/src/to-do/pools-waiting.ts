import type { Context, ToDo } from '@sunlot/subgraph-kit';
import { localDay } from '@sunlot/workdays';
import { AT_MOST, toDo } from './due.ts';

/** Tasks cleared for a draw that have no pool yet: one's own division's, or for the office all. */
export async function poolsWaiting(ctx: Context): Promise<ToDo[]> {
  if (!ctx.may('pool.cut')) return [];
  const rows = await ctx.sql(
    `select task_id, title, draw_at from cleared_task task
     where not exists (select 1 from pool where pool.task_id = task.task_id and pool.voided_at is null)
       and not exists (select 1 from drawing where drawing.task_id = task.task_id and drawing.voided_at is null)
       and ($1 or initiator_division_id::text = $2)
     order by draw_at limit ${AT_MOST}`,
    [ctx.actor.roles.includes('OFFICE'), ctx.actor.divisionId],
  );
  return rows.map((row) => {
    const taskId = row.task_id as string;
    const dueAt = new Date(row.draw_at as string | Date);
    const early = ctx.today < localDay(dueAt);
    return toDo(ctx, {
      kind: 'pool.cut',
      subjectId: taskId,
      title: { zh: `生成候选名单：${row.title as string}`, en: `Cut the pool: ${row.title as string}` },
      link: `/tasks/${taskId}/show`,
      dueAt,
      blockedBy: early ? { zh: '尚未到预告的抽取日', en: 'The announced day has not come' } : null,
    });
  });
}
