import { defineJob } from '@sunlot/facts';
import { type Context, work } from '@sunlot/subgraph-kit';
import { z } from 'zod';
import { Pool } from './pool.entity.ts';
import { type Change, changesBetween, linesOf, type PoolLists } from './pool-difference.ts';

export const comparePools = defineJob({ name: 'registries.compare-pools', input: z.object({ poolId: z.string() }) });

/**
 * Lays a pool beside the one before it and keeps what changed: the list in the vault, the figures on the pool. Done
 * after the cut, which does not wait for it.
 */
export const comparePoolsWork = work(comparePools, async (open, { poolId }) => {
  const ctx = open();
  await ctx.inTransaction(async () => {
    const pool = await ctx.em.findOneOrFail(Pool, { id: poolId });
    if (pool.previousPoolId === null) return;
    const previous = await ctx.em.findOneOrFail(Pool, { id: pool.previousPoolId });
    const counts = { added: 0, left: 0, kept: 0, reasons: {} as Record<string, number> };
    const walk = changesBetween(listsOf(ctx, previous), listsOf(ctx, pool), previous.cutAt);
    const { digest } = await ctx.vault.put(written(walk, counts));
    pool.changesDigest = digest;
    pool.difference = counts;
    ctx.announce({ topic: 'pool', id: pool.id });
  });
});

function listsOf({ vault }: Context, { objectsDigest, exclusionsDigest }: Pool): PoolLists {
  return { objects: linesOf(() => vault.open(objectsDigest)), exclusions: linesOf(() => vault.open(exclusionsDigest)) };
}

interface Counts {
  added: number;
  left: number;
  kept: number;
  readonly reasons: Record<string, number>;
}

/** The changes as lines, counted as they pass: no figure can differ from its list. */
async function* written(walk: AsyncGenerator<Change, number>, counts: Counts): AsyncGenerator<Uint8Array> {
  for (;;) {
    const next = await walk.next();
    if (next.done) {
      counts.kept = next.value;
      return;
    }
    const { objectId, side, why, exclusion, explanation, until } = next.value;
    if (side === 'ADDED') counts.added += 1;
    else counts.left += 1;
    counts.reasons[why] = (counts.reasons[why] ?? 0) + 1;
    yield Buffer.from(`${[objectId, side, why, exclusion ?? '', explanation, until].join('\t')}\n`);
  }
}
