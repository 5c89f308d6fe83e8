import type { ReferralState } from '@sunlot/glossary';
import type { Lifecycle } from '@sunlot/subgraph-kit';

export type ReferralVerb = 'approve' | 'refuse' | 'send' | 'receive' | 'close';

const SENDERS = ['DIVISION', 'DEPARTMENT'] as const;
const APPROVERS = ['POLICY_DIVISION', 'OFFICE'] as const;

/**
 * Proposed by the division, approved by other eyes, sent, answered, closed. Which of these steps a kind may take, and
 * what must be on file before, is in referral.rules.ts. An own follow-up is sent by its approval: nobody else receives it.
 */
export const referralLifecycle: Lifecycle<ReferralState, ReferralVerb> = {
  PROPOSED: { approve: { to: 'APPROVED', by: APPROVERS }, refuse: { to: 'REFUSED', by: APPROVERS } },
  APPROVED: { send: { to: 'SENT', by: [...SENDERS, 'ROOM'] } },
  SENT: { receive: { to: 'RECEIVED', by: SENDERS }, close: { to: 'CLOSED', by: SENDERS } },
  RECEIVED: { close: { to: 'CLOSED', by: SENDERS } },
  CLOSED: {},
  REFUSED: {},
};
