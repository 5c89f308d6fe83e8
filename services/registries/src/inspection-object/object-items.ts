import { type Context, Refusal } from '@sunlot/subgraph-kit';

/**
 * Says which items apply to an object, in place of what was said before. Refuses a code no item of the list has.
 * Answers whether anything changed.
 */
export async function setItems(ctx: Context, objectId: string, itemCodes: readonly string[]): Promise<boolean> {
  await refuseUnknown(ctx, itemCodes);
  const gone = await ctx.sql(
    'delete from object_item where object_id = $1 and item_code <> all($2::text[]) returning item_code',
    [objectId, itemCodes],
  );
  const come = await ctx.sql(
    `insert into object_item (object_id, item_code) select $1, unnest($2::text[]) on conflict do nothing returning item_code`,
    [objectId, itemCodes],
  );
  return gone.length + come.length > 0;
}

async function refuseUnknown(ctx: Context, itemCodes: readonly string[]): Promise<void> {
  const [unknown] = await ctx.sql(
    `select code from unnest($1::text[]) code where not exists (select 1 from inspection_item item where item.code = code.code) limit 1`,
    [itemCodes],
  );
  if (unknown) throw new Refusal('ITEM_NOT_LISTED', { itemCode: unknown.code });
}
