import { Worker } from 'node:worker_threads';
import type { FreezeRefusal } from '@sunlot/draw-protocol';
import { openingFile, type OpeningOrder } from '../opening/opening-file.ts';
import { drawFiles, type DrawOrder, type DrawReport } from './draw-files.ts';
import { freezeFiles, type FreezeOrder, type FreezeReport } from './freeze-files.ts';

/** What the thread can do: an order in, a report out. */
export type ApartOrder =
  | { work: 'freeze'; order: FreezeOrder }
  | { work: 'draw'; order: DrawOrder }
  | { work: 'open'; order: OpeningOrder };

/** Below this many candidates the arithmetic is done before a thread would have started. */
const WORTH_A_THREAD = 20_000;

/** Freezes; on a thread of its own where a large pool would be seconds of arithmetic, so that the room goes on answering. */
export function freezeApart(order: FreezeOrder): Promise<FreezeReport | FreezeRefusal> {
  return order.candidates < WORTH_A_THREAD ? freezeFiles(order) : apart({ work: 'freeze', order });
}

/** Carries a draw out; on a thread of its own where the pool is large. */
export function drawApart(order: DrawOrder, candidates: number): Promise<DrawReport> {
  return candidates < WORTH_A_THREAD ? drawFiles(order) : apart({ work: 'draw', order });
}

/** Makes the opening of one candidate, or answers that there is none of that number. */
export function openApart(order: OpeningOrder, candidates: number): Promise<Uint8Array | undefined> {
  return candidates < WORTH_A_THREAD ? openingFile(order) : apart({ work: 'open', order });
}

function apart<O>(order: ApartOrder): Promise<O> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./sealing.worker.js', import.meta.url), { workerData: order });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the sealing thread ended with ${code}`)));
  });
}
