import { LockMode } from '@mikro-orm/postgresql';
import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { addDays } from '@sunlot/workdays';
import { InspectionObject } from '../inspection-object/inspection-object.entity.ts';
import type { EndMarkInput } from './object-mark.inputs.ts';
import { ObjectMark } from './object-mark.entity.ts';

/** Ends a mark whose ground is gone, from today on. Ending it twice changes nothing. */
export async function endMark(ctx: Context, { markId, reason }: EndMarkInput): Promise<ObjectMark> {
  const mark = await ctx.em.findOne(ObjectMark, { id: markId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!mark) throw new Refusal('NOT_FOUND', { type: 'ObjectMark', id: markId });
  const object = await ctx.get(InspectionObject, mark.objectId);
  const yesterday = addDays(ctx.today, -1);
  if (mark.validTo !== null && mark.validTo <= yesterday) return mark;

  mark.validTo = yesterday;
  ctx.record('object.markEnded', object, { markId, markKind: { before: mark.kind, after: null } }, reason);
  ctx.announce({ topic: 'object', id: object.id });
  return mark;
}
