import type { Context } from '@sunlot/subgraph-kit';
import type { Draw } from '../session/draw.entity.ts';
import { Witness } from './witness.entity.ts';

/** The witnesses invited to a draw; empty before its freeze. One query for all draws of a page. */
export async function witnessesOf(ctx: Context, draw: Pick<Draw, 'id'>): Promise<Witness[]> {
  return (await ctx.load(witnessesOfDraws, draw.id)) ?? [];
}

async function witnessesOfDraws(ids: readonly string[], ctx: Context): Promise<Witness[][]> {
  const witnesses = await ctx.em.find(Witness, { drawId: { $in: [...ids] } }, { orderBy: { code: 'asc' } });
  return ids.map((id) => witnesses.filter(({ drawId }) => drawId === id));
}
