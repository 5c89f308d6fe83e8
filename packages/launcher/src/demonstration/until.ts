const LONGEST_MS = 30_000;

/** Asks again until something is there: facts travel between rooms in a fraction of a second. Throws after half a minute. */
export async function until<T>(what: string, look: () => Promise<T | undefined | false>): Promise<T> {
  const begun = performance.now();
  for (let pause = 10; performance.now() - begun < LONGEST_MS; pause = Math.min(pause * 1.5, 250)) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw new Error(`waited ${LONGEST_MS / 1000} s in vain: ${what}`);
}
