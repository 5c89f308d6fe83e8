import { type Context, Refusal } from '@sunlot/subgraph-kit';

/** The digest of an uploaded file, once it is certain that the file is there; null when none was given. */
export async function fileInVault(ctx: Context, digest: string | null | undefined): Promise<string | null> {
  if (!digest) return null;
  if (!(await ctx.vault.find(digest))) throw new Refusal('FILE_MISSING', { digest });
  return digest;
}
