import { referralSent } from '@sunlot/facts';
import { advance, type Context } from '@sunlot/subgraph-kit';
import { localDay } from '@sunlot/workdays';
import { deadlineOf } from '../deadline/deadline-of.ts';
import type { Referral } from './referral.entity.ts';
import { referralLifecycle } from './referral.lifecycle.ts';
import { isSent } from './referral.rules.ts';

/** A referral is sent once everyone who must be told has been; until then nothing happens here. The receipt's time runs from the last notice. */
export async function sendWhenComplete(ctx: Context, referral: Referral, roles: readonly string[]): Promise<void> {
  if (referral.state !== 'APPROVED' || !isSent(referral)) return;
  referral.state = advance(referralLifecycle, referral.state, 'send', roles);
  const notices = [referral.partyNotifiedAt, referral.departmentNotifiedAt].filter((at) => at !== null);
  referral.sentAt = notices.length > 0 ? new Date(Math.max(...notices.map((at) => at.getTime()))) : ctx.now;
  const awaited = referral.kind === 'OWN_FOLLOW_UP' ? 'CLOSE' : 'RECEIPT';
  referral.dueOn = await deadlineOf(ctx, awaited, localDay(referral.sentAt), referral.kind);
  ctx.record('referral.sent', referral, {
    number: referral.number,
    receiver: referral.receiver,
    dueOn: referral.dueOn,
  });
  ctx.tell(referralSent, {
    referralId: referral.id,
    number: referral.number,
    kind: referral.kind,
    taskId: referral.taskId,
    inspectionId: referral.inspectionId,
    sentAt: referral.sentAt.toISOString(),
    receiver: referral.receiver,
  });
}
