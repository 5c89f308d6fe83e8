import { parentPort, workerData } from 'node:worker_threads';
import { openingFile } from '../opening/opening-file.ts';
import type { ApartOrder } from './apart.ts';
import { drawFiles } from './draw-files.ts';
import { freezeFiles } from './freeze-files.ts';

parentPort!.postMessage(await carriedOut(workerData as ApartOrder));

function carriedOut(asked: ApartOrder): Promise<unknown> {
  switch (asked.work) {
    case 'freeze':
      return freezeFiles(asked.order);
    case 'draw':
      return drawFiles(asked.order);
    case 'open':
      return openingFile(asked.order);
  }
}
