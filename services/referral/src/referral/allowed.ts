import { type Context, stepsFor } from '@sunlot/subgraph-kit';
import { isOtherSide } from '../who-answers.ts';
import type { Referral } from './referral.entity.ts';
import { referralLifecycle } from './referral.lifecycle.ts';
import { closingFinding, receiptFinding } from './referral.rules.ts';

/** The acts this actor may do to this referral now, as buttons: a closing that would be refused for want of a paper is not offered. */
export function allowedOn(ctx: Context, referral: Referral): string[] {
  const { actor } = ctx;
  const own = actor.divisionId === referral.divisionId;
  const other = isOtherSide(actor, { divisionId: referral.divisionId, accountIds: [referral.proposedById] });
  const steps = stepsFor(referralLifecycle, referral.state, actor.roles).filter((step) => {
    switch (step) {
      case 'approve':
      case 'refuse':
        return other;
      case 'send':
        return false;
      case 'receive':
        return own && !receiptFinding(referral);
      case 'close':
        return own && !closingFinding(referral, 'given');
    }
  });
  return own && ctx.may('referral.notifyParty') ? [...steps, ...noticesOf(referral)] : steps;
}

function noticesOf({ state, kind, partyNotifiedAt, departmentNotifiedAt }: Referral): string[] {
  if (state !== 'APPROVED' && state !== 'SENT') return [];
  return [
    ...(kind !== 'JUDICIAL' && !partyNotifiedAt ? ['notifyParty'] : []),
    ...(kind !== 'OWN_FOLLOW_UP' && !departmentNotifiedAt ? ['notifyDepartment'] : []),
  ];
}
