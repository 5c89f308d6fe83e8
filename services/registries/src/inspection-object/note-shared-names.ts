import { defineJob } from '@sunlot/facts';
import { type Context, work } from '@sunlot/subgraph-kit';
import { z } from 'zod';

export const noteSharedNames = defineJob({ name: 'registries.note-shared-names', input: z.object({}) });

const GATHER_FOR_MS = 1_000;

/** Has the names looked through that came, changed or left: once for all of a moment, as a list brings two hundred thousand. */
export function noteSharedNamesSoon(ctx: Context): void {
  const span = Math.floor(ctx.now.getTime() / GATHER_FOR_MS);
  ctx.enqueue(noteSharedNames, {}, { jobId: `registries.note-shared-names.${span}`, delay: GATHER_FOR_MS });
}

/**
 * Keeps in `shared_name` the names more than one entry bears, whatever became of the entries. Where nobody has a namesake, whoever looks for
 * possible duplicates would else have the register read to its end with every page; here it is read once, by the index of names.
 */
export const noteSharedNamesWork = work(noteSharedNames, async (open) => {
  const ctx = open();
  await ctx.inTransaction(async () => {
    // One at a time: of two, the one that looked first could remove what the other has just seen.
    await ctx.sql("select pg_advisory_xact_lock(hashtext('registries.note-shared-names'))");
    const [row] = await ctx.sql(
      `with shared as materialized (select name from inspection_object group by name having count(*) > 1),
         gone as (delete from shared_name known where not exists (select 1 from shared where shared.name = known.name) returning 1),
         come as (insert into shared_name select name from shared except select name from shared_name returning 1)
       select exists (select 1 from gone) or exists (select 1 from come) as changed`,
    );
    // Whether to go from the names to their bearers or the other way round is a matter of how many there are.
    if (row!.changed) await ctx.sql('analyze shared_name');
  });
});
