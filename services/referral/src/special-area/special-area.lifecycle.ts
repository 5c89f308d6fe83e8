import type { SpecialAreaState } from '@sunlot/glossary';
import type { Lifecycle } from '@sunlot/subgraph-kit';

export type SpecialAreaVerb = 'submit' | 'file' | 'return';

const DIVISIONS = ['DIVISION', 'DEPARTMENT'] as const;

/** 二(五)5: filled in by the division, filed by the Policy & Regulations Division or returned to be mended. */
export const specialAreaLifecycle: Lifecycle<SpecialAreaState, SpecialAreaVerb> = {
  SUBMITTED: { file: { to: 'FILED', by: 'POLICY_DIVISION' }, return: { to: 'RETURNED', by: 'POLICY_DIVISION' } },
  RETURNED: { submit: { to: 'SUBMITTED', by: DIVISIONS } },
  FILED: {},
};
