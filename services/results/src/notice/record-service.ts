import { inspectionNoticed } from '@sunlot/facts';
import { advance, type Context, Refusal } from '@sunlot/subgraph-kit';
import { briefOf } from '../inspection/inspection.brief.ts';
import { Inspection } from '../inspection/inspection.entity.ts';
import { inspectionLifecycle } from '../inspection/inspection.lifecycle.ts';
import { audienceOf, demandOwn, isInTeam } from '../inspection/who-works-on-it.ts';
import { currentNotice } from './current-notice.ts';
import type { RecordServiceInput } from './notice.inputs.ts';
import { noticeSpan, serviceFinding, toTheMinute } from './notice.rules.ts';
import { ProofOfService } from './proof-of-service.entity.ts';

/** Files the proof of service. Refuses one that leaves less than 48 clock hours to the planned start. */
export async function recordService(ctx: Context, input: RecordServiceInput): Promise<Inspection> {
  const visit = await ctx.hold(Inspection, input.inspectionId);
  if (!isInTeam(ctx.actor, visit)) demandOwn(ctx.actor, visit);
  const notice = await currentNotice(ctx, visit.id);
  if (!notice) throw new Refusal('NOTICE_MISSING', { objectName: visit.objectName });
  const service = {
    servedAt: toTheMinute(input.servedAt),
    refused: input.refused ?? false,
    refusalReason: input.refusalReason ?? null,
    witness: input.witness ?? null,
  };
  const finding = serviceFinding(service, notice, ctx.now);
  if (finding) throw new Refusal(finding.code, finding.facts);

  visit.state = advance(inspectionLifecycle, visit.state, 'serve', ctx.actor.roles);
  visit.updatedAt = ctx.now;
  const { hours, workingHours } = noticeSpan(service.servedAt, notice.plannedStart);
  ctx.em.create(ProofOfService, {
    ...service,
    inspectionId: visit.id,
    objectId: visit.objectId,
    noticeNumber: notice.number,
    place: input.place,
    method: input.method,
    receiverName: input.receiverName,
    relation: input.relation,
    remarks: input.remarks ?? null,
    servedByName: ctx.actor.name,
    recordedAt: ctx.now,
    hours,
    workingHours,
    supersededAt: null,
  });
  ctx.record('inspection.served', visit, {
    noticeNumber: notice.number,
    servedAt: service.servedAt,
    hours,
    refused: service.refused,
  });
  ctx.tell(inspectionNoticed, {
    ...briefOf(visit),
    noticeNumber: notice.number,
    plannedStart: notice.plannedStart.toISOString(),
    servedAt: service.servedAt.toISOString(),
  });
  ctx.announce({ topic: 'inspection', id: visit.id, audience: audienceOf(visit) });
  return visit;
}
