import { inspectionRecorded, problemFound } from '@sunlot/facts';
import { FollowUp, InspectionMethod } from '@sunlot/glossary';
import { advance, type Context, demandHandedIn, nextDocumentNumber, Refusal } from '@sunlot/subgraph-kit';
import { holdVisitAndTask } from '../inspection/hold-visit.ts';
import { expectCamerasBack } from '../camera/expect-cameras-back.ts';
import { briefOf } from '../inspection/inspection.brief.ts';
import type { Inspection } from '../inspection/inspection.entity.ts';
import { inspectionLifecycle } from '../inspection/inspection.lifecycle.ts';
import { audienceOf, isInTeam, isOwn } from '../inspection/who-works-on-it.ts';
import { currentNotice, currentService } from '../notice/current-notice.ts';
import { RECORD_WORD } from '../paper-words.ts';
import { endRulingOf } from '../publication/end-ruling.entity.ts';
import { startPublicationClock } from '../publication/start-publication-clock.ts';
import type { DrawnTask } from '../task/drawn-task.entity.ts';
import { feedbackText } from './feedback-text.ts';
import { InspectionRecord } from './inspection-record.entity.ts';
import type { RecordEntryInput, RecordInspectionInput } from './record.inputs.ts';
import { entriesFinding, isProblem, timeFinding } from './record.rules.ts';

/** Fills in the form of a visit: every item, by the team or by the division on its behalf, never before the visit. */
export async function recordInspection(ctx: Context, input: RecordInspectionInput): Promise<Inspection> {
  const { visit, task } = await holdVisitAndTask(ctx, input.inspectionId);
  const inTeam = isInTeam(ctx.actor, visit);
  if (!inTeam && !mayRecordOnBehalf(ctx, visit)) throw new Refusal('RECORD_NOT_IN_TEAM', { number: visit.number });
  const entries = entriesOf(input.entries, task);
  const ruling = await endRulingOf(ctx, visit.id);
  const endedOn = ruling?.endedOn ?? input.endedOn;
  const late = { lateReason: input.lateReason ?? null, ruled: ruling !== undefined };
  if (visit.state !== 'RECORDED' && visit.state !== 'PUBLISHED') await demandServed(ctx, visit);
  const next = advance(inspectionLifecycle, visit.state, 'record', ctx.actor.roles);
  const finding =
    timeFinding({ plannedStart: visit.plannedStart!, endedOn, now: ctx.now, ...late }) ??
    entriesFinding(task.items, entries, endedOn);
  if (finding) throw new Refusal(finding.code, finding.facts);
  await demandHandedIn(
    ctx,
    entries.flatMap(({ photos }) => photos),
  );

  visit.state = next;
  visit.endedOn = endedOn;
  visit.recordedById = ctx.actor.accountId;
  visit.feedback = feedbackText(visit.objectName, entries);
  visit.dueOn = null;
  visit.updatedAt = ctx.now;
  const records = await writeRecords(ctx, visit, entries, { ...input, onBehalf: !inTeam });
  ctx.record(
    'inspection.recorded',
    visit,
    { number: records[0]!.number, endedOn, onBehalf: !inTeam },
    input.lateReason ?? undefined,
  );
  tellRecord(ctx, visit, task, records);
  await expectCamerasBack(ctx, visit);
  await startPublicationClock(ctx, task);
  ctx.announce({ topic: 'inspection', id: visit.id, audience: audienceOf(visit) });
  return visit;
}

function mayRecordOnBehalf(ctx: Context, visit: Inspection): boolean {
  return isOwn(ctx.actor, visit) && ['DIVISION', 'DEPARTMENT'].some((role) => ctx.actor.roles.includes(role));
}

type FullEntry = ReturnType<typeof entriesOf>[number];

function entriesOf(entries: readonly RecordEntryInput[], task: DrawnTask) {
  return entries.map((entry) => ({
    itemCode: entry.itemCode,
    itemName: task.items.find((item) => item.code === entry.itemCode)?.name ?? entry.itemCode,
    method: entry.method ?? InspectionMethod.ON_SITE,
    finding: entry.finding ?? '',
    result: entry.result,
    followUp: entry.followUp ?? FollowUp.NONE,
    correctBy: entry.correctBy ?? null,
    photos: entry.photos ?? [],
  }));
}

/** No visit without its notice served: refuses with NOTICE_MISSING or SERVICE_MISSING. */
async function demandServed(ctx: Context, visit: Inspection): Promise<void> {
  const notice = await currentNotice(ctx, visit.id);
  if (!notice) throw new Refusal('NOTICE_MISSING', { objectName: visit.objectName });
  if (!(await currentService(ctx, visit.id))) throw new Refusal('SERVICE_MISSING', { noticeNumber: notice.number });
}

async function writeRecords(
  ctx: Context,
  visit: Inspection,
  entries: readonly FullEntry[],
  form: Pick<RecordInspectionInput, 'partyOpinion' | 'signedBy' | 'lateReason'> & { onBehalf: boolean },
): Promise<InspectionRecord[]> {
  const number = await nextDocumentNumber(ctx, RECORD_WORD, Number(ctx.today.slice(0, 4)));
  const records = entries.map((entry, at) =>
    ctx.em.create(InspectionRecord, {
      ...entry,
      inspectionId: visit.id,
      objectId: visit.objectId,
      number,
      sequence: at + 1,
      partyOpinion: form.partyOpinion ?? null,
      signedBy: form.signedBy ?? null,
      lateReason: form.lateReason ?? null,
      recordedAt: ctx.now,
      recordedBy: ctx.actor.name,
      onBehalf: form.onBehalf,
    }),
  );
  await ctx.em.flush();
  return records;
}

function tellRecord(ctx: Context, visit: Inspection, task: DrawnTask, records: readonly InspectionRecord[]): void {
  const problems = records.filter(isProblem);
  ctx.tell(inspectionRecorded, {
    ...briefOf(visit),
    recordedAt: ctx.now.toISOString(),
    endedOn: visit.endedOn!,
    itemCodes: [...new Set(records.map(({ itemCode }) => itemCode))],
    problems: problems.length,
  });
  for (const problem of problems) {
    ctx.tell(problemFound, {
      ...briefOf(visit),
      taskNumber: visit.taskNumber,
      recordId: problem.id,
      itemCode: problem.itemCode,
      itemName: problem.itemName,
      result: problem.result,
      finding: problem.finding,
      followUp: problem.followUp,
      organization: { id: task.organizationId, name: task.organizationName, divisionId: task.divisionId },
      foundOn: visit.endedOn!,
    });
  }
}
