import {
  extractValidSavedQueries,
  type SavedQuery,
  useListContext,
  useResourceContext,
  useSavedQueries,
} from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { sameFilter } from './held-filters.ts';
import { renamed, withKept, without } from './kept.ts';

/** The filters this person has kept for the list at hand, and the one of them it is filtered by. They go with the person from device to device. */
export function useKeptFilters() {
  const [all, setAll] = useSavedQueries(useResourceContext() ?? '');
  const { filterValues, displayedFilters, sort, perPage } = useListContext();
  const navigate = useNavigate();
  const kept = extractValidSavedQueries(all);
  const current = kept.find(
    ({ value }) =>
      sameFilter(value.filter, filterValues) && value.sort?.field === sort.field && value.sort.order === sort.order,
  );
  return {
    kept,
    current,
    show: ({ value }: SavedQuery) => navigate({ search: addressed(value) }),
    keep: (label: string) =>
      setAll(
        withKept(kept, {
          label,
          value: { filter: filterValues, displayedFilters, sort, perPage } as SavedQuery['value'],
        }),
      ),
    /** False where another filter bears the name. */
    rename: (label: string): boolean => {
      const as = current && renamed(kept, current, label);
      if (as) setAll(as);
      return as !== undefined;
    },
    forget: () => current && setAll(without(kept, current)),
  };
}

/** A kept filter as the address of its list says it. */
function addressed({ filter, displayedFilters, sort, perPage }: SavedQuery['value']): string {
  return new URLSearchParams({
    filter: JSON.stringify(filter),
    displayedFilters: JSON.stringify(displayedFilters ?? {}),
    sort: String(sort?.field),
    order: String(sort?.order),
    page: '1',
    perPage: String(perPage),
  }).toString();
}
