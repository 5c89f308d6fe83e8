import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { completeWitness } from '../witness/complete-witness.ts';
import { Draw } from '../session/draw.entity.ts';
import type { DrawInput, EnterDiceInput } from '../session/draw.inputs.ts';
import { demandAwaited, demandTypist, diceOf } from './awaited.ts';
import { DiceEntry } from './dice-entry.entity.ts';
import { differingPlaces, readThrows } from './dice.ts';

/**
 * Types the throws as they lie on the table. The first reading is kept unseen; a second person types their own, and with
 * two that agree the draw runs by itself. Two that differ decide nothing: the second is shown where, and looks again.
 */
export async function enterDice(ctx: Context, { drawId, throws: typed }: EnterDiceInput): Promise<Draw> {
  const draw = await ctx.hold(Draw, drawId);
  const { sides } = diceOf(draw);
  demandAwaited(ctx, draw);
  await demandTypist(ctx, draw);
  const [first] = await ctx.em.find(DiceEntry, { drawId });
  if (first?.accountId === ctx.actor.accountId) throw new Refusal('DICE_SAME_PERSON', { enteredAt: first.enteredAt });
  const reading = readThrows(typed, sides);
  if (!reading.ok) {
    const { code, ...facts } = reading;
    throw new Refusal(code, facts);
  }
  const places = first ? differingPlaces(first.throws, reading.throws) : [];
  if (first && places.length > 0) {
    // On record although the act is refused: a reading that was changed must be seen to have been changed.
    await ctx.apart(async (apart) => apart.record('draw.dice_differed', draw, { with: first.name, places }));
    throw new Refusal('DICE_MISMATCH', { name: first.name, places, others: digitsAt(first.throws, places) });
  }
  ctx.em.create(DiceEntry, {
    drawId,
    accountId: ctx.actor.accountId,
    name: ctx.actor.name,
    organizationName: ctx.actor.organizationName,
    throws: reading.throws,
    enteredAt: ctx.now,
  } as never);
  ctx.record('draw.dice_entered', draw, { reading: first ? 2 : 1 });
  if (first) await completeWitness(ctx, draw, { kind: 'dice', sides, throws: reading.throws });
  ctx.announce({ topic: 'draw', id: draw.id });
  return draw;
}

/** Takes one's own reading back, so that the dice are read anew by two. What was read stays on record. */
export async function withdrawDice(ctx: Context, { drawId }: DrawInput): Promise<Draw> {
  const draw = await ctx.hold(Draw, drawId);
  diceOf(draw);
  demandAwaited(ctx, draw);
  const own = await ctx.em.findOne(DiceEntry, { drawId, accountId: ctx.actor.accountId });
  if (!own) throw new Refusal('DICE_NOT_ENTERED', { number: draw.number });
  ctx.em.remove(own);
  ctx.record('draw.dice_withdrawn', draw, { throws: own.throws });
  ctx.announce({ topic: 'draw', id: draw.id });
  return draw;
}

function digitsAt(throws: string, places: readonly number[]): string[] {
  return places.map((place) => throws[place - 1]!);
}
