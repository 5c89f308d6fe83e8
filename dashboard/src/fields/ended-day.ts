const SHANGHAI_MS = 8 * 3_600_000;

/**
 * The day whose end a deadline is, e.g. `2026-11-30`; undefined for one that is a moment of its own. Rooms give the end of a day as
 * its last second in Beijing, and moments are entered to the minute, so that the two cannot be mistaken.
 */
export function endedDay(deadline: string): string | undefined {
  const local = new Date(Date.parse(deadline) + SHANGHAI_MS).toISOString();
  return local.slice(11, 19) === '23:59:59' ? local.slice(0, 10) : undefined;
}
