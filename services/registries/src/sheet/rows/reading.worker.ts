import { type MessagePort, parentPort } from 'node:worker_threads';
import { readInto, type ReadingOrder } from './read-into.ts';

parentPort!.on('message', ({ order, to }: { order: ReadingOrder; to: MessagePort }) => read(order, to));

/** Reads until it is told that it is enough, or nobody listens any more. */
async function read(order: ReadingOrder, to: MessagePort): Promise<void> {
  let wanted = true;
  to.on('message', () => (wanted = false));
  to.on('close', () => (wanted = false));
  try {
    const progress = async (read: number): Promise<boolean> => {
      to.postMessage({ read });
      return wanted;
    };
    to.postMessage({ report: await readInto(order, progress) });
  } catch (fault) {
    // What crosses as an error loses its code, and by that it is known what is full.
    to.postMessage({ fault, code: (fault as { code?: unknown }).code });
  } finally {
    to.close();
  }
}
