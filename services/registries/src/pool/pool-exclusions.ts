import { type ExclusionReason, findLabel } from '@sunlot/glossary';
import { type Connection, type Context, exactly } from '@sunlot/subgraph-kit';
import { pageOfLines } from './page-of-lines.ts';
import type { Pool, PoolChange, PoolExclusion } from './pool.entity.ts';
import type { PoolChangesArgs, PoolExclusionsArgs } from './pool.inputs.ts';
import type { Change } from './pool-difference.ts';

/** A page of those left out, of one reason when one is named. */
export function pageOfExclusions(
  ctx: Context,
  pool: Pool,
  { reasonCode: wanted, ...asked }: PoolExclusionsArgs,
): Promise<Connection<PoolExclusion>> {
  const read = (line: string): PoolExclusion | undefined => {
    // A pool that was cut before the day was told has four columns.
    const [objectId, reasonCode, said, , until = ''] = line.split('\t') as [string, ExclusionReason, ...string[]];
    if (wanted && wanted !== reasonCode) return undefined;
    const explanation = inWords(ctx, reasonCode, said!);
    return { objectId, objectName: null, reasonCode, explanation, until: until === '' ? null : until };
  };
  const all = wanted && pool.reckoning ? (pool.reckoning.reasons[wanted] ?? 0) : pool.exclusionCount;
  return pageOfLines(ctx, pool.exclusionsDigest, asked, read, all);
}

/** A page of those who came or left since the pool before; empty until they are compared, and when there was none. */
export async function pageOfChanges(
  ctx: Context,
  { changesDigest, difference }: Pool,
  { side: wanted, ...asked }: PoolChangesArgs,
): Promise<Connection<PoolChange>> {
  if (changesDigest === null || difference === null) return NOTHING;
  const read = (line: string): PoolChange | undefined => {
    // Pools that were compared before the day was told have five columns.
    const [objectId, side, why, exclusion, explanation, until = ''] = line.split('\t') as [
      string,
      Change['side'],
      Change['why'],
      ExclusionReason | '',
      string,
      ...string[],
    ];
    if (wanted && wanted !== side) return undefined;
    const reasonCode = exclusion || null;
    return {
      objectId,
      objectName: null,
      side,
      why,
      reasonCode,
      explanation: reasonCode && inWords(ctx, reasonCode, explanation),
      until: until === '' ? null : until,
    };
  };
  const { added, left } = difference;
  const all = wanted === 'ADDED' ? added : wanted === 'LEFT' ? left : added + left;
  return pageOfLines(ctx, changesDigest, asked, read, all);
}

const NOTHING: Connection<PoolChange> = {
  edges: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  count: async () => exactly(0),
};

/** The list keeps a status as its code; a reader gets its word. */
function inWords(ctx: Context, reason: ExclusionReason, explanation: string): string {
  const words = reason === 'NOT_ACTIVE' ? findLabel('ObjectStatus', explanation) : undefined;
  return words?.[ctx.language] ?? explanation;
}
