import { type Context, nextDocumentNumber, Refusal } from '@sunlot/subgraph-kit';
import { deadlineOf } from '../deadline/deadline-of.ts';
import { REFERRAL_WORD } from '../paper-words.ts';
import { demandOwn } from '../who-answers.ts';
import { Referral } from './referral.entity.ts';
import type { ProposeReferralInput } from './referral.inputs.ts';
import { proposalFinding } from './referral.rules.ts';
import { audienceOf } from './referral-audience.ts';
import { takeUpSubject } from './take-up-subject.ts';

/** Proposes what is to become of problems or of a lead. What has a referral already does not get a second one. */
export async function proposeReferral(ctx: Context, input: ProposeReferralInput): Promise<Referral> {
  const subject = await takeUpSubject(ctx, input);
  demandOwn(ctx.actor, { divisionId: subject.divisionId, name: subject.sender });
  const receiver = input.receiver?.trim() || (input.kind === 'OWN_FOLLOW_UP' ? subject.sender : '');
  const evidence = (input.evidence ?? []).filter((piece) => piece.trim() !== '');
  const finding = proposalFinding(input.kind, receiver, evidence);
  if (finding) throw new Refusal(finding.code, finding.facts);

  const { problems, ...about } = subject;
  const referral = ctx.em.create(Referral, {
    ...about,
    number: await nextDocumentNumber(ctx, REFERRAL_WORD, Number(ctx.today.slice(0, 4))),
    kind: input.kind,
    state: 'PROPOSED',
    receiver,
    problem: input.summary,
    basis: input.basis ?? null,
    evidence,
    contact: input.contact ?? null,
    proposedById: ctx.actor.accountId,
    proposedByName: ctx.actor.name,
    proposedAt: ctx.now,
    decidedByName: null,
    decidedAt: null,
    opinion: null,
    partyNotifiedAt: null,
    partyNoticeMethod: null,
    partyNoticeNumber: null,
    departmentNotifiedAt: null,
    departmentDocumentNumber: null,
    sentAt: null,
    receiptNumber: null,
    receivedAt: null,
    dueOn: await deadlineOf(ctx, 'APPROVE', ctx.today, input.kind),
    outcome: null,
    closedAt: null,
  });
  await ctx.em.flush();
  for (const problem of problems) {
    problem.state = 'REFERRED';
    problem.referralId = referral.id;
    problem.dueOn = null;
  }
  ctx.record('referral.proposed', referral, {
    number: referral.number,
    kind: referral.kind,
    receiver,
    problems: problems.length,
  });
  ctx.announce({ topic: 'referral', id: referral.id, audience: audienceOf(referral) });
  return referral;
}
