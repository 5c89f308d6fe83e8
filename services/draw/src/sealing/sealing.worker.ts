import { parentPort, workerData } from 'node:worker_threads';
import { hireOnNode } from '@sunlot/draw-protocol/node';
import { openingFile } from '../opening/opening-file.ts';
import type { ApartOrder } from './apart.ts';
import { drawFiles } from './draw-files.ts';
import { freezeFiles, type FreezeOrder } from './freeze-files.ts';

parentPort!.postMessage(await carriedOut(workerData as ApartOrder));

function carriedOut(asked: ApartOrder): Promise<unknown> {
  switch (asked.work) {
    case 'freeze':
      return helpedFreeze(asked.order);
    case 'draw':
      return drawFiles(asked.order);
    case 'open':
      return openingFile(asked.order);
  }
}

/** The helpers start while the pool is read. */
async function helpedFreeze(order: FreezeOrder): Promise<unknown> {
  const helpers = hireOnNode();
  try {
    return await freezeFiles(order, helpers);
  } finally {
    for (const helper of helpers) helper.dismiss();
  }
}
