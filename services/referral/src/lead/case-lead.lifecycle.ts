import type { LeadState } from '@sunlot/glossary';
import type { Lifecycle } from '@sunlot/subgraph-kit';

export type LeadVerb = 'handle' | 'dismiss' | 'fileCase' | 'startPenalty';

const HANDLERS = ['DIVISION', 'DEPARTMENT'] as const;
const DECIDERS = ['POLICY_DIVISION', 'OFFICE'] as const;

/** 一.3: registered, acted on at once, then decided: no case, a case, or straight into the penalty procedure. */
export const leadLifecycle: Lifecycle<LeadState, LeadVerb> = {
  REGISTERED: { handle: { to: 'HANDLING', by: HANDLERS } },
  HANDLING: {
    dismiss: { to: 'NO_CASE', by: DECIDERS },
    fileCase: { to: 'CASE_FILED', by: DECIDERS },
    startPenalty: { to: 'PENALTY_PROCEDURE', by: DECIDERS },
  },
  CASE_FILED: { startPenalty: { to: 'PENALTY_PROCEDURE', by: DECIDERS } },
  NO_CASE: {},
  PENALTY_PROCEDURE: {},
};

/** The step that leads to a decision; undefined for states that are none. */
export function stepTo(decision: LeadState): LeadVerb | undefined {
  switch (decision) {
    case 'NO_CASE':
      return 'dismiss';
    case 'CASE_FILED':
      return 'fileCase';
    case 'PENALTY_PROCEDURE':
      return 'startPenalty';
    case 'REGISTERED':
    case 'HANDLING':
      return undefined;
  }
}
