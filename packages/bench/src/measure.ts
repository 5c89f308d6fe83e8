import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** One figure beside its peer and its goal. */
export interface Figure {
  readonly work: string;
  readonly measured: string;
  readonly peer: string;
  readonly goal: string;
  /** Ours by the peer's; null where there is no peer. */
  readonly ratio: number | null;
  readonly reached: boolean;
}

/** How large to measure; a measurement has its own size where nothing is said. */
export interface Size {
  /** Objects in the register. */
  readonly objects?: number | undefined;
  /** Rows of a list that comes in or goes out. */
  readonly rows?: number | undefined;
}

export type Measure = (size: Size) => Promise<readonly Figure[]>;

export function table(name: string, figures: readonly Figure[]): string {
  const rows = figures.map(({ work, measured, peer, goal, ratio, reached }) =>
    [work, ratio === null ? '–' : `${ratio.toFixed(2)}×`, measured, peer, goal, reached ? 'reached' : 'missed'].join(
      ' | ',
    ),
  );
  return [`${name}: work | ratio | measured | peer | goal | verdict`, ...rows].join('\n');
}

/** The value that this part of the sorted values does not exceed: 0.5 is the median. Throws on no values. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}

/** How long each of so many runs took, in milliseconds, one after another. */
export async function timed(runs: number, work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return times;
}

export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

/** What the process holds when nothing is waiting to be thrown away, in bytes. */
export function memoryInUse(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage.rss();
}

/** Looks at the process every 50 ms; answers the largest resident size seen, in bytes. */
export function watchMemory(): () => number {
  let peak = process.memoryUsage.rss();
  const look = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 50);
  return () => {
    clearInterval(look);
    return peak;
  };
}
