/** Figures of S12 and GB/T 22239 level 3. */
export const IDLE_MINUTES = 30;
export const LONGEST_HOURS = 8;
export const TRIES_BEFORE_LOCK = 5;
export const LOCK_MINUTES = 15;

interface SessionTimes {
  beganAt: Date;
  lastUsedAt: Date;
  endedAt: Date | null;
}

/** When the session ends if nobody uses it again. */
export function endOf({ beganAt, lastUsedAt, endedAt }: SessionTimes): Date {
  if (endedAt) return endedAt;
  const idle = lastUsedAt.getTime() + IDLE_MINUTES * 60_000;
  const longest = beganAt.getTime() + LONGEST_HOURS * 3_600_000;
  return new Date(Math.min(idle, longest));
}

/** What a wrong password leads to: one more try counted, and after the fifth a lock. */
export function afterFailure(failedTries: number, now: Date): { failedTries: number; lockedUntil: Date | null } {
  const tries = failedTries + 1;
  if (tries < TRIES_BEFORE_LOCK) return { failedTries: tries, lockedUntil: null };
  return { failedTries: 0, lockedUntil: new Date(now.getTime() + LOCK_MINUTES * 60_000) };
}
