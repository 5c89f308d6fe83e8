import { type PieceTop, type RootHelper, rootWithHelp, type VerifyOptions } from '@sunlot/draw-protocol';
import { hireAlike } from './hire-alike.ts';
import type { Question, Reply } from './workbench.ts';

/** The root over a large file on as many processors as the reader's machine has to spare: half of all the work of a verification. */
export const rootOf: NonNullable<VerifyOptions['rootOf']> = (file, most) => rootWithHelp(file, most, hireHelpers);

/** More would wait for each other at the memory. */
const MOST_HELPERS = 3;

function hireHelpers(): RootHelper[] {
  const spare = Math.min(MOST_HELPERS, navigator.hardwareConcurrency - 1);
  return Array.from({ length: spare }, hireHelper);
}

/** A worker like this one, of the same script; it answers in the order it is asked. */
function hireHelper(): RootHelper {
  const worker = hireAlike();
  const waiting: { resolve(top: PieceTop): void; reject(fault: Error): void }[] = [];
  worker.onmessage = ({ data }: MessageEvent<Reply>) => {
    if ('top' in data) waiting.shift()?.resolve(data.top);
    else if ('fault' in data) waiting.shift()?.reject(new Error(data.fault));
  };
  worker.onerror = ({ message }) => {
    for (const { reject } of waiting.splice(0)) reject(new Error(message));
  };
  return {
    top: (piece) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        const copy = piece.slice();
        worker.postMessage({ ask: 'top', piece: copy } satisfies Question, [copy.buffer]);
      }),
    dismiss: () => worker.terminate(),
  };
}
