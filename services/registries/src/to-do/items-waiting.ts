import { ItemState } from '@sunlot/glossary';
import type { Context, ToDo } from '@sunlot/subgraph-kit';
import { InspectionItem } from '../inspection-item/inspection-item.entity.ts';
import { AT_MOST, toDo } from './due.ts';

/** 二(二): the steps of an item towards the list in force, each for the role that takes it. */
const steps = [
  { state: ItemState.DRAFT, verb: 'item.file', zh: '报送备案', en: 'File' },
  { state: ItemState.FILED, verb: 'item.acknowledge', zh: '确认备案', en: 'Acknowledge' },
  { state: ItemState.ACKNOWLEDGED, verb: 'item.putInForce', zh: '使之生效', en: 'Put in force' },
] as const;

export async function itemsWaiting(ctx: Context): Promise<ToDo[]> {
  const mine = steps.filter(({ verb }) => ctx.may(verb));
  if (mine.length === 0) return [];
  const states = mine.map(({ state }) => state);
  const items = await ctx.em.find(
    InspectionItem,
    { state: { $in: states } },
    { orderBy: { code: 'asc' }, limit: AT_MOST },
  );
  return items.map(({ id, name, state }) => {
    const step = mine.find((candidate) => candidate.state === state)!;
    const title = { zh: `${step.zh}：${name}`, en: `${step.en}: ${name}` };
    return toDo(ctx, { kind: step.verb, subjectId: id, title, link: `/items/${id}/show` });
  });
}
