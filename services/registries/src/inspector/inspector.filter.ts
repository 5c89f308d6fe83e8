import { type FilterQuery, type OrderDefinition, raw } from '@mikro-orm/postgresql';
import { containing, SortOrder } from '@sunlot/subgraph-kit';
import { eligibleInSql } from './eligibility.ts';
import type { Inspector } from './inspector.entity.ts';
import { type InspectorFilter, type InspectorSort, InspectorSortBy } from './inspector.inputs.ts';

type Where = FilterQuery<Inspector>;

/** The inspectors a filter means; an empty filter means all, those who left included. */
export function matchingInspectors(
  { search, roster, organizationId, status, eligible, eligibleOn, itemCode, districtCode }: InspectorFilter,
  today: string,
): Where {
  const asked: Where[] = [];
  if (search?.trim()) asked.push(nameNumberOrInitials(search));
  if (roster) asked.push({ roster });
  if (status) asked.push({ status });
  if (organizationId) asked.push({ $or: [{ organizationId }, { divisionId: organizationId }] });
  if (eligible != null || eligibleOn || itemCode || districtCode)
    asked.push(eligibleFor({ on: eligibleOn ?? today, itemCode, districtCode }, eligible ?? true));
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

interface Asked {
  readonly on: string;
  readonly itemCode: string | null | undefined;
  readonly districtCode: string | null | undefined;
}

function eligibleFor({ on, itemCode, districtCode }: Asked, eligible: boolean): Where {
  const rule = (alias: string): string => {
    const speciality = itemCode ? { speciality: SPECIALITY_OF_ITEM } : {};
    const district = districtCode ? { districtCode: '?' } : {};
    return `${eligible ? '' : 'not '}${eligibleInSql(alias, { from: '?::date', to: '?::date', ...speciality, ...district })}`;
  };
  const days = [on, on, on];
  return {
    [raw(rule, [...days, ...(itemCode ? [itemCode] : []), ...(districtCode ? [districtCode] : [])])]: [],
  } as Where;
}

/** What the version in force asks of who takes the item. */
const SPECIALITY_OF_ITEM = `(select item.inspector_tag from inspection_item item where item.code = ? and item.state = 'IN_FORCE'
  order by item.version desc limit 1)`;

const columns = {
  [InspectorSortBy.NAME]: 'name',
  [InspectorSortBy.ORGANIZATION]: 'organizationName',
  [InspectorSortBy.UPDATED_AT]: 'updatedAt',
} as const;

export function inspectorOrder(sort: InspectorSort | null | undefined): OrderDefinition<Inspector> {
  const { by, order } = sort ?? { by: InspectorSortBy.ORGANIZATION, order: SortOrder.ASC };
  return [{ [columns[by]]: order === SortOrder.ASC ? 'asc' : 'desc' }] as OrderDefinition<Inspector>;
}
