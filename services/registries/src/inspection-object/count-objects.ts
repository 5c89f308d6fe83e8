import { defineJob, objectsCounted } from '@sunlot/facts';
import { type Context, work } from '@sunlot/subgraph-kit';
import { z } from 'zod';

export const countObjects = defineJob({ name: 'registries.count-objects', input: z.object({}) });

const GATHER_FOR_MS = 3_000;

/**
 * Has the objects of each item counted and told, once for all changes of a few seconds: an import of a million rows
 * is one count. A change during a count belongs to the next span, so none is missed.
 */
export function countSoon(ctx: Context): void {
  const span = Math.floor(ctx.now.getTime() / GATHER_FOR_MS);
  ctx.enqueue(countObjects, {}, { jobId: `registries.count-objects.${span}`, delay: GATHER_FOR_MS });
}

export const countObjectsWork = work(countObjects, async (open) => {
  const ctx = open();
  await ctx.inTransaction(() => countAndTell(ctx));
});

/** Counts the objects in business per item, keeps the figures, and tells those that changed; tells nothing when none did. */
export async function countAndTell(ctx: Context): Promise<void> {
  const changed = await ctx.sql(
    `with counted as (
       select listed.item_code, count(object.id)::int as count
       from (select distinct code as item_code from inspection_item) listed
       left join object_item applies on applies.item_code = listed.item_code
       left join inspection_object object on object.id = applies.object_id and object.status = 'ACTIVE' and object.duplicate_of is null
       group by listed.item_code
     )
     insert into item_pool_size as known (item_code, count, counted_at)
     select item_code, count, $1 from counted
     on conflict (item_code) do update set count = excluded.count, counted_at = excluded.counted_at
     where known.count <> excluded.count
     returning item_code, count`,
    [ctx.now],
  );
  if (changed.length === 0) return;
  const counts = changed.map((row) => ({ itemCode: row.item_code as string, count: row.count as number }));
  ctx.tell(objectsCounted, { asOf: ctx.now.toISOString(), counts });
  ctx.announce({ topic: 'item' });
}

/** The last count per item code; undefined for a code never counted. A batch for `ctx.load`. */
export async function poolSizes(codes: readonly string[], ctx: Context): Promise<(number | undefined)[]> {
  const rows = await ctx.sql('select item_code, count from item_pool_size where item_code = any($1::text[])', [
    [...codes],
  ]);
  const byCode = new Map(rows.map((row) => [row.item_code as string, row.count as number]));
  return codes.map((code) => byCode.get(code));
}

/** The last count of one item; a code never counted is counted now, while few objects have it. */
export async function poolSizeOf(ctx: Context, code: string): Promise<number> {
  const [known] = await poolSizes([code], ctx);
  if (known !== undefined) return known;
  const [row] = await ctx.sql(
    `select count(*)::int as count from object_item applies join inspection_object object on object.id = applies.object_id
     where applies.item_code = $1 and object.status = 'ACTIVE' and object.duplicate_of is null`,
    [code],
  );
  return row!.count as number;
}
