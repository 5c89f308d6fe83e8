import type { Context } from './context.ts';
import { Refusal } from './refusal.ts';

/** Keeps in mind that the actor's body handed in this file, in the room's table `handed_in_part`; twice is once. Stays, whatever becomes of the act. */
export async function noteHandedIn(ctx: Context, digest: string): Promise<void> {
  await ctx.apart((noting) =>
    noting.sql('insert into handed_in_part (digest, division_id) values ($1, $2) on conflict do nothing', [
      digest,
      noting.actor.divisionId,
    ]),
  );
}

/**
 * Refuses with FILE_MISSING what the actor's body never handed in to this room. The vault keeps what every room keeps, and digests are told to many:
 * what is named by its digest is shown to whoever sees the thing that names it.
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
