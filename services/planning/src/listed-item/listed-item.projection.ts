import { itemHandedOver, itemListed, itemWithdrawn, objectsCounted } from '@sunlot/facts';
import { type Context, on } from '@sunlot/subgraph-kit';

/** Planning's own copy of the list, so that a plan is checked without asking registries (R02, R03). */
export const listHearings = [
  on(itemListed, async (ctx, { poolSize, papers, methods, ...item }, { toldAt }) => {
    await ctx.sql(
      `insert into listed_item (item_id, code, version, name, category, basis, object_kind, ratio_min, ratio_max, division_id,
         division_name, inspector_tag, papers, methods, in_force_from, in_force_to, pool_size, pool_counted_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
       on conflict (code, version) do update set
         item_id = excluded.item_id, name = excluded.name, category = excluded.category, basis = excluded.basis,
         object_kind = excluded.object_kind, ratio_min = excluded.ratio_min, ratio_max = excluded.ratio_max,
         division_id = excluded.division_id, division_name = excluded.division_name, inspector_tag = excluded.inspector_tag,
         papers = excluded.papers, methods = excluded.methods, in_force_from = excluded.in_force_from,
         in_force_to = excluded.in_force_to`,
      [
        item.itemId,
        item.code,
        item.version,
        item.name,
        item.category,
        item.basis,
        item.objectKind,
        item.ratioMin,
        item.ratioMax,
        item.divisionId,
        item.divisionName,
        item.inspectorTag,
        papers,
        methods,
        item.inForceFrom,
        item.inForceTo,
        poolSize,
        toldAt,
      ],
    );
    await count(ctx, toldAt, [{ itemCode: item.code, count: poolSize }]);
  }),

  on(itemWithdrawn, async (ctx, { code, inForceTo }) => {
    await ctx.sql(
      'update listed_item set in_force_to = least(in_force_to, $2::date) where code = $1 and in_force_from <= $2::date',
      [code, inForceTo],
    );
    // A version that was to begin after the withdrawal never does: its last day lies before its first.
    await ctx.sql('update listed_item set in_force_to = $2::date where code = $1 and in_force_from > $2::date', [
      code,
      inForceTo,
    ]);
  }),

  on(itemHandedOver, async (ctx, { code, divisionId, divisionName, on: day }) => {
    // What ended before goes on naming who kept it then.
    await ctx.sql(
      `update listed_item set division_id = $1, division_name = $2
       where code = $3 and (in_force_to is null or in_force_to >= $4::date)`,
      [divisionId, divisionName, code, day],
    );
  }),

  on(objectsCounted, (ctx, { asOf, counts }) => count(ctx, asOf, counts)),
];

/** Sets the pool sizes in one statement. An older count that arrives late changes nothing. */
async function count(
  ctx: Context,
  asOf: string,
  counts: readonly { itemCode: string; count: number }[],
): Promise<void> {
  await ctx.sql(
    `update listed_item set pool_size = counted.count, pool_counted_at = $1
     from jsonb_to_recordset($2::jsonb) as counted ("itemCode" text, count int)
     where code = counted."itemCode" and pool_counted_at <= $1::timestamptz`,
    [asOf, JSON.stringify(counts)],
  );
}
