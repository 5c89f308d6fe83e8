import { defineJob } from '@sunlot/facts';
import { type Context, work } from '@sunlot/subgraph-kit';
import { z } from 'zod';

export const settleSearch = defineJob({ name: 'registries.settle-search', input: z.object({ importId: z.uuid() }) });

/**
 * Names that enter the search index many at once are gathered beside it; finding the place of each would cost more than
 * all else of the import. They are found from the first moment, by leafing through what was gathered.
 */
export async function letSearchGather(ctx: Context): Promise<void> {
  await ctx.sql("select set_config('gin_pending_list_limit', '1GB', true)");
}

/** Puts what was gathered in its place, so that searching is as fast as before. A second run finds nothing to do. */
export const settleSearchWork = work(settleSearch, async (open) => {
  const ctx = open();
  await ctx.inTransaction(async () => {
    await ctx.sql("select set_config('maintenance_work_mem', '256MB', true)");
    await ctx.sql(
      "select gin_clean_pending_list('inspection_object_search_index'), gin_clean_pending_list('inspection_object_labels_index')",
    );
  });
});
