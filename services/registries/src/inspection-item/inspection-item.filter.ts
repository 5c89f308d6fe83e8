import type { FilterQuery, OrderDefinition } from '@mikro-orm/postgresql';
import { ItemState } from '@sunlot/glossary';
import { containing, SortOrder } from '@sunlot/subgraph-kit';
import type { InspectionItem } from './inspection-item.entity.ts';
import { type InspectionItemFilter, type InspectionItemSort, InspectionItemSortBy } from './inspection-item.inputs.ts';

type Where = FilterQuery<InspectionItem>;

/** The versions a filter means; an empty filter means all that have not lapsed. */
export function matchingItems(filter: InspectionItemFilter): Where {
  const { search, category, divisionId, state, unlinked, basisLapsed } = filter;
  const asked: Where[] = [{ state: state ?? { $ne: ItemState.LAPSED } }];
  if (search)
    asked.push({ $or: [{ code: containing(search) }, { name: containing(search) }, { basis: containing(search) }] });
  if (category) asked.push({ category });
  if (divisionId) asked.push({ divisionId });
  if (unlinked != null) asked.push({ linkCode: unlinked ? null : { $ne: null } });
  if (basisLapsed != null) asked.push({ basisLapsedOn: basisLapsed ? { $ne: null } : null });
  return { $and: asked };
}

/** The versions that count on a day, YYYY-MM-DD in Asia/Shanghai: put in force, begun and not ended. */
export function inForceOn(day: string): Where {
  return {
    state: ItemState.IN_FORCE,
    inForceFrom: { $lte: day },
    $or: [{ inForceTo: null }, { inForceTo: { $gte: day } }],
  };
}

const columns = {
  [InspectionItemSortBy.CODE]: 'code',
  [InspectionItemSortBy.NAME]: 'name',
  [InspectionItemSortBy.IN_FORCE_FROM]: 'inForceFrom',
} as const;

export function itemOrder(sort: InspectionItemSort | null | undefined): OrderDefinition<InspectionItem> {
  const { by, order } = sort ?? { by: InspectionItemSortBy.CODE, order: SortOrder.ASC };
  return [{ [columns[by]]: order === SortOrder.ASC ? 'asc' : 'desc' }] as OrderDefinition<InspectionItem>;
}
