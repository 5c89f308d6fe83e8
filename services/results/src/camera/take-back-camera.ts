import { type Context, Refusal } from '@sunlot/subgraph-kit';
import type { TakeBackCameraInput } from './camera.inputs.ts';
import { CameraLoan } from './camera-loan.entity.ts';

/** Ends a loan. One that has ended is not ended twice. */
export async function takeBackCamera(ctx: Context, { loanId, note }: TakeBackCameraInput): Promise<CameraLoan> {
  const loan = await ctx.hold(CameraLoan, loanId);
  if (loan.returnedAt)
    throw new Refusal('CAMERA_ALREADY_BACK', { number: loan.number, returnedAt: loan.returnedAt.toISOString() });
  loan.returnedAt = ctx.now;
  loan.returnNote = note ?? null;
  ctx.record('camera.returned', loan, { camera: loan.cameraLabel, dueOn: loan.dueOn, late: ctx.today > loan.dueOn });
  ctx.announce({ topic: 'camera', id: loan.id, audience: ['POLICY_DIVISION', 'OFFICE', loan.divisionId] });
  return loan;
}
