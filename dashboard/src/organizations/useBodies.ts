import type { OrganizationKind } from '@sunlot/glossary';
import { useGetList } from 'react-admin';

export interface Body {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: OrganizationKind;
  /** Who answers for it; null for who answers to nobody here. */
  readonly division: { readonly id: string } | null;
}

/** The organizations of these kinds, all of them when none is named; an empty list until they are read. */
export function useBodies(kinds: readonly OrganizationKind[] = []): Body[] {
  const { data = [] } = useGetList<Body>('organizations');
  return kinds.length > 0 ? data.filter(({ kind }) => kinds.includes(kind)) : data;
}
