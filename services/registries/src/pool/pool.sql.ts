import { city } from '@sunlot/glossary';
import pg from 'pg';
import { countsInSql, eligibleInSql } from '../inspector/eligibility.ts';
import type { Task } from './cleared-task.ts';

// COPY takes no parameters, so every value is written out, and only through `literal` and `list`.

const literal = (text: string): string => pg.escapeLiteral(text);
const list = (texts: readonly string[]): string => `array[${texts.map(literal).join(', ')}]::text[]`;

/** The objects a task is about, `object` being the registry: any of its items applies, within its districts and zones, of its kinds, labels and divisions. */
function meetsCriteria({ criteria }: Task): string {
  const { itemCodes, districtCodes, objectKinds, labels, divisionIds, zones } = criteria;
  const everywhere = districtCodes.length === 0 || districtCodes.includes(city.code);
  // One code is compared as one: then the index gives the objects in the order of the list, and nothing is sorted.
  const [first, ...others] = itemCodes as [string, ...string[]];
  const code = others.length === 0 ? `= ${literal(first)}` : `= any(${list(itemCodes)})`;
  return [
    `exists (select 1 from object_item applies where applies.object_id = object.id and applies.item_code ${code})`,
    ...(everywhere ? [] : [`object.district_code = any(${list(districtCodes)})`]),
    ...(objectKinds.length === 0 ? [] : [`object.kind = any(${list(objectKinds)})`]),
    ...(labels.length === 0 ? [] : [`object.labels && ${list(labels)}`]),
    ...(divisionIds.length === 0 ? [] : [`object.division_id = any(${list(divisionIds)}::uuid[])`]),
    ...(zones.length === 0 ? [] : [`object.zone = any(${list(zones)})`]),
  ].join(' and ');
}

/**
 * The few entries that are duplicates, with the entry that is kept. What was done to an enterprise under the one counts for the other, or a
 * second entry would be a way to be inspected twice, or to be sent somebody who is recused.
 */
const twins = 'select id, duplicate_of from inspection_object where duplicate_of is not null';

/**
 * Fills `excluded` with the objects that meet the criteria but are left out, each with its first reason (R29). What
 * excludes is looked up from the small tables, so a clean registry costs one scan.
 */
export function excludedRows(task: Task, today: string): string {
  const year = task.inspectFrom.slice(0, 4);
  const codes = list(task.items.map((item) => item.code));
  const general = list(task.items.filter((item) => item.category === 'GENERAL').map((item) => item.code));
  const day = `${literal(today)}::date`;
  const marked = (kind: string): string =>
    `mark.kind = '${kind}' and mark.valid_from <= ${day} and (mark.valid_to is null or mark.valid_to >= ${day})`;
  return `
    with twin as materialized (${twins}),
    done as materialized (
      select coalesce(twin.duplicate_of, inspected.object_id) as object_id, inspected.item_code, sum(inspected.times)::int as times,
        max(inspected.last_on) as last_on
      from item_inspection inspected left join twin on twin.id = inspected.object_id
      where inspected.year = ${year} and inspected.item_code = any(${codes})
      group by 1, 2
    )
    insert into excluded
    select distinct on (found.object_id) found.object_id, found.reason_code, translate(found.explanation, E'\\t\\n\\r\\\\', '    '),
      found.until
    from (
      select id as object_id, 1 as rank, 'NOT_ACTIVE' as reason_code, status as explanation, null::date as until
        from inspection_object where status in ('SUSPENDED', 'DEREGISTERED', 'REVOKED', 'MOVED')
      union all
      select id, 2, 'DUPLICATE', duplicate_of::text, null
        from inspection_object where duplicate_of is not null
      union all
      select coalesce(twin.duplicate_of, mark.object_id), case mark.kind when 'UNDER_INVESTIGATION' then 3 else 4 end, mark.kind, mark.reason,
          mark.valid_to
        from object_mark mark left join twin on twin.id = mark.object_id where (${marked('UNDER_INVESTIGATION')}) or (${marked('EXEMPTED')})
      union all
      -- 二(五)1: not twice a year on one general item, whoever inspected it, unless that was approved.
      select done.object_id, 5, 'INSPECTED_THIS_YEAR', done.item_code || ' ' || done.last_on, null
        from done
        where done.item_code = any(${general})
          and not exists (select 1 from object_mark mark where mark.object_id = done.object_id
            and (mark.item_code is null or mark.item_code = done.item_code) and ${marked('REPEAT_PERMITTED')})
      union all
      select done.object_id, 6, 'FREQUENCY_CAP', done.item_code || ' ' || done.times || '/' || item.frequency_count, null
        from done
        join inspection_item item on item.code = done.item_code and item.state = 'IN_FORCE' and item.frequency_operator in ('EXACTLY', 'AT_MOST')
        where done.times >= item.frequency_count
          and not exists (select 1 from object_mark mark where mark.object_id = done.object_id
            and (mark.item_code is null or mark.item_code = done.item_code) and ${marked('REPEAT_PERMITTED')})
      union all
      select coalesce(twin.duplicate_of, drawn.object_id), 7, 'OPEN_INSPECTION', drawing.number, null
        from drawn_object drawn join drawing on drawing.draw_id = drawn.draw_id left join twin on twin.id = drawn.object_id
        where drawn.recorded_on is null and drawing.voided_at is null and drawing.task_id <> ${literal(task.taskId)}
          and drawing.item_codes && ${codes} and drawing.certified_at >= '${year}-01-01T00:00:00+08:00'
    ) found
    join inspection_object object on object.id = found.object_id
    where ${meetsCriteria(task)}
    order by found.object_id, found.rank, found.explanation`;
}

