import { type Context, Refusal } from '@sunlot/subgraph-kit';
import type { Needed } from './eligibility.ts';
import type { EligibilityQuestion } from './inspector.inputs.ts';

/** What a question about eligibility comes to. Refuses days in the wrong order, and an item that is not in force on the first of them. */
export async function neededFor(
  ctx: Context,
  { from: asked, to: until, itemCode, districtCode }: EligibilityQuestion,
): Promise<Needed> {
  const from = asked ?? ctx.today;
  const to = until ?? from;
  if (to < from) throw new Refusal('RANGE_INVALID', { from, to });
  const days = { from, to, districtCode: districtCode ?? null };
  if (!itemCode) return days;

  const listed = await ctx.load(itemsOn, `${from} ${itemCode}`);
  if (!listed) throw new Refusal('ITEM_NOT_LISTED', { itemCode });
  return { ...days, speciality: listed.inspectorTag };
}

interface Listed {
  readonly inspectorTag: string | null;
}

/** By “day code”: a list of people is asked about one item, and the item is read once. */
async function itemsOn(keys: readonly string[], ctx: Context): Promise<(Listed | undefined)[]> {
  const rows = await ctx.sql(
    `select key, item.inspector_tag from unnest($1::text[]) key
     join inspection_item item on item.code = substr(key, 12) and item.state in ('IN_FORCE', 'LAPSED')
       and item.in_force_from <= left(key, 10)::date and (item.in_force_to is null or item.in_force_to >= left(key, 10)::date)`,
    [[...keys]],
  );
  return keys.map((key) => {
    const row = rows.find((it) => it.key === key);
    return row && { inspectorTag: row.inspector_tag as string | null };
  });
}
