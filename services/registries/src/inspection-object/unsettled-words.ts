import type { Context } from '@sunlot/subgraph-kit';

/** So many words are leafed through in a millisecond or two; a list brings two hundred thousand. */
const FEW = 5_000;

/**
 * Whether a list came in a moment ago, whose words every search leafs through until they have settled: once for its page is enough, and how
 * many more there are must wait.
 */
export async function areWordsSettling(ctx: Context): Promise<boolean> {
  const [row] = await ctx.sql(`select exists (select 1 from object_words where not settled offset ${FEW}) as settling`);
  return row!.settling as boolean;
}
