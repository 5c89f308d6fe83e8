import { FilingState, labels } from '@sunlot/glossary';
import type { Context, ToDo } from '@sunlot/subgraph-kit';
import { Filing } from '../filing/filing.entity.ts';
import { AT_MOST, endOf, toDo } from './due.ts';

/** R04: the quarter's lists that wait for this person. */
export async function filingsWaiting(ctx: Context): Promise<ToDo[]> {
  const states = [
    ...(ctx.may('filing.file') ? [FilingState.DRAFT] : []),
    ...(ctx.may('filing.acknowledge') ? [FilingState.FILED] : []),
  ];
  const acknowledged = ctx.may('filing.file') ? [{ state: FilingState.ACKNOWLEDGED, kind: 'ITEM_LIST' as const }] : [];
  if (states.length === 0) return [];
  const where = { $or: [{ state: { $in: states } }, ...acknowledged] };
  const filings = await ctx.em.find(Filing, where, { orderBy: { dueOn: 'asc' }, limit: AT_MOST });
  return filings.map(({ id, kind, state, year, quarter, dueOn }) => {
    const list = labels.FilingKind[kind];
    const { zh, en } = STEP[state];
    const title = {
      zh: `${year} 年第 ${quarter} 季度${zh}：${list.zh}`,
      en: `${en}, quarter ${quarter} of ${year}: ${list.en}`,
    };
    return toDo(ctx, {
      kind: `filing.${STEP[state].verb}`,
      subjectId: id,
      title,
      link: `/filings/${id}/show`,
      dueAt: endOf(dueOn),
    });
  });
}

const STEP: Readonly<Record<FilingState, { verb: string; zh: string; en: string }>> = {
  DRAFT: { verb: 'file', zh: '报送备案', en: 'File' },
  FILED: { verb: 'acknowledge', zh: '确认备案', en: 'Acknowledge' },
  ACKNOWLEDGED: { verb: 'publish', zh: '公示', en: 'Publish' },
  PUBLISHED: { verb: 'read', zh: '查看', en: 'Read' },
};
