import { OwnThread, programBeside, type Progress } from '@sunlot/subgraph-kit/own-thread';
import type { ReadingOrder } from './read-into.ts';
import type { ReadReport } from './read-rows.ts';

/** Whether a file of so many bytes takes longer to read than a thread to start. */
export function isWorthAThread(bytes: number): boolean {
  return bytes >= 1_000_000;
}

/** Has the thread start while the rest of a file is still on its way. */
export function expectReading(): void {
  thread.expectOrder();
}

/**
 * Reads a file in as `readInto` does, on a thread of its own: ten seconds of arithmetic for a million rows, in which the house goes
 * on answering.
 */
export function readApart(order: ReadingOrder, progress: Progress): Promise<ReadReport | undefined> {
  return thread.carryOut(order, progress);
}

/** It has the readings of some thousand characters by heart. */
const thread = new OwnThread<ReadingOrder, ReadReport | undefined>(programBeside(import.meta.url, 'reading.worker'), {
  // Nearly all a row leaves behind is litter at once, and is swept the sooner the more there is of it.
  maxYoungGenerationSizeMb: 64,
});
