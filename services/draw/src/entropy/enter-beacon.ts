import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { Draw } from '../session/draw.entity.ts';
import type { EnterBeaconInput } from '../session/draw.inputs.ts';
import { completeWitness } from '../witness/complete-witness.ts';
import { demandAwaited, roundOf } from './awaited.ts';
import { readBeacon } from './read-beacon.ts';

/**
 * Takes what a relay of the beacon answered, read anywhere and pasted here. Anybody in the room may: the signature says
 * whether it is the round that was named, and it is verified as if the house had fetched it itself.
 */
export async function enterBeacon(ctx: Context, { drawId, answer }: EnterBeaconInput): Promise<Draw> {
  const draw = await ctx.hold(Draw, drawId);
  const rule = roundOf(draw);
  demandAwaited(ctx, draw);
  const beacon = await readBeacon(answer, rule);
  if (!beacon.ok) {
    const { code, ...facts } = beacon;
    throw new Refusal(code, facts);
  }
  await takeBeacon(ctx, draw, beacon.signature, 'HAND');
  return draw;
}

/** The round is there, and verified: the draw runs by itself. */
export async function takeBeacon(ctx: Context, draw: Draw, signature: string, from: string): Promise<void> {
  ctx.record('draw.beacon_taken', draw, { round: roundOf(draw).round, from });
  draw.progressNote = null;
  await completeWitness(ctx, draw, { ...roundOf(draw), signature });
  ctx.announce({ topic: 'draw', id: draw.id });
}
