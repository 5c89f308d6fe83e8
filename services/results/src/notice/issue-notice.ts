import { inspectionNoticed } from '@sunlot/facts';
import { InspectionMethod } from '@sunlot/glossary';
import { advance, type Context, nextDocumentNumber, Refusal } from '@sunlot/subgraph-kit';
import { localDay } from '@sunlot/workdays';
import { briefOf } from '../inspection/inspection.brief.ts';
import { Inspection } from '../inspection/inspection.entity.ts';
import { inspectionLifecycle } from '../inspection/inspection.lifecycle.ts';
import { audienceOf, demandOwn } from '../inspection/who-works-on-it.ts';
import { DrawnTask } from '../task/drawn-task.entity.ts';
import { InspectionNotice } from './inspection-notice.entity.ts';
import { currentNotice } from './current-notice.ts';
import type { IssueNoticeInput } from './notice.inputs.ts';
import { noticeSpan, shortNoticeFacts } from './notice.rules.ts';
import { noticeText } from './notice-text.ts';
import { NOTICE_WORD } from '../paper-words.ts';

/** Tells the enterprise of its visit and lifts the seal. Refuses a start that no service could precede by 48 hours. */
export async function issueNotice(ctx: Context, input: IssueNoticeInput): Promise<Inspection> {
  const visit = await ctx.hold(Inspection, input.inspectionId);
  demandOwn(ctx.actor, visit);
  const issued = await currentNotice(ctx, visit.id);
  if (issued) {
    throw new Refusal('NOTICE_ALREADY_ISSUED', {
      noticeNumber: issued.number,
      issuedAt: issued.issuedAt.toISOString(),
    });
  }
  demandTimeEnough(ctx, input.plannedStart);
  visit.state = advance(inspectionLifecycle, visit.state, 'notice', ctx.actor.roles);
  const notice = await writeNotice(ctx, visit, input);
  ctx.record('inspection.noticed', visit, { noticeNumber: notice.number, plannedStart: notice.plannedStart });
  return visit;
}

/** Refuses with NOTICE_UNDER_48_HOURS when even a service this very minute would be too late. */
export function demandTimeEnough(ctx: Context, plannedStart: Date): void {
  if (noticeSpan(ctx.now, plannedStart).enough) return;
  throw new Refusal('NOTICE_UNDER_48_HOURS', shortNoticeFacts(ctx.now, plannedStart));
}

/** The paper itself, numbered without gaps; the visit is no longer sealed and has its planned start. */
export async function writeNotice(
  ctx: Context,
  visit: Inspection,
  input: Omit<IssueNoticeInput, 'inspectionId'>,
): Promise<InspectionNotice> {
  const task = await ctx.em.findOneOrFail(DrawnTask, { id: visit.drawId });
  const words = {
    number: await nextDocumentNumber(ctx, NOTICE_WORD, Number(ctx.today.slice(0, 4))),
    issuedAt: ctx.now,
    authority: visit.divisionName,
    addressee: visit.objectName,
    addresseeCode: visit.objectCode,
    taskNumber: visit.taskNumber,
    basis: [...new Set(task.items.map((item) => item.basis))].join(';'),
    items: task.items.map(({ code, name }) => ({ code, name })),
    periodFrom: task.inspectFrom,
    periodTo: task.inspectTo,
    plannedStart: input.plannedStart,
    method: input.method ?? InspectionMethod.ON_SITE,
    papers: [...new Set(task.items.flatMap((item) => item.papers))],
    inspectors: visit.team.map(({ name, certificateNumber, organizationName }) => ({
      name,
      certificateNumber,
      organizationName,
    })),
    inspectedThisYear: await inspectionsThisYear(ctx, visit),
    contact: input.contact,
    phone: input.phone,
  };
  const notice = ctx.em.create(InspectionNotice, {
    ...words,
    inspectionId: visit.id,
    objectId: visit.objectId,
    issuedByName: ctx.actor.name,
    text: noticeText(words),
    supersededAt: null,
  });
  visit.sealed = false;
  visit.plannedStart = input.plannedStart;
  visit.dueOn = localDay(input.plannedStart);
  visit.updatedAt = ctx.now;
  ctx.tell(inspectionNoticed, {
    ...briefOf(visit),
    noticeNumber: notice.number,
    plannedStart: input.plannedStart.toISOString(),
    servedAt: null,
  });
  // The Policy & Regulations Division gets its copy (二(五)5): it is in the audience and sees every notice.
  ctx.announce({ topic: 'inspection', id: visit.id, audience: audienceOf(visit) });
  return notice;
}

async function inspectionsThisYear(ctx: Context, { objectId }: Inspection): Promise<number> {
  const [row] = await ctx.sql(
    `select count(*)::int as count from inspection
     where object_id = $1 and state in ('RECORDED', 'PUBLISHED') and ended_on >= date_trunc('year', $2::date)`,
    [objectId, ctx.today],
  );
  return row!.count as number;
}
