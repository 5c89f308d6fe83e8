import type { Context } from '@sunlot/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';

/** From how many enterprises with the same problem in one year a problem counts as recurring. The seed names none. */
export const ENTERPRISES_TO_RECUR = 3;

/** An item and how often it was breached this year. */
@ObjectType()
export class RecurringProblem {
  @Field(() => String) itemCode!: string;
  @Field(() => String) itemName!: string;
  @Field(() => Int) problems!: number;
  @Field(() => Int) enterprises!: number;
}

/** Items with a problem at enough enterprises this year, the most frequent first; empty when nothing recurs. */
export async function recurringProblems(ctx: Context): Promise<RecurringProblem[]> {
  return (await problemsByItem(ctx)).filter((item) => item.enterprises >= ENTERPRISES_TO_RECUR);
}

/** How often each item was breached this year, over all divisions: a risk does not stop at a division's door. */
export async function problemsByItem(ctx: Context): Promise<RecurringProblem[]> {
  const rows = await ctx.sql(
    `select item_code as "itemCode", max(item_name) as "itemName", count(*)::int as problems, count(distinct object_id)::int as enterprises
     from problem where found_on >= date_trunc('year', $1::date) group by item_code order by enterprises desc, problems desc, item_code`,
    [ctx.today],
  );
  return rows.map((row) => Object.assign(new RecurringProblem(), row));
}
