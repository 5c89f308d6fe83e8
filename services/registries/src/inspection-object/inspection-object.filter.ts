import { type FilterQuery, type OrderDefinition, raw } from '@mikro-orm/postgresql';
import type { ObjectCondition } from '@sunlot/glossary';
import { containing, SortOrder } from '@sunlot/subgraph-kit';
import { addDays } from '@sunlot/workdays';
import { LICENCE_WARNING_DAYS } from '../licence/licence.rules.ts';
import type { InspectionObject } from './inspection-object.entity.ts';
import { STANDING } from './inspection-object.rules.ts';
import {
  type InspectionObjectFilter,
  type InspectionObjectSort,
  InspectionObjectSortBy,
} from './inspection-object.inputs.ts';

type Where = FilterQuery<InspectionObject>;

/** The objects a filter means; an empty filter means all. `today` is the day staleness is measured from. */
export function matchingObjects(filter: InspectionObjectFilter, today: string): Where {
  const { search, itemCode, label, districtCode, zone, kind, status, divisionId, condition } = filter;
  const asked: Where[] = [];
  if (search?.trim()) asked.push(nameCodeOrInitials(search));
  if (districtCode) asked.push({ districtCode });
  if (zone) asked.push({ zone });
  if (kind) asked.push({ kind });
  if (status) asked.push({ status });
  if (divisionId) asked.push({ divisionId });
  if (label) asked.push({ labels: { $contains: [label] } });
  if (itemCode) asked.push(itemApplies(itemCode));
  if (condition) asked.push(inCondition(condition, today));
  return asked.length === 0 ? {} : { $and: asked };
}

/** R11. A closed entry needs no care, and a duplicate has had it. */
function inCondition(condition: ObjectCondition, today: string): Where {
  const standing: Where = { status: { $in: [...STANDING] }, duplicateOf: null };
  switch (condition) {
    case 'NEVER_DRAWN':
      return { ...standing, timesDrawn: 0 };
    case 'DRAWN_REPEATEDLY':
      return { ...standing, timesDrawn: { $gte: 2 } };
    case 'OLDER_NUMBER':
      return { ...standing, creditCodeKind: { $ne: 'UNIFIED' } };
    case 'POSSIBLE_DUPLICATE':
      return { $and: [standing, hasNamesake()] };
    case 'LICENCE_ENDING':
      return { $and: [standing, hasLicenceEnding(addDays(today, LICENCE_WARNING_DAYS))] };
    case 'STALE':
      return { ...standing, updatedAt: { $lt: new Date(`${addDays(today, -365)}T00:00:00+08:00`) } };
  }
}

/** Of the names that were noted as shared; whether they are still is asked now. */
function hasNamesake(): Where {
  const other = (alias: string): string =>
    `${alias}.name in (select name from shared_name) and exists (select 1 from inspection_object other where other.name = ${alias}.name and other.id <> ${alias}.id and other.duplicate_of is null)`;
  return { [raw(other)]: [] } as Where;
}

function hasLicenceEnding(by: string): Where {
  const ending = (alias: string): string =>
    `exists (select 1 from licence where licence.object_id = ${alias}.id and licence.ended_on is null and licence.valid_to <= ?::date)`;
  return { [raw(ending, [by])]: [] } as Where;
}

/**
 * What people remember of an enterprise: two characters of its name, three of its code or of its initials. Words that are not settled yet are
 * asked for in other terms than those of the index, lest the planner take the two questions for one and ask the index about neither.
 */
export function nameCodeOrInitials(words: string): Where {
  const folded = words.normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
  const [small, capital] = [folded.toLowerCase(), folded.toUpperCase()];
  // Settled names have every character twice, as the index has them: a trigram needs three characters, and two make four.
  const twice = containing(small, 2).$ilike;
  if (!/^[0-9A-Za-z]{3,}$/.test(folded)) return wordsFit('name like ?', [twice], 'strpos(name, ?) > 0', [small]);
  // Where nearly every entry fits, the index is of no use and entries are looked at one by one: what is cheap to see comes first.
  return wordsFit(
    'credit_code like ? or initials like ? or name like ?',
    [`%${capital}%`, `%${small}%`, twice],
    'strpos(credit_code, ?) > 0 or strpos(initials, ?) > 0 or strpos(name, ?) > 0',
    [capital, small, small],
  );
}

function wordsFit(settled: string, fits: readonly string[], fresh: string, found: readonly string[]): Where {
  const listed = (alias: string): string =>
    `${alias}.id in (select object_id from object_words
       where (settled and (${settled})) or (not settled and (${fresh}) and leafed_through(object_id)))`;
  return { [raw(listed, [...fits, ...found])]: [] } as Where;
}

function itemApplies(itemCode: string): Where {
  const applies = (alias: string): string =>
    `exists (select 1 from object_item where object_id = ${alias}.id and item_code = ?)`;
  return { [raw(applies, [itemCode])]: [] } as Where;
}

const columns = {
  [InspectionObjectSortBy.NAME]: 'name',
  [InspectionObjectSortBy.TIMES_DRAWN]: 'timesDrawn',
  [InspectionObjectSortBy.UPDATED_AT]: 'updatedAt',
} as const;

/** By id when nothing is said, which is the order of entry. */
export function objectOrder(sort: InspectionObjectSort | null | undefined): OrderDefinition<InspectionObject> {
  if (!sort) return [] as unknown as OrderDefinition<InspectionObject>;
  return [{ [columns[sort.by]]: sort.order === SortOrder.ASC ? 'asc' : 'desc' }] as OrderDefinition<InspectionObject>;
}
