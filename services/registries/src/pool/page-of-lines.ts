import { type Connection, type Context, exactly, LARGEST_PAGE, Refusal } from '@sunlot/subgraph-kit';
import { InspectionObject } from '../inspection-object/inspection-object.entity.ts';
import { linesOf } from './pool-difference.ts';

interface Asked {
  readonly first?: number | null;
  readonly after?: string | null;
}

interface Named {
  readonly objectId: string;
  objectName: string | null;
}

/**
 * A page of a list in the vault: what is shown is what was fixed. The cursor is the object's id, by which the list is
 * sorted; `read` gives what a line says, or undefined for a line that was not asked for,
 * and `all` is how many are. Refuses with CURSOR_INVALID
 * for a cursor that is none.
 */
export async function pageOfLines<T extends Named>(
  ctx: Context,
  digest: string,
  { first, after }: Asked,
  read: (line: string) => T | undefined,
  all: number,
): Promise<Connection<T>> {
  const size = Math.min(Math.max(first ?? 25, 1), LARGEST_PAGE);
  if (after && !/^[0-9a-f-]{36}$/.test(after)) throw new Refusal('CURSOR_INVALID', {});
  const found: T[] = [];
  for await (const line of linesOf(() => ctx.vault.open(digest))) {
    if (after && line.slice(0, 36) <= after) continue;
    const said = read(line);
    if (said) found.push(said);
    if (found.length > size) break;
  }
  const shown = await named(ctx, found.slice(0, size));
  return {
    edges: shown.map((node) => ({ cursor: node.objectId, node })),
    pageInfo: {
      hasNextPage: found.length > size,
      hasPreviousPage: Boolean(after),
      startCursor: shown[0]?.objectId ?? null,
      endCursor: shown.at(-1)?.objectId ?? null,
    },
    count: async () => exactly(all),
  };
}

async function named<T extends Named>(ctx: Context, rows: T[]): Promise<T[]> {
  const ids = rows.map(({ objectId }) => objectId);
  const objects = await ctx.em.find(InspectionObject, { id: { $in: ids } }, { fields: ['name'] });
  const names = new Map(objects.map(({ id, name }) => [id, name]));
  for (const row of rows) row.objectName = names.get(row.objectId) ?? null;
  return rows;
}
