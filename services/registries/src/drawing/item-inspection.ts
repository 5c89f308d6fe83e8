import type { Context } from '@sunlot/subgraph-kit';
import { LocalDate } from '@sunlot/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';

/** What an object was inspected on in one year: why the draws of that year leave it out (R18). */
@ObjectType()
export class ItemInspection {
  @Field(() => String)
  itemCode!: string;

  @Field(() => Int)
  year!: number;

  /** How often, by whatever level. */
  @Field(() => Int)
  times!: number;

  @Field(() => LocalDate)
  lastOn!: string;

  /** Who inspected, when it was another level; null for this bureau's own visits. */
  @Field(() => String, { nullable: true })
  source!: string | null;
}

/** The inspections of objects by year and item, newest first. A batch for `ctx.load`. */
export async function itemInspectionsOf(objectIds: readonly string[], ctx: Context): Promise<ItemInspection[][]> {
  const rows = await ctx.sql(
    `select object_id, item_code, year, times, last_on::text as last_on, source from item_inspection
     where object_id = any($1::uuid[]) order by last_on desc, item_code`,
    [[...objectIds]],
  );
  return objectIds.map((id) =>
    rows
      .filter((row) => row.object_id === id)
      .map((row) => ({
        itemCode: row.item_code as string,
        year: row.year as number,
        times: row.times as number,
        lastOn: row.last_on as string,
        source: row.source === 'OWN' ? null : (row.source as string),
      })),
  );
}
