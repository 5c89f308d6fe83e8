import type { ItemState } from '@sunlot/glossary';
import type { Lifecycle } from '@sunlot/subgraph-kit';

export type ItemVerb =
  | 'edit'
  | 'file'
  | 'return'
  | 'acknowledge'
  | 'putInForce'
  | 'revise'
  | 'withdraw'
  | 'lapse'
  | 'handOver';

const drafters = ['DIVISION', 'POLICY_DIVISION', 'OFFICE'] as const;
const filers = ['POLICY_DIVISION', 'OFFICE'] as const;

/**
 * The life of one version of an item. 二(二): the list is filed with the Justice Bureau and only then published, so
 * nobody puts an item in force that the Justice Bureau has not acknowledged.
 */
export const itemLifecycle: Lifecycle<ItemState, ItemVerb> = {
  DRAFT: {
    edit: { to: 'DRAFT', by: drafters },
    file: { to: 'FILED', by: filers },
    // 二(四): who keeps an item may change as long as it stands, wherever its filing is.
    handOver: { to: 'DRAFT', by: filers },
  },
  FILED: {
    return: { to: 'DRAFT', by: 'JUSTICE_BUREAU' },
    acknowledge: { to: 'ACKNOWLEDGED', by: 'JUSTICE_BUREAU' },
    handOver: { to: 'FILED', by: filers },
  },
  ACKNOWLEDGED: {
    putInForce: { to: 'IN_FORCE', by: filers },
    handOver: { to: 'ACKNOWLEDGED', by: filers },
  },
  IN_FORCE: {
    // A revision is a new version with a life of its own; this one stays in force until the new one takes over.
    revise: { to: 'IN_FORCE', by: drafters },
    // Names the last day in force; the room lets the version lapse when that day is over.
    withdraw: { to: 'IN_FORCE', by: filers },
    lapse: { to: 'LAPSED', by: 'ROOM' },
    handOver: { to: 'IN_FORCE', by: filers },
  },
  LAPSED: {},
};
