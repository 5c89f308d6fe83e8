/** A calendar day in Changchun, `YYYY-MM-DD`. Strings of this form sort as the days do. */
export type Day = string;

const MS_PER_DAY = 86_400_000;

/** The day `n` days later, or earlier when `n` is negative. */
export function addDays(day: Day, n: number): Day {
  return new Date(epochOf(day) + n * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The same day `n` months later, or earlier; the last of the month where that month is shorter: 31 March − 1 is 28 February. */
export function addMonths(day: Day, n: number): Day {
  const start = new Date(epochOf(day));
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + n];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(start.getUTCDate(), lastOfMonth))).toISOString().slice(0, 10);
}

/** How many days `to` lies after `from`; negative when it lies before. */
export function daysBetween(from: Day, to: Day): number {
  return (epochOf(to) - epochOf(from)) / MS_PER_DAY;
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

export function isWeekend(day: Day): boolean {
  const weekday = new Date(epochOf(day)).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** Whether the text is a day that exists: 2026-02-29 is not. */
export function isDay(text: string): text is Day {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

function epochOf(day: Day): number {
  if (!isDay(day)) throw new RangeError(`not a calendar day: ${day}`);
  return Date.parse(`${day}T00:00:00Z`);
}
