import type { Context } from '@sunlot/subgraph-kit';
import type { Draw } from '../session/draw.entity.ts';
import { DiceEntry } from './dice-entry.entity.ts';

/** Who has read the dice of a draw, first come first; empty where none were named. One query for all draws of a page. */
export async function diceEntriesOf(ctx: Context, draw: Pick<Draw, 'id'>): Promise<DiceEntry[]> {
  return (await ctx.load(diceOfDraws, draw.id)) ?? [];
}

async function diceOfDraws(ids: readonly string[], ctx: Context): Promise<DiceEntry[][]> {
  const entries = await ctx.em.find(DiceEntry, { drawId: { $in: [...ids] } }, { orderBy: { enteredAt: 'asc' } });
  return ids.map((id) => entries.filter(({ drawId }) => drawId === id));
}
