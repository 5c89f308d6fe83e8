import { createInterface } from 'node:readline';
import { type ExclusionReason, findLabel } from '@sunlot/glossary';
import { type Connection, type Context, LARGEST_PAGE, Refusal } from '@sunlot/subgraph-kit';
import type { Pool, PoolExclusion } from './pool.entity.ts';
import type { PoolExclusionsArgs } from './pool.inputs.ts';

/**
 * A page of the exclusions, read from the list in the vault: what is shown is what was fixed. The cursor is the object's
 * id, by which the list is sorted. Refuses with CURSOR_INVALID for a cursor that is none.
 */
export async function pageOfExclusions(
  ctx: Context,
  pool: Pool,
  { first, after, reasonCode }: PoolExclusionsArgs,
): Promise<Connection<PoolExclusion>> {
  const size = Math.min(Math.max(first ?? 25, 1), LARGEST_PAGE);
  if (after && !/^[0-9a-f-]{36}$/.test(after)) throw new Refusal('CURSOR_INVALID', {});
  const found: PoolExclusion[] = [];
  for await (const line of createInterface({
    input: ctx.vault.open(pool.exclusionsDigest),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    const [objectId, reason, explanation] = line.split('\t') as [string, ExclusionReason, string];
    if ((after && objectId <= after) || (reasonCode && reason !== reasonCode)) continue;
    found.push({ objectId, objectName: null, reasonCode: reason, explanation: inWords(ctx, reason, explanation) });
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
    count: async () => pool.exclusionCount,
  };
}

/** The list keeps a status as its code; a reader gets its word. */
function inWords(ctx: Context, reason: ExclusionReason, explanation: string): string {
  const words = reason === 'NOT_ACTIVE' ? findLabel('ObjectStatus', explanation) : undefined;
  return words?.[ctx.language] ?? explanation;
}

async function named(ctx: Context, exclusions: PoolExclusion[]): Promise<PoolExclusion[]> {
  const rows = await ctx.sql('select id, name from inspection_object where id = any($1::uuid[])', [
    exclusions.map(({ objectId }) => objectId),
  ]);
  const names = new Map(rows.map((row) => [row.id as string, row.name as string]));
  return exclusions.map((exclusion) => ({ ...exclusion, objectName: names.get(exclusion.objectId) ?? null }));
}
