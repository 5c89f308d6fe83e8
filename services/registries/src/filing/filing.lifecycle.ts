import type { FilingKind, FilingState } from '@sunlot/glossary';
import type { Lifecycle } from '@sunlot/subgraph-kit';

export type FilingVerb = 'file' | 'return' | 'acknowledge' | 'publish';

const filers = ['POLICY_DIVISION', 'OFFICE'] as const;

/** 二(四): the inspector registry is filed; it is not published. */
const inspectors: Lifecycle<FilingState, FilingVerb> = {
  DRAFT: { file: { to: 'FILED', by: filers } },
  FILED: {
    return: { to: 'DRAFT', by: 'JUSTICE_BUREAU' },
    acknowledge: { to: 'ACKNOWLEDGED', by: 'JUSTICE_BUREAU' },
  },
  ACKNOWLEDGED: {},
  PUBLISHED: {},
};

/** 二(二): the item list is published on the bureau's site once it is acknowledged. */
const itemList: Lifecycle<FilingState, FilingVerb> = {
  ...inspectors,
  ACKNOWLEDGED: { publish: { to: 'PUBLISHED', by: filers } },
};

export const filingLifecycle: Readonly<Record<FilingKind, Lifecycle<FilingState, FilingVerb>>> = {
  ITEM_LIST: itemList,
  INSPECTORS: inspectors,
};
