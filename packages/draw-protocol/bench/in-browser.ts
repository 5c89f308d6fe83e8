import { type PieceTop, type RootHelper, rootWithHelp, topOfPiece, verify } from '../src/index.ts';
import { filesOf, frozenPool } from './a-pool.ts';

// What is used of the browser, declared here because this package is compiled without the browser's types.
declare const self: { postMessage(message: unknown): void; onmessage: ((event: { data: Uint8Array }) => void) | null };
declare const document: object | undefined;
declare const navigator: { hardwareConcurrency: number };
declare const Worker: new (
  address: string,
  options: { type: 'module' },
) => {
  onmessage: ((event: { data: PieceTop }) => void) | null;
  postMessage(piece: Uint8Array): void;
  terminate(): void;
};

/** Freezes and draws a pool in the page, then verifies its record so many times; milliseconds each. */
export async function verifyTimes(size: number, runs: number): Promise<number[]> {
  const files = await filesOf(await frozenPool(size));
  const times: number[] = [];
  for (let run = 0; run <= runs; run++) {
    const start = performance.now();
    const verdict = await verify(files, { rootOf: (file, most) => rootWithHelp(file, most, hireHelpers) });
    if (!verdict.ok) throw new Error(verdict.step);
    if (run > 0) times.push(performance.now() - start);
  }
  return times;
}

/** As the public page does it: a worker for every processor but the one at work. */
function hireHelpers(): RootHelper[] {
  return Array.from({ length: Math.min(3, navigator.hardwareConcurrency - 1) }, () => {
    const worker = new Worker(import.meta.url, { type: 'module' });
    const waiting: ((top: PieceTop) => void)[] = [];
    worker.onmessage = ({ data }) => waiting.shift()?.(data);
    return {
      top: (piece) =>
        new Promise((resolve) => {
          waiting.push(resolve);
          // A view would take all of its file along.
          worker.postMessage(piece.slice());
        }),
      dismiss: () => worker.terminate(),
    };
  });
}

if (typeof document === 'undefined') self.onmessage = ({ data }) => self.postMessage(topOfPiece(data));
