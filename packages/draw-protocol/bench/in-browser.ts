import { verify } from '../src/index.ts';
import { filesOf, frozenPool } from './a-pool.ts';

/** Freezes and draws a pool in the page, then verifies its record so many times; milliseconds each. */
export async function verifyTimes(size: number, runs: number): Promise<number[]> {
  const files = await filesOf(await frozenPool(size));
  const times: number[] = [];
  for (let run = 0; run <= runs; run++) {
    const start = performance.now();
    const verdict = await verify(files);
    if (!verdict.ok) throw new Error(verdict.step);
    if (run > 0) times.push(performance.now() - start);
  }
  return times;
}
