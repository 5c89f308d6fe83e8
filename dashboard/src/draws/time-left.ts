export interface TimeLeft {
  readonly days: number;
  /** Of the day begun. */
  readonly hours: number;
  /** Hours, minutes and seconds as a clock shows them. */
  readonly clock: string;
}

/** What is left of a span of milliseconds, or undefined when it is over. */
export function timeLeft(span: number): TimeLeft | undefined {
  if (span <= 0) return undefined;
  const seconds = Math.ceil(span / 1_000);
  const hours = Math.floor(seconds / 3_600);
  const clock = [hours, Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0'));
  return { days: Math.floor(hours / 24), hours: hours % 24, clock: clock.join(':') };
}
