import type { Context } from '@sunlot/subgraph-kit';
import { InspectionObject } from './inspection-object.entity.ts';
import { isStanding, STANDS } from './inspection-object.rules.ts';
import { nameStem } from './name-stem.ts';

/** As many as somebody compares by eye; of a name half the city bears the first say enough. */
const AT_MOST = 10;

/**
 * The standing entries whose names begin alike, by name; none for an entry that is closed or marked as a duplicate. A batch for `ctx.load`.
 *
 * Names are compared byte by byte (the database sorts as C does), so what begins alike lies side by side in the index of names: each object
 * costs one look into it and at most so many rows, whatever the size of the register.
 */
export async function possibleDuplicatesOf(objectIds: readonly string[], ctx: Context): Promise<InspectionObject[][]> {
  const asked = (await ctx.em.find(InspectionObject, { id: { $in: [...objectIds] } })).filter(
    (object) => object.duplicateOf === null && isStanding(object),
  );
  const rows = await ctx.sql(
    `select asked.id as asked, found.id
     from unnest($1::uuid[], $2::text[]) asked (id, stem) cross join lateral (
       select id, name from inspection_object object
       where object.name >= asked.stem and object.name < asked.stem || chr(1114111)
         and object.id <> asked.id and object.duplicate_of is null and object.${STANDS}
       order by object.name, object.id limit ${AT_MOST}
     ) found order by found.name, found.id`,
    [asked.map(({ id }) => id), asked.map(({ name }) => nameStem(name))],
  );
  const ids = rows.map((row) => row.id as string);
  const found = await ctx.em.find(InspectionObject, ctx.visible(InspectionObject, { id: { $in: ids } }));
  const byId = new Map(found.map((object) => [object.id, object]));
  const alike = Map.groupBy(rows, (row) => row.asked as string);
  return objectIds.map((id) => (alike.get(id) ?? []).flatMap((row) => byId.get(row.id as string) ?? []));
}
