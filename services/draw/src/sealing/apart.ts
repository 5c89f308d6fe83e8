import { Worker } from 'node:worker_threads';
import type { FreezeRefusal } from '@sunlot/draw-protocol';
import type { DrawOrder, DrawReport } from './draw-files.ts';
import type { FreezeOrder, FreezeReport } from './freeze-files.ts';

/** What the thread can do: an order in, a report out. */
export type ApartOrder = { work: 'freeze'; order: FreezeOrder } | { work: 'draw'; order: DrawOrder };

/** Freezes on a thread of its own: a million candidates are seconds of arithmetic, and the room goes on answering. */
export function freezeApart(order: FreezeOrder): Promise<FreezeReport | FreezeRefusal> {
  return apart({ work: 'freeze', order });
}

/** Carries a draw out on a thread of its own. */
export function drawApart(order: DrawOrder): Promise<DrawReport> {
  return apart({ work: 'draw', order });
}

function apart<O>(order: ApartOrder): Promise<O> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./sealing.worker.js', import.meta.url), { workerData: order });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the sealing thread ended with ${code}`)));
  });
}
