import { type Calendar, officialCalendar } from './calendar.ts';
import { type Day, yearOf } from './day.ts';
import { addWorkdays } from './workdays.ts';

export interface Deadline {
  readonly dueOn: Day;
  /** True when the way there crosses a year whose holidays nobody has announced; computed again once the year is loaded. */
  readonly provisional: boolean;
  readonly calendarVersion: string;
}

/** Due on the n-th working day after the start day, with what the answer rests on. */
export function deadline(startDay: Day, n: number, calendar: Calendar = officialCalendar): Deadline {
  const dueOn = addWorkdays(startDay, n, calendar);
  return { dueOn, provisional: crossesUnknownYear(startDay, dueOn, calendar), calendarVersion: calendar.version };
}

function crossesUnknownYear(from: Day, to: Day, calendar: Calendar): boolean {
  const [first, last] = [yearOf(from), yearOf(to)].sort((a, b) => a - b) as [number, number];
  for (let year = first; year <= last; year += 1) if (!calendar.knows(year)) return true;
  return false;
}
