import { findChain, roundAt } from '@sunlot/draw-protocol';
import { defineJob } from '@sunlot/facts';
import { DrawState } from '@sunlot/glossary';
import { type OpenContext, work } from '@sunlot/subgraph-kit';
import { z } from 'zod';
import { Draw } from '../session/draw.entity.ts';
import { roundOf } from './awaited.ts';
import { takeBeacon } from './enter-beacon.ts';
import { readBeacon } from './read-beacon.ts';
import { relays } from './relays.ts';

export const fetchBeacon = defineJob({ name: 'draw.fetch-beacon', input: z.object({ drawId: z.uuid() }) });

/**
 * Asks the relays for the round the rules name, one after the other, until one answers with a signature that verifies. A
 * house without relays asks nobody: the draw waits for an entry by hand. While none answers the draw says so, and the job is tried again.
 */
export const fetchBeaconJob = work(fetchBeacon, async (open, { drawId }) => {
  const draw = await open().em.findOne(Draw, { id: drawId });
  if (draw?.state !== DrawState.AWAITING_ENTROPY || relays().length === 0) return;
  const rule = roundOf(draw);
  for (const relay of relays()) {
    const beacon = await readBeacon(await answerOf(`${relay}/${rule.chain}/public/${rule.round}`), rule);
    if (beacon.ok) return take(open, drawId, beacon.signature, relay);
  }
  await noteSilence(open, drawId);
  throw new Error(`no relay gives round ${rule.round} of ${rule.chain}`);
});

/** The body of the answer; empty when there is none, so that it reads as no beacon. A relay says 200 bytes. */
async function answerOf(url: string): Promise<string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(10_000), redirect: 'error' });
    return response.ok ? (await response.text()).slice(0, 4_000) : '';
  } catch {
    return '';
  }
}

async function take(open: OpenContext, drawId: string, signature: string, relay: string): Promise<void> {
  const ctx = open();
  await ctx.inTransaction(async () => {
    const draw = await ctx.hold(Draw, drawId);
    // Somebody was quicker by hand.
    if (draw.state === DrawState.AWAITING_ENTROPY) await takeBeacon(ctx, draw, signature, relay);
  });
}

async function noteSilence(open: OpenContext, drawId: string): Promise<void> {
  const ctx = open();
  await ctx.inTransaction(async () => {
    const draw = await ctx.hold(Draw, drawId);
    if (draw.state !== DrawState.AWAITING_ENTROPY) return;
    const { chain, round } = roundOf(draw);
    const at = roundAt(findChain(chain)!, round).toISOString();
    draw.progressNote = JSON.stringify({ code: 'BEACON_UNREACHABLE', facts: { round, at } });
    ctx.announce({ topic: 'draw', id: draw.id });
  });
}
