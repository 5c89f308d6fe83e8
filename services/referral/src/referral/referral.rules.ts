import type { ReferralKind } from '@sunlot/glossary';

export interface ReferralFinding {
  readonly code:
    | 'DUAL_NOTICE_INCOMPLETE'
    | 'REFERRAL_ALREADY_NOTIFIED'
    | 'REFERRAL_EVIDENCE_MISSING'
    | 'REFERRAL_NOTICE_OUT_OF_ORDER'
    | 'REFERRAL_OUTCOME_MISSING'
    | 'REFERRAL_RECEIPT_MISSING'
    | 'REFERRAL_RECEIVER_MISSING'
    | 'REFERRAL_STEP_NOT_OF_KIND';
  readonly facts: Record<string, unknown>;
}

export interface OnFile {
  readonly number: string;
  readonly kind: ReferralKind;
  readonly decidedAt: Date | null;
  readonly partyNotifiedAt: Date | null;
  readonly departmentNotifiedAt: Date | null;
  readonly receiptNumber: string | null;
}

/** What leaves the house needs a receiver and a list of evidence (practice §7). */
export function proposalFinding(
  kind: ReferralKind,
  receiver: string,
  evidence: readonly string[],
): ReferralFinding | undefined {
  if (kind === 'OWN_FOLLOW_UP') return undefined;
  if (receiver.trim() === '') return { code: 'REFERRAL_RECEIVER_MISSING', facts: { kind } };
  if (!evidence.some((piece) => piece.trim() !== '')) return { code: 'REFERRAL_EVIDENCE_MISSING', facts: { kind } };
  return undefined;
}

/** Whether this side may be told now: the kind tells it at all, it was not told before, and not before the approval or ahead of time. */
export function noticeFinding(
  referral: OnFile,
  side: 'party' | 'department',
  at: Date,
  now: Date,
): ReferralFinding | undefined {
  const { number, kind, decidedAt } = referral;
  const tells = side === 'party' ? kind !== 'JUDICIAL' : kind !== 'OWN_FOLLOW_UP';
  if (!tells) return { code: 'REFERRAL_STEP_NOT_OF_KIND', facts: { number, kind } };
  const before = side === 'party' ? referral.partyNotifiedAt : referral.departmentNotifiedAt;
  if (before) return { code: 'REFERRAL_ALREADY_NOTIFIED', facts: { number, at: before.toISOString() } };
  if (at > now || (decidedAt && at < startOfMinute(decidedAt))) {
    return {
      code: 'REFERRAL_NOTICE_OUT_OF_ORDER',
      facts: { number, at: at.toISOString(), approvedAt: decidedAt?.toISOString() },
    };
  }
  return undefined;
}

/** Whether everyone who must be told has been: for a dual notice both the party and the department. */
export function isSent({ kind, partyNotifiedAt, departmentNotifiedAt }: OnFile): boolean {
  switch (kind) {
    case 'OWN_FOLLOW_UP':
      return true;
    case 'DUAL_NOTICE':
      return partyNotifiedAt !== null && departmentNotifiedAt !== null;
    case 'JUDICIAL':
      return departmentNotifiedAt !== null;
  }
}

/** A receipt answers what was sent to somebody else. */
export function receiptFinding(referral: OnFile): ReferralFinding | undefined {
  const { number, kind } = referral;
  if (kind === 'OWN_FOLLOW_UP') return { code: 'REFERRAL_STEP_NOT_OF_KIND', facts: { number, kind } };
  return kind === 'DUAL_NOTICE' && !isSent(referral) ? incomplete(referral) : undefined;
}

/** Nothing is closed silently: both notices of a dual notice, the receipt of what was sent, and an outcome in words. */
export function closingFinding(referral: OnFile, outcome: string): ReferralFinding | undefined {
  const { number, kind } = referral;
  if (kind === 'DUAL_NOTICE' && !isSent(referral)) return incomplete(referral);
  if (kind !== 'OWN_FOLLOW_UP' && !referral.receiptNumber)
    return { code: 'REFERRAL_RECEIPT_MISSING', facts: { number } };
  return outcome.trim() === '' ? { code: 'REFERRAL_OUTCOME_MISSING', facts: { number } } : undefined;
}

function incomplete({ number, partyNotifiedAt, departmentNotifiedAt }: OnFile): ReferralFinding {
  return {
    code: 'DUAL_NOTICE_INCOMPLETE',
    facts: {
      number,
      partyNotifiedAt: partyNotifiedAt?.toISOString() ?? null,
      departmentNotifiedAt: departmentNotifiedAt?.toISOString() ?? null,
    },
  };
}

function startOfMinute(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / 60_000) * 60_000);
}
