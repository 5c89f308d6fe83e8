import type { OrganizationKind } from '@sunlot/glossary';
import { useMemo } from 'react';
import { useGetList } from 'react-admin';
import { type Branch, grown } from '../trees/tree.ts';

export interface Body {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: OrganizationKind;
  /** What it is part of; null for what stands alone. */
  readonly parent: { readonly id: string } | null;
  /** Who answers for it; null for who answers to nobody here. */
  readonly division: { readonly id: string } | null;
}

const NONE: readonly Body[] = [];

/** The organizations of these kinds, all of them when none is named; an empty list until they are read. */
export function useBodies(kinds: readonly OrganizationKind[] = []): readonly Body[] {
  const { data = NONE } = useGetList<Body>('organizations');
  return kinds.length > 0 ? data.filter(({ kind }) => kinds.includes(kind)) : data;
}

/** The same as a tree: who is of another kind but stands above one of these is a heading. */
export function useBodyTree(kinds: readonly OrganizationKind[] = []): readonly Branch[] {
  const bodies = useBodies();
  return useMemo(() => {
    const rows = bodies.map(({ id, name, kind, parent }) => ({
      id,
      name,
      parentId: parent?.id ?? null,
      heading: kinds.length > 0 && !kinds.includes(kind),
    }));
    return leadingSomewhere(grown(rows));
  }, [bodies, kinds]);
}

/** Without the headings under which nothing can be chosen. */
function leadingSomewhere(branches: readonly Branch[]): Branch[] {
  return branches
    .map((branch) => ({ ...branch, branches: leadingSomewhere(branch.branches) }))
    .filter(({ heading, branches: below }) => !heading || below.length > 0);
}
