import { type Context, Refusal } from '@sunlot/subgraph-kit';

/** Keeps in mind that the actor's body handed in this part; twice is once. Stays, whatever becomes of the act. */
export async function noteHandedIn(ctx: Context, digest: string): Promise<void> {
  await ctx.apart((noting) =>
    noting.sql('insert into handed_in_part (digest, division_id) values ($1, $2) on conflict do nothing', [
      digest,
      noting.actor.divisionId,
    ]),
  );
}

/**
 * Refuses with FILE_MISSING parts the actor's body never handed in. The vault holds pools, filings and records as well, and their digests are
 * told to many: a list put together from one of those would show its lines to whoever sent it.
 */
export async function demandHandedIn(ctx: Context, digests: readonly string[]): Promise<void> {
  const rows = await ctx.sql('select digest from handed_in_part where division_id = $1 and digest = any($2)', [
    ctx.actor.divisionId,
    [...digests],
  ]);
  const known = new Set(rows.map((row) => row.digest as string));
  for (const digest of digests) {
    if (!known.has(digest) || !(await ctx.vault.find(digest))) throw new Refusal('FILE_MISSING', { digest });
  }
}
