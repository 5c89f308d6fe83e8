import { advance, type Context, Refusal } from '@sunlot/subgraph-kit';
import { deadlineOf } from '../deadline/deadline-of.ts';
import { demandOwn } from '../who-answers.ts';
import { Referral } from './referral.entity.ts';
import type { RecordReceiptInput } from './referral.inputs.ts';
import { referralLifecycle } from './referral.lifecycle.ts';
import { receiptFinding } from './referral.rules.ts';
import { audienceOf } from './referral-audience.ts';

/** Files the receiver's receipt; the outcome's time runs from here. */
export async function recordReceipt(ctx: Context, input: RecordReceiptInput): Promise<Referral> {
  const referral = await ctx.hold(Referral, input.referralId);
  demandOwn(ctx.actor, { divisionId: referral.divisionId, name: referral.sender });
  const finding = receiptFinding(referral);
  if (finding) throw new Refusal(finding.code, finding.facts);
  const next = advance(referralLifecycle, referral.state, 'receive', ctx.actor.roles);
  if (input.receivedAt > ctx.now || (referral.sentAt && input.receivedAt < referral.sentAt)) {
    throw new Refusal('RECEIPT_OUT_OF_ORDER', {
      number: referral.number,
      receivedAt: input.receivedAt.toISOString(),
      sentAt: referral.sentAt?.toISOString(),
    });
  }
  referral.state = next;
  referral.receiptNumber = input.receiptNumber;
  referral.receivedAt = input.receivedAt;
  referral.dueOn = await deadlineOf(ctx, 'CLOSE', ctx.today, referral.kind);
  ctx.record('referral.received', referral, { receiptNumber: input.receiptNumber, receivedAt: input.receivedAt });
  ctx.announce({ topic: 'referral', id: referral.id, audience: audienceOf(referral) });
  return referral;
}
