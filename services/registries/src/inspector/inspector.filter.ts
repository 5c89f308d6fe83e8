import { type FilterQuery, type OrderDefinition, raw } from '@mikro-orm/postgresql';
import { containing, SortOrder } from '@sunlot/subgraph-kit';
import { eligibleInSql } from './eligibility.ts';
import type { Inspector } from './inspector.entity.ts';
import { type InspectorFilter, type InspectorSort, InspectorSortBy } from './inspector.inputs.ts';

type Where = FilterQuery<Inspector>;

/** The inspectors a filter means; an empty filter means all, those who left included. */
export function matchingInspectors(
  { search, roster, organizationId, status, eligible }: InspectorFilter,
  today: string,
): Where {
  const asked: Where[] = [];
  if (search?.trim()) asked.push(nameNumberOrInitials(search));
  if (roster) asked.push({ roster });
  if (status) asked.push({ status });
  if (organizationId) asked.push({ $or: [{ organizationId }, { divisionId: organizationId }] });
  if (eligible != null) asked.push(eligibleOn(today, eligible));
  return asked.length === 0 ? {} : { $and: asked };
}

export function nameNumberOrInitials(words: string): Where {
  return {
    $or: [
      { name: containing(words) },
      { certificateNumber: containing(words) },
      { staffNumber: containing(words) },
      { initials: containing(words.toLowerCase()) },
    ],
  };
}

function eligibleOn(day: string, eligible: boolean): Where {
  const rule = (alias: string): string =>
    `${eligible ? '' : 'not '}coalesce(${eligibleInSql(alias, '?::date', '?::date')}, false)`;
  return { [raw(rule, [day, day, day])]: [] } as Where;
}

const columns = {
  [InspectorSortBy.NAME]: 'name',
  [InspectorSortBy.ORGANIZATION]: 'organizationName',
  [InspectorSortBy.UPDATED_AT]: 'updatedAt',
} as const;

export function inspectorOrder(sort: InspectorSort | null | undefined): OrderDefinition<Inspector> {
  const { by, order } = sort ?? { by: InspectorSortBy.ORGANIZATION, order: SortOrder.ASC };
  return [{ [columns[by]]: order === SortOrder.ASC ? 'asc' : 'desc' }] as OrderDefinition<Inspector>;
}
