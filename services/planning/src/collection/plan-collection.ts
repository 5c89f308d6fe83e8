import { Light } from '@sunlot/glossary';
import { type Context, LocalDate, lightOf } from '@sunlot/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { dueOn } from '../plan/plan.rules.ts';
import { ownDivision } from '../policy.ts';

/** How far a division has come with its plans of a year: what the Policy & Regulations Division consolidates, 二(三)1 (R12). */
@ObjectType()
export class PlanCollection {
  @Field(() => ID) divisionId!: string;
  @Field(() => String) divisionName!: string;
  /** Items of the list in force that are this division's. */
  @Field(() => Int) items!: number;
  /** Of these, items in a plan that was submitted or is further on. */
  @Field(() => Int) planned!: number;
  /** Items that are in no more than a draft. */
  @Field(() => Int) drafted!: number;
  /** 剩余未进入计划的清单: items that no plan of the year contains. */
  @Field(() => [String]) unplannedItemCodes!: string[];
  /** The day by which the last item must be in a submitted plan. */
  @Field(() => LocalDate) dueOn!: string;
  /** NONE when every item is in a submitted plan. */
  @Field(() => Light) light!: Light;
}

/** One row for each division with items on the list, by name; a division or department reads its own row only. */
export async function collectPlans(ctx: Context, year: number): Promise<PlanCollection[]> {
  return collectionOf(ctx, year, ownDivision(ctx.actor));
}

/** The row of one division; all of them when it is null. */
export async function collectionOf(ctx: Context, year: number, divisionId: string | null): Promise<PlanCollection[]> {
  const due = dueOn('REMAINDER', year, null)!;
  const rows = await ctx.sql(COLLECTION, [year, ctx.today, divisionId]);
  return rows.map((row) => {
    const counted = row as unknown as Omit<PlanCollection, 'dueOn' | 'light'>;
    return { ...counted, dueOn: due, light: lightOf(counted.planned < counted.items ? due : null, ctx.today) };
  });
}

const COLLECTION = `
with listed as (
  select distinct on (code) code, division_id, division_name from listed_item
  where in_force_from <= $2::date and (in_force_to is null or in_force_to >= $2::date) and ($3::uuid is null or division_id = $3::uuid)
  order by code, version desc
),
planned as (
  select item_code, bool_or(p.state not in ('DRAFT', 'RETURNED')) as submitted
  from plan p join plan_line l on l.plan_id = p.id, unnest(l.item_codes) item_code
  where p.year = $1 group by item_code
)
select division_id as "divisionId", min(division_name) as "divisionName", count(*)::int as items,
  count(*) filter (where submitted)::int as planned, count(*) filter (where not submitted)::int as drafted,
  coalesce(array_agg(code order by code) filter (where submitted is null), '{}') as "unplannedItemCodes"
from listed left join planned on item_code = code
group by division_id order by 2`;
