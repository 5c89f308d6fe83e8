import { type Calendar, officialCalendar } from './calendar.ts';
import { addDays } from './day.ts';
import { instantOf, localDay } from './local-time.ts';

/** When the offices are open, as spans of one working day, `HH:MM`. */
export type OfficeHours = readonly (readonly [opens: string, closes: string])[];

/** A default, not a rule: every office sets its own. */
export const usualOfficeHours: OfficeHours = [
  ['08:30', '12:00'],
  ['13:00', '17:00'],
];

/**
 * The office hours between two instants, shown beside the 48 clock hours of 二(五)5, which are the ones that count.
 * Zero when `to` does not lie after `from`.
 */
export function workingHoursBetween(
  from: Date,
  to: Date,
  calendar: Calendar = officialCalendar,
  officeHours: OfficeHours = usualOfficeHours,
): number {
  let milliseconds = 0;
  for (let day = localDay(from), last = localDay(to); day <= last; day = addDays(day, 1)) {
    if (!calendar.isWorkday(day)) continue;
    for (const [opens, closes] of officeHours) {
      const begin = Math.max(instantOf(day, opens).getTime(), from.getTime());
      const end = Math.min(instantOf(day, closes).getTime(), to.getTime());
      milliseconds += Math.max(0, end - begin);
    }
  }
  return milliseconds / 3_600_000;
}
