import { advance, type Context, Refusal } from '@sunlot/subgraph-kit';
import { deadlineOf } from '../deadline/deadline-of.ts';
import { Problem } from '../problem/problem.entity.ts';
import { isOtherSide } from '../who-answers.ts';
import { Referral } from './referral.entity.ts';
import type { ApproveReferralInput, RefuseReferralInput } from './referral.inputs.ts';
import { referralLifecycle } from './referral.lifecycle.ts';
import { audienceOf } from './referral-audience.ts';
import { sendWhenComplete } from './send-when-complete.ts';

/** Approves a referral, never by the person or the division that proposed it (S13). An own follow-up begins at once. */
export async function approveReferral(ctx: Context, input: ApproveReferralInput): Promise<Referral> {
  const referral = await ctx.hold(Referral, input.referralId);
  referral.state = advance(referralLifecycle, referral.state, 'approve', ctx.actor.roles);
  demandOtherSide(ctx, referral);
  decided(ctx, referral, input.opinion ?? null);
  referral.dueOn = await deadlineOf(ctx, 'SEND', ctx.today, referral.kind);
  ctx.record(
    'referral.approved',
    referral,
    { number: referral.number, receiver: referral.receiver },
    input.opinion ?? undefined,
  );
  if (referral.kind === 'OWN_FOLLOW_UP') await sendWhenComplete(ctx, referral, ['ROOM']);
  ctx.announce({ topic: 'referral', id: referral.id, audience: audienceOf(referral) });
  return referral;
}

/** Refuses a referral with the reason. Its problems wait again: a refusal settles nothing. */
export async function refuseReferral(ctx: Context, input: RefuseReferralInput): Promise<Referral> {
  const referral = await ctx.hold(Referral, input.referralId);
  referral.state = advance(referralLifecycle, referral.state, 'refuse', ctx.actor.roles);
  demandOtherSide(ctx, referral);
  decided(ctx, referral, input.opinion);
  referral.dueOn = null;
  const dueOn = await deadlineOf(ctx, 'PROPOSE', ctx.today);
  await ctx.em.nativeUpdate(Problem, { referralId: referral.id }, { state: 'WAITING', referralId: null, dueOn });
  ctx.record('referral.refused', referral, { number: referral.number }, input.opinion);
  ctx.announce({ topic: 'referral', id: referral.id, audience: audienceOf(referral) });
  return referral;
}

function demandOtherSide(ctx: Context, referral: Referral): void {
  if (isOtherSide(ctx.actor, { divisionId: referral.divisionId, accountIds: [referral.proposedById] })) return;
  throw new Refusal('FOUR_EYES', { actor: referral.proposedByName, step: 'proposeReferral' });
}

function decided(ctx: Context, referral: Referral, opinion: string | null): void {
  referral.decidedAt = ctx.now;
  referral.decidedByName = ctx.actor.name;
  referral.opinion = opinion;
}
