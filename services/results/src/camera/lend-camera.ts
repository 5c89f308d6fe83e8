import { type Context, nextDocumentNumber, Refusal } from '@sunlot/subgraph-kit';
import { localDay } from '@sunlot/workdays';
import { Inspection } from '../inspection/inspection.entity.ts';
import { currentNotice } from '../notice/current-notice.ts';
import { CAMERA_LOAN_WORD } from '../paper-words.ts';
import { Camera } from './camera.entity.ts';
import type { LendCameraInput } from './camera.inputs.ts';
import { loanFinding } from './camera.rules.ts';
import { CameraLoan } from './camera-loan.entity.ts';

/** 二(五)4: on the strength of the notice, from the day before the visit. A camera that is out is not lent again. */
export async function lendCamera(ctx: Context, input: LendCameraInput): Promise<CameraLoan> {
  const camera = await ctx.hold(Camera, input.cameraId);
  const visit = await ctx.get(Inspection, input.inspectionId);
  const notice = await currentNotice(ctx, visit.id);
  if (!notice) throw new Refusal('NOTICE_MISSING', { objectName: visit.objectName });
  const finding = loanFinding({ state: visit.state, plannedStart: notice.plannedStart }, ctx.today);
  if (finding) throw new Refusal(finding.code, finding.facts);
  const out = await ctx.em.findOne(CameraLoan, { cameraId: camera.id, returnedAt: null });
  if (out) throw new Refusal('CAMERA_NOT_AVAILABLE', { camera: camera.label, dueOn: out.dueOn });
  const loan = ctx.em.create(CameraLoan, {
    number: await nextDocumentNumber(ctx, CAMERA_LOAN_WORD, Number(ctx.today.slice(0, 4))),
    cameraId: camera.id,
    cameraLabel: camera.label,
    inspectionId: visit.id,
    noticeNumber: notice.number,
    divisionId: visit.divisionId,
    divisionName: visit.divisionName,
    borrowerName: input.borrowerName,
    lentByName: ctx.actor.name,
    lentAt: ctx.now,
    dueOn: localDay(notice.plannedStart),
    returnedAt: null,
    returnNote: null,
  });
  await ctx.em.flush();
  ctx.record('camera.lent', loan, { camera: camera.label, noticeNumber: notice.number, borrower: input.borrowerName });
  ctx.announce({ topic: 'camera', id: loan.id, audience: ['POLICY_DIVISION', 'OFFICE', visit.divisionId] });
  return loan;
}
