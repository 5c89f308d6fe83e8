import { parentPort, workerData } from 'node:worker_threads';
import type { ApartOrder } from './apart.ts';
import { drawFiles } from './draw-files.ts';
import { freezeFiles } from './freeze-files.ts';

const asked = workerData as ApartOrder;
parentPort!.postMessage(asked.work === 'freeze' ? await freezeFiles(asked.order) : await drawFiles(asked.order));
