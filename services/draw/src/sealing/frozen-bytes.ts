import type { Context } from '@sunlot/subgraph-kit';
import { FrozenFile } from './frozen-file.entity.ts';

/** A file of a draw's record, by its name; it must be there. */
export async function frozenBytes(ctx: Context, drawId: string, name: string): Promise<Uint8Array> {
  const { digest } = await ctx.em.findOneOrFail(FrozenFile, { drawId, name });
  return ctx.vault.read(digest);
}