/** How many objects meet the criteria, by district and class: the register itself is asked, not the lists. */
export function registeredCounts(task: Task): string {
  return `
    select object.district_code as district, coalesce(rated.class, 'UNRATED') as class, count(*)::int as count
    from inspection_object object
    left join credit_class rated on rated.object_id = object.id and rated.superseded_at is null
    where ${meetsCriteria(task)}
    group by 1, 2`;
}

/** Of those, the ones left out. */
export const excludedCounts = `
  select object.district_code as district, coalesce(rated.class, 'UNRATED') as class, count(*)::int as count
  from excluded
  join inspection_object object on object.id = excluded.object_id
  left join credit_class rated on rated.object_id = object.id and rated.superseded_at is null
  group by 1, 2`;

export const reasonCounts = 'select reason_code as reason, count(*)::int as count from excluded group by 1';

/** What an object goes by in a draw. Projects and products have no code of their own and go by their place in the register. */
const CODE = 'coalesce(object.credit_code, object.id::text)';

/** id, code, name, kind, district, address, credit class; sorted by id. */
export function candidateRows(task: Task): string {
  return `
    select object.id, ${CODE}, object.name, object.kind, object.district_code,
      coalesce(object.address, ''), coalesce(rated.class, 'UNRATED')
    from inspection_object object
    left join credit_class rated on rated.object_id = object.id and rated.superseded_at is null
    where ${meetsCriteria(task)} and not exists (select 1 from excluded where excluded.object_id = object.id)
    order by object.id`;
}

/** id, reason code, explanation, code, last day of what excludes it where it has one; sorted by id. */
export const exclusionRows = `
  select excluded.object_id, excluded.reason_code, excluded.explanation, ${CODE}, coalesce(excluded.until::text, '')
  from excluded join inspection_object object on object.id = excluded.object_id
  order by excluded.object_id`;

/**
 * Fills `sendable` with those who may be sent by the departments of the task on every day of its inspections (R07),
 * each under the department whose seat he takes
 * and with the certificate that counts throughout, of several the one that lasts longest.
 */
export function sendableRows({ departments, inspectTo }: Task, today: string): string {
  const until = inspectTo > today ? inspectTo : today;
  const days = { from: `${literal(today)}::date`, to: `${literal(until)}::date` };
  const seats = departments.map(({ organizationId }) => literal(organizationId)).join(', ');
  return `
    insert into sendable
    select distinct on (inspector.id) inspector.id, inspector.name, held.number, seat.organization_id,
      inspector.specialities, inspector.regions
    from inspector
    join unnest(array[${seats}]::uuid[]) seat (organization_id) on seat.organization_id in (inspector.organization_id, inspector.division_id)
    join certificate held on held.inspector_id = inspector.id and ${countsInSql('held', days.from, days.to)}
    where ${eligibleInSql('inspector', days)}
    order by inspector.id, seat.organization_id = inspector.organization_id desc, held.valid_to desc, held.number`;
}

/** id, name, certificate number, organization, tags, districts; sorted by id. */
export const inspectorRows = `
  select id, name, certificate_number, organization_id, array_to_string(specialities, ','), array_to_string(regions, ',')
  from sendable order by id`;

/** Inspector, object, kind: the recusals in force between the two lists; sorted. */
export function recusalRows(task: Task, today: string): string {
  return `
    select recusal.inspector_id, object.id, min(recusal.kind)
    from recusal
    join sendable on sendable.id = recusal.inspector_id
    left join (${twins}) twin on twin.id = recusal.object_id
    join inspection_object object on object.id = coalesce(twin.duplicate_of, recusal.object_id)
    where recusal.valid_from <= ${literal(task.inspectTo)}::date and (recusal.valid_to is null or recusal.valid_to >= ${literal(today)}::date)
      and ${meetsCriteria(task)} and not exists (select 1 from excluded where excluded.object_id = object.id)
    group by 1, 2 order by 1, 2`;
}
