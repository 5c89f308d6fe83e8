import { OwnThread, programBeside, type Progress } from '@sunlot/subgraph-kit/own-thread';
import { readHalves } from './read-halves.ts';
import type { ReadingOrder } from './read-into.ts';
import type { ReadReport } from './read-rows.ts';

/** Whether a file of so many bytes takes longer to read than a thread to start. */
export function isWorthAThread(bytes: number): boolean {
  return bytes >= 1_000_000;
}

/** Whether reading half of it saves more than a second thread and looking both halves over cost. */
export function isWorthTwoThreads(bytes: number): boolean {
  return bytes >= 8_000_000;
}

/** Has the threads start while the rest of a file is still on its way. */
export function expectReading(): void {
  for (const thread of threads) thread.expectOrder();
}

/**
 * Reads a file in as `readInto` does, on a thread of its own: ten seconds of arithmetic for a million rows, in which the house goes
 * on answering.
 */
export function readApart(order: ReadingOrder, progress: Progress): Promise<ReadReport | undefined> {
  return threads[0].carryOut(order, progress);
}

/** The same of a file of so many bytes on two threads, each with half of it; as a whole where that does not do. */
export async function readByTwo(
  order: ReadingOrder,
  bytes: number,
  progress: Progress,
): Promise<ReadReport | undefined> {
  const [one, other] = threads;
  const readers = [one.carryOut.bind(one), other.carryOut.bind(other)] as const;
  return (await readHalves(order, bytes, readers, progress)) ?? readApart(order, progress);
}

/** They have the readings of some thousand characters by heart. */
const threads = [aThread(), aThread()] as const;

function aThread(): OwnThread<ReadingOrder, ReadReport | undefined> {
  return new OwnThread(programBeside(import.meta.url, 'reading.worker'), {
    // Nearly all a row leaves behind is litter at once, and is swept the sooner the more there is of it.
    maxYoungGenerationSizeMb: 64,
  });
}
