import { ItemCategory, Light } from '@sunlot/glossary';
import { type Context, LocalDate } from '@sunlot/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ownDivision } from '../policy.ts';
import { coverageLight } from './coverage.rules.ts';

/** Whether a listed item has been inspected this year, and by which task last (R05). */
@ObjectType()
export class ItemCoverage {
  @Field(() => String) itemCode!: string;
  @Field(() => String) itemName!: string;
  @Field(() => ItemCategory) category!: ItemCategory;
  @Field(() => ID) divisionId!: string;
  @Field(() => String) divisionName!: string;
  @Field(() => Int) poolSize!: number;
  @Field(() => Boolean) inspected!: boolean;
  /** Tasks that have inspected it this year. */
  @Field(() => Int) tasksDone!: number;
  /** Tasks for the item that are under way. */
  @Field(() => Int) tasksInWork!: number;
  @Field(() => Light) light!: Light;
  @Field(() => LocalDate, { nullable: true }) lastInspectedOn!: string | null;
  @Field(() => String, { nullable: true }) lastTaskNumber!: string | null;
}

/** Every item in force with what was done about it in the year; a division or department reads of its own items. */
export async function listCoverage(ctx: Context, year: number): Promise<ItemCoverage[]> {
  const rows = await ctx.sql(COVERAGE, [year, ctx.today, ownDivision(ctx.actor)]);
  return rows.map((row) => {
    const counted = row as unknown as Omit<ItemCoverage, 'inspected' | 'light'>;
    const inspected = counted.tasksDone > 0;
    return { ...counted, inspected, light: coverageLight({ inspected, year }, ctx.today) };
  });
}

const COVERAGE = `
with listed as (
  select distinct on (code) code, name, category, division_id, division_name, pool_size
  from listed_item
  where in_force_from <= $2::date and (in_force_to is null or in_force_to >= $2::date) and ($3::uuid is null or division_id = $3::uuid)
  order by code, version desc
),
inspected as (
  select i.item_code, count(*)::int as tasks, max(i.last_on) as last_on,
    (array_agg(t.number order by i.last_on desc, t.created_at desc))[1] as task_number
  from item_inspection i join task t on t.id = i.task_id where i.year = $1 group by i.item_code
),
in_work as (
  select item->>'code' as item_code, count(*)::int as tasks
  from task, jsonb_array_elements(item_versions) item
  where year = $1 and state not in ('CLOSED', 'CANCELLED') group by 1
)
select listed.code as "itemCode", listed.name as "itemName", listed.category, listed.division_id as "divisionId",
  listed.division_name as "divisionName", listed.pool_size as "poolSize", coalesce(inspected.tasks, 0) as "tasksDone",
  coalesce(in_work.tasks, 0) as "tasksInWork", inspected.last_on::text as "lastInspectedOn", inspected.task_number as "lastTaskNumber"
from listed
left join inspected on inspected.item_code = listed.code
left join in_work on in_work.item_code = listed.code
order by (inspected.tasks is not null), listed.division_name, listed.code`;
