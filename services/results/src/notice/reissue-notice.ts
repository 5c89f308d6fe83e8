import { advance, type Context } from '@sunlot/subgraph-kit';
import { Inspection } from '../inspection/inspection.entity.ts';
import { inspectionLifecycle } from '../inspection/inspection.lifecycle.ts';
import { demandOwn } from '../inspection/who-works-on-it.ts';
import { currentNotice, currentService } from './current-notice.ts';
import { demandTimeEnough, writeNotice } from './issue-notice.ts';
import type { ReissueNoticeInput } from './notice.inputs.ts';

/** Moves a visit: a new notice with a new number takes the place of the old one, which stays on file and must not be served. */
export async function reissueNotice(ctx: Context, input: ReissueNoticeInput): Promise<Inspection> {
  const visit = await ctx.hold(Inspection, input.inspectionId);
  demandOwn(ctx.actor, visit);
  demandTimeEnough(ctx, input.plannedStart);
  visit.state = advance(inspectionLifecycle, visit.state, 'renotice', ctx.actor.roles);
  const [old, served] = [await currentNotice(ctx, visit.id), await currentService(ctx, visit.id)];
  if (old) old.supersededAt = ctx.now;
  if (served) served.supersededAt = ctx.now;
  // Only one notice is in force: the old one must be out before the new one is in.
  await ctx.em.flush();
  const notice = await writeNotice(ctx, visit, input);
  ctx.record(
    'inspection.renoticed',
    visit,
    { before: old?.number, noticeNumber: notice.number, plannedStart: notice.plannedStart },
    input.reason,
  );
  return visit;
}
