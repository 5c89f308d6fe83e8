import { LockMode } from '@mikro-orm/postgresql';
import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { CaseLead } from '../lead/case-lead.entity.ts';
import { Problem } from '../problem/problem.entity.ts';
import type { ProposeReferralInput } from './referral.inputs.ts';
import { Referral } from './referral.entity.ts';

/** What a referral is about, as it is written into it, and the problems it takes up. */
export interface Subject {
  readonly inspectionId: string | null;
  readonly leadId: string | null;
  readonly taskId: string | null;
  readonly taskNumber: string | null;
  readonly objectName: string;
  readonly objectCode: string | null;
  readonly divisionId: string;
  readonly sender: string;
  readonly problems: readonly Problem[];
}

/** Holds the problem, the waiting problems of the visit, or the lead. Refuses when nothing waits or nothing was named. */
export async function takeUpSubject(ctx: Context, input: ProposeReferralInput): Promise<Subject> {
  if (input.problemId) return aboutProblems(ctx, [await ctx.hold(Problem, input.problemId)]);
  if (input.inspectionId) return aboutProblems(ctx, await holdProblemsOf(ctx, input.inspectionId));
  if (input.leadId) return aboutLead(ctx, await ctx.hold(CaseLead, input.leadId));
  throw new Refusal('INPUT_INVALID', {
    fields: [{ field: 'problemId', problem: 'must be filled in' }],
  });
}

async function holdProblemsOf(ctx: Context, inspectionId: string): Promise<Problem[]> {
  const problems = await ctx.em.find(Problem, ctx.visible(Problem, { inspectionId }), {
    lockMode: LockMode.PESSIMISTIC_WRITE,
    orderBy: { id: 'asc' },
  });
  if (problems.length === 0) throw new Refusal('NOT_FOUND', { type: 'Problem', id: inspectionId });
  const waiting = problems.filter((problem) => problem.state === 'WAITING');
  return waiting.length > 0 ? waiting : problems;
}

async function aboutProblems(ctx: Context, problems: readonly Problem[]): Promise<Subject> {
  const taken = problems.find((problem) => problem.state !== 'WAITING');
  if (taken) await refuseSecond(ctx, { id: taken.referralId! });
  const [first] = problems;
  return {
    inspectionId: first!.inspectionId,
    leadId: null,
    taskId: first!.taskId,
    taskNumber: first!.taskNumber,
    objectName: first!.objectName,
    objectCode: first!.objectCode,
    divisionId: first!.divisionId,
    sender: first!.organizationName,
    problems,
  };
}

async function aboutLead(ctx: Context, lead: CaseLead): Promise<Subject> {
  await refuseSecond(ctx, { leadId: lead.id, state: { $nin: ['REFUSED', 'CLOSED'] } });
  return {
    inspectionId: null,
    leadId: lead.id,
    taskId: null,
    taskNumber: null,
    objectName: lead.reportedParty,
    objectCode: null,
    divisionId: lead.divisionId,
    sender: lead.handlingOrganizationName,
    problems: [],
  };
}

async function refuseSecond(ctx: Context, where: object): Promise<void> {
  const open = await ctx.em.findOne(Referral, where);
  if (open) throw new Refusal('REFERRAL_ALREADY_OPEN', { number: open.number, state: open.state });
}
