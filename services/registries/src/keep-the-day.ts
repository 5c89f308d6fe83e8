import type { Context, OpenContext, Surroundings } from '@sunlot/subgraph-kit';
import { openFilings } from './filing/open-filings.ts';
import { lapseItems } from './inspection-item/lapse-items.ts';
import { countSoon } from './inspection-object/count-objects.ts';
import { noteSharedNamesSoon } from './inspection-object/note-shared-names.ts';

const EVERY_MS = 10 * 60_000;

/**
 * What the room does by itself: when it opens it counts the objects of each item and notes the names several bear; then and through the day it lets the
 * versions lapse whose last day is over, and opens the filings of a new quarter. A round that fails is logged and made
 * up for by the next.
 */
export async function keepTheDay(open: OpenContext, { log }: Surroundings): Promise<() => Promise<void>> {
  const opening = open();
  await opening.inTransaction(async () => {
    countSoon(opening);
    noteSharedNamesSoon(opening);
  });

  let round = Promise.resolve();
  const goRound = (): void => {
    round = keepUp(open()).catch((err: unknown) => log.error({ err }, 'the day was not kept'));
  };
  goRound();
  const timer = setInterval(goRound, EVERY_MS);
  return async () => {
    clearInterval(timer);
    await round;
  };
}

async function keepUp(ctx: Context): Promise<void> {
  await ctx.inTransaction(async () => {
    await lapseItems(ctx);
    await openFilings(ctx);
  });
}
