import type { CreditClass } from '@sunlot/glossary';
import type { Context } from '@sunlot/subgraph-kit';

/** The class of each object as known now; undefined for one never rated. A batch for `ctx.load`. */
export async function creditClassesNow(
  objectIds: readonly string[],
  ctx: Context,
): Promise<(CreditClass | undefined)[]> {
  return creditClassesAt(ctx, objectIds, ctx.now);
}

/** The class of each object as it was known at a moment (R09); undefined for one not rated then. */
export async function creditClassesAt(
  ctx: Context,
  objectIds: readonly string[],
  at: Date,
): Promise<(CreditClass | undefined)[]> {
  const rows = await ctx.sql(
    `select object_id, class from credit_class
     where object_id = any($1::uuid[]) and known_from <= $2 and (superseded_at is null or superseded_at > $3)`,
    [[...objectIds], at, at],
  );
  const byObject = new Map(rows.map((row) => [row.object_id as string, row.class as CreditClass]));
  return objectIds.map((id) => byObject.get(id));
}
