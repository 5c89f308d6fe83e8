/** How long something took, in milliseconds: by the clock, and where it is known on the processor, all threads together. */
export interface Time {
  wall: number;
  cpu?: number;
}

export async function timed(work: () => Promise<unknown>): Promise<Time> {
  const [start, used] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(used);
  return { wall: performance.now() - start, cpu: (user + system) / 1000 };
}

/** The same for work in another process, whose processor time is not ours to see. */
export async function timedElsewhere(work: () => Promise<unknown>): Promise<Time> {
  const { wall } = await timed(work);
  return { wall };
}

/** The median by the clock, and the median on the processor when every run has it. Of no runs there is none. */
export function medianTime(times: readonly Time[]): Time | undefined {
  if (times.length === 0) return undefined;
  const cpus = times.flatMap(({ cpu }) => (cpu === undefined ? [] : [cpu]));
  const wall = median(times.map((time) => time.wall));
  return cpus.length === times.length ? { wall, cpu: median(cpus) } : { wall };
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!;
}
