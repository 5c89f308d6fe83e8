import { defineJob } from '@sunlot/facts';
import { type Context, work } from '@sunlot/subgraph-kit';
import { z } from 'zod';
import { countSoon } from '../inspection-object/count-objects.ts';
import { noteSharedNamesSoon } from '../inspection-object/note-shared-names.ts';

export const settleSearch = defineJob({ name: 'registries.settle-search', input: z.object({ importId: z.uuid() }) });

/** Few enough that nobody who looks something up meanwhile waits for them. */
const AT_ONCE = 5_000;

/**
 * Puts the words of objects that came in as a list into the search index, and then has the objects counted. Words are found from the first moment,
 * by leafing through those that are not settled. Whatever is not settled is, whoever brought it: a job that was interrupted goes on, and a second
 * run finds nothing to do.
 */
export const settleSearchWork = work(settleSearch, async (open) => {
  for (;;) {
    const ctx = open();
    const [done] = await ctx.inTransaction(() =>
      ctx.sql(
        // Picked out by themselves, for the planner takes the condition for one few rows meet; what an undo is taking away meanwhile is passed over.
        `with placed as (
           update object_words set settled = true, name = doubled(name)
           where object_id = any(array(select object_id from object_words where not settled order by object_id limit $1 for update skip locked))
           returning 1
         ) select count(*)::int as count from placed`,
        [AT_ONCE],
      ),
    );
    if ((done!.count as number) > 0) continue;
    await ctx.sql('analyze object_words');
    return seeToTheRest(open());
  }
});

/** What the change means beyond the entries themselves; after the words, for somebody who looks one up now should not wait for a count. */
function seeToTheRest(ctx: Context): Promise<void> {
  return ctx.inTransaction(async () => {
    countSoon(ctx);
    noteSharedNamesSoon(ctx);
  });
}
