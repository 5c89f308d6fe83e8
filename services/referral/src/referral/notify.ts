import { type Context, nextDocumentNumber, Refusal } from '@sunlot/subgraph-kit';
import { PARTY_NOTICE_WORD } from '../paper-words.ts';
import { demandOwn } from '../who-answers.ts';
import { Referral } from './referral.entity.ts';
import type { NotifyDepartmentInput, NotifyPartyInput } from './referral.inputs.ts';
import { noticeFinding } from './referral.rules.ts';
import { audienceOf } from './referral-audience.ts';
import { sendWhenComplete } from './send-when-complete.ts';

/** 二(六): the party is told by a legal document, with the day and the way it was served. */
export async function notifyParty(ctx: Context, input: NotifyPartyInput): Promise<Referral> {
  const referral = await holdApproved(ctx, input.referralId);
  const finding = noticeFinding(referral, 'party', input.servedAt, ctx.now);
  if (finding) throw new Refusal(finding.code, finding.facts);
  referral.partyNotifiedAt = input.servedAt;
  referral.partyNoticeMethod = input.method;
  referral.partyNoticeNumber = await nextDocumentNumber(ctx, PARTY_NOTICE_WORD, Number(ctx.today.slice(0, 4)));
  ctx.record('referral.partyNotified', referral, {
    number: referral.partyNoticeNumber,
    method: input.method,
    at: input.servedAt,
  });
  await sendWhenComplete(ctx, referral, ctx.actor.roles);
  ctx.announce({ topic: 'referral', id: referral.id, audience: audienceOf(referral) });
  return referral;
}

/** 二(六): the competent department (or the judicial organ) is told through the platform or by an official letter. */
export async function notifyDepartment(ctx: Context, input: NotifyDepartmentInput): Promise<Referral> {
  const referral = await holdApproved(ctx, input.referralId);
  const finding = noticeFinding(referral, 'department', input.sentAt, ctx.now);
  if (finding) throw new Refusal(finding.code, finding.facts);
  referral.departmentNotifiedAt = input.sentAt;
  referral.departmentDocumentNumber = input.documentNumber;
  if (input.department?.trim()) referral.receiver = input.department.trim();
  ctx.record('referral.departmentNotified', referral, {
    receiver: referral.receiver,
    documentNumber: input.documentNumber,
    at: input.sentAt,
  });
  await sendWhenComplete(ctx, referral, ctx.actor.roles);
  ctx.announce({ topic: 'referral', id: referral.id, audience: audienceOf(referral) });
  return referral;
}

/** Nobody is told before other eyes have approved; an own follow-up tells the party while it runs. */
async function holdApproved(ctx: Context, id: string): Promise<Referral> {
  const referral = await ctx.hold(Referral, id);
  demandOwn(ctx.actor, { divisionId: referral.divisionId, name: referral.sender });
  const open = referral.state === 'APPROVED' || referral.state === 'SENT';
  if (!open) throw new Refusal('REFERRAL_NOT_APPROVED', { number: referral.number, state: referral.state });
  return referral;
}
