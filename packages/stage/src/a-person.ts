import type { Actor } from '@sunlot/subgraph-kit';

/** The n-th made-up id; bodies, people and things of a story are told apart by their numbers. */
export const unit = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** Somebody of one role in one body of the city, who has signed in. */
export function aPerson(
  n: number,
  name: string,
  role: string,
  organization: string,
  organizationName: string,
  more: Partial<Actor> = {},
): Actor {
  return {
    accountId: unit(100 + n),
    name,
    roles: [role],
    organizationId: organization,
    organizationName,
    divisionId: organization,
    organizationKind: 'DIVISION',
    level: 'CITY',
    districtCode: null,
    inspectorId: null,
    ...more,
  };
}
