import type { Context } from '@sunlot/subgraph-kit';
import type { Draw } from '../session/draw.entity.ts';
import { EscrowShare } from './escrow-share.entity.ts';

/** Who holds shares of a draw's secret; empty for a draw without escrow. One query for all draws of a page. */
export async function escrowSharesOf(ctx: Context, { id }: Pick<Draw, 'id'>): Promise<EscrowShare[]> {
  return (await ctx.load(sharesOfDraws, id)) ?? [];
}

async function sharesOfDraws(ids: readonly string[], ctx: Context): Promise<EscrowShare[][]> {
  const shares = await ctx.em.find(EscrowShare, { drawId: { $in: [...ids] } }, { orderBy: { code: 'asc' } });
  return ids.map((id) => shares.filter(({ drawId }) => drawId === id));
}
