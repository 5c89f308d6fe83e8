import type { InspectionState } from '@sunlot/glossary';
import type { Lifecycle } from '@sunlot/subgraph-kit';

export type InspectionVerb = 'notice' | 'renotice' | 'serve' | 'record' | 'publish' | 'void';

/** Who prepares a visit: the division of the bureau that initiated the task, or the department that did. */
const INITIATOR = ['DIVISION', 'DEPARTMENT'] as const;

/** Who may hold the form on the spot: a member of the team, or the initiating division on their behalf. */
const ON_THE_SPOT = ['INSPECTOR', 'DIVISION', 'DEPARTMENT'] as const;

/**
 * The life of one visit. 二(五)5: notice, proof of service, visit, record; 二(六): publication by whoever inspected.
 * A voided draw takes its visits with it, but nothing takes back what has been published.
 */
export const inspectionLifecycle: Lifecycle<InspectionState, InspectionVerb> = {
  DRAWN: { notice: { to: 'NOTICED', by: INITIATOR }, void: { to: 'VOIDED', by: 'ROOM' } },
  NOTICED: {
    serve: { to: 'SERVED', by: ON_THE_SPOT },
    renotice: { to: 'NOTICED', by: INITIATOR },
    void: { to: 'VOIDED', by: 'ROOM' },
  },
  SERVED: {
    record: { to: 'RECORDED', by: ON_THE_SPOT },
    renotice: { to: 'NOTICED', by: INITIATOR },
    void: { to: 'VOIDED', by: 'ROOM' },
  },
  RECORDED: { publish: { to: 'PUBLISHED', by: INITIATOR }, void: { to: 'VOIDED', by: 'ROOM' } },
  PUBLISHED: {},
  VOIDED: {},
};
