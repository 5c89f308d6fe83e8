import { referralClosed } from '@sunlot/facts';
import { advance, type Context, Refusal } from '@sunlot/subgraph-kit';
import { Problem } from '../problem/problem.entity.ts';
import { demandOwn } from '../who-answers.ts';
import { Referral } from './referral.entity.ts';
import type { CloseReferralInput } from './referral.inputs.ts';
import { referralLifecycle } from './referral.lifecycle.ts';
import { closingFinding } from './referral.rules.ts';
import { audienceOf } from './referral-audience.ts';

/** Ends a referral with its outcome, and the problems with it. Whatever must be on file first is demanded here. */
export async function closeReferral(ctx: Context, input: CloseReferralInput): Promise<Referral> {
  const referral = await ctx.hold(Referral, input.referralId);
  demandOwn(ctx.actor, { divisionId: referral.divisionId, name: referral.sender });
  const outcome = input.outcome?.trim() ?? '';
  const isUnderWay = ['APPROVED', 'SENT', 'RECEIVED'].includes(referral.state);
  const finding = isUnderWay ? closingFinding(referral, outcome) : undefined;
  if (finding) throw new Refusal(finding.code, finding.facts);
  referral.state = advance(referralLifecycle, referral.state, 'close', ctx.actor.roles);
  referral.outcome = outcome;
  referral.closedAt = ctx.now;
  referral.dueOn = null;
  await ctx.em.nativeUpdate(Problem, { referralId: referral.id }, { state: 'SETTLED' });
  ctx.record('referral.closed', referral, { number: referral.number, outcome });
  ctx.tell(referralClosed, {
    referralId: referral.id,
    number: referral.number,
    taskId: referral.taskId,
    inspectionId: referral.inspectionId,
    closedAt: ctx.now.toISOString(),
    outcome,
  });
  ctx.announce({ topic: 'referral', id: referral.id, audience: audienceOf(referral) });
  return referral;
}
