import type { Context } from '@sunlot/subgraph-kit';
import type { Draw } from '../session/draw.entity.ts';
import { Replacement } from './replacement.entity.ts';

/** What was proposed to be replaced in a draw, first come first; empty in most. One query for all draws of a page. */
export async function replacementsOf(ctx: Context, draw: Pick<Draw, 'id'>): Promise<Replacement[]> {
  return (await ctx.load(replacementsOfDraws, draw.id)) ?? [];
}

async function replacementsOfDraws(ids: readonly string[], ctx: Context): Promise<Replacement[][]> {
  const found = await ctx.em.find(Replacement, { drawId: { $in: [...ids] } }, { orderBy: { proposedAt: 'asc' } });
  return ids.map((id) => found.filter(({ drawId }) => drawId === id));
}
