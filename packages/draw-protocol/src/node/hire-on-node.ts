import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FreezeHelper, HelperWork } from '../freeze-helper.ts';
import { isShared } from '../shared-memory.ts';

/** Helpers for a freeze, one for every processor but the one at work; more than three would wait for this thread. */
export function hireOnNode(): FreezeHelper[] {
  return Array.from({ length: Math.min(3, availableParallelism() - 1) }, hired);
}

/** One that cannot start fails what it is asked, and the freeze does the work itself. */
function hired(): FreezeHelper {
  // The same file as this one is: written, or built.
  const worker = new Worker(new URL(import.meta.url.replace(/hire-on-node(?=\.[jt]s$)/, 'helper.worker')));
  const waiting: { resolve: (answer: never) => void; reject: (fault: Error) => void }[] = [];
  let gone: Error | undefined;
  const fail = (fault: Error): void => {
    gone ??= fault;
    for (const { reject } of waiting.splice(0)) reject(gone);
  };
  worker.on('message', (answer) => waiting.shift()?.resolve(answer as never));
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`the helper ended with ${code}`)));

  const ask = <Answer>(work: HelperWork, give: ArrayBuffer[] = []): Promise<Answer> => {
    if (gone) return Promise.reject(gone);
    return new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      worker.postMessage(work, give);
    });
  };
  return {
    handles: (of) => ask({ asked: 'handles', of }),
    idTable: (of) => ask({ asked: 'idTable', of }),
    top: (piece) => {
      if (isShared(piece)) return ask({ asked: 'top', of: piece });
      // A view would take all of its file along; a copy is given away.
      const of = new Uint8Array(piece);
      return ask({ asked: 'top', of }, [of.buffer]);
    },
    dismiss: () => void worker.terminate(),
  };
}
