import type { problemFound } from '@sunlot/facts';
import type { FollowUp, ResultCode } from '@sunlot/glossary';
import type { Context } from '@sunlot/subgraph-kit';
import type { z } from 'zod';
import { deadlineOf } from '../deadline/deadline-of.ts';
import { Problem } from './problem.entity.ts';

/** Keeps a problem until a referral takes it up (二(六): 防止行政检查与案件查处脱节). The same record line is kept once. */
export async function takeProblem(ctx: Context, found: z.infer<typeof problemFound.shape>): Promise<void> {
  if (await ctx.em.findOne(Problem, { recordId: found.recordId })) return;
  const { organization } = found;
  const problem = ctx.em.create(Problem, {
    recordId: found.recordId,
    inspectionId: found.inspectionId,
    taskId: found.taskId,
    taskNumber: found.taskNumber,
    objectId: found.objectId,
    objectName: found.objectName,
    objectCode: found.objectCode,
    itemCode: found.itemCode,
    itemName: found.itemName,
    result: found.result as ResultCode,
    finding: found.finding,
    followUp: found.followUp as FollowUp,
    organizationId: organization.id,
    organizationName: organization.name,
    divisionId: organization.divisionId,
    foundOn: found.foundOn,
    state: 'WAITING',
    referralId: null,
    dueOn: await deadlineOf(ctx, 'PROPOSE', found.foundOn),
  });
  await ctx.em.flush();
  ctx.record('problem.found', problem, {
    taskNumber: found.taskNumber,
    itemCode: found.itemCode,
    result: found.result,
  });
  ctx.announce({ topic: 'problem', id: problem.id, audience: ['OFFICE', 'POLICY_DIVISION', problem.divisionId] });
}
