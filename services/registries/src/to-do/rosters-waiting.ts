import { labels } from '@sunlot/glossary';
import type { Context, ToDo } from '@sunlot/subgraph-kit';
import { addDays } from '@sunlot/workdays';
import { cleanUpDueIn, rosterProgress } from '../clean-up/roster-progress.ts';
import { endOf, toDo } from './due.ts';

const AHEAD_DAYS = 60;

/** R06: the rosters of inspectors nobody has gone through this year, in the last two months of it. */
export async function rostersWaiting(ctx: Context): Promise<ToDo[]> {
  const year = Number(ctx.today.slice(0, 4));
  const dueOn = cleanUpDueIn(year);
  if (!ctx.may('inspector.cleanUp') || ctx.today < addDays(dueOn, -AHEAD_DAYS)) return [];
  const waiting = (await rosterProgress(ctx, year)).filter(({ cleanedAt, people }) => cleanedAt === null && people > 0);
  return waiting.map(({ roster, people }) => {
    const { zh, en } = labels.InspectorRoster[roster];
    return toDo(ctx, {
      kind: 'inspector.cleanUp',
      subjectId: `${roster}:${year}`,
      title: { zh: `年度清理：${zh}（${people} 人）`, en: `Yearly clean-up: ${en} (${people})` },
      link: '/roster-clean-ups',
      dueAt: endOf(dueOn),
    });
  });
}
