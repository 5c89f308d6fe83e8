import { type Calendar, officialCalendar } from './calendar.ts';
import { addDays, type Day, isDay } from './day.ts';

/** Whether offices work that day: make-up weekends do, holidays do not. */
export function isWorkday(day: Day, calendar: Calendar = officialCalendar): boolean {
  if (!isDay(day)) throw new RangeError(`not a calendar day: ${day}`);
  return calendar.isWorkday(day);
}

/**
 * The n-th working day after the start day, which is not counted; before it when `n` is negative.
 * Zero gives the start day itself, be it a working day or not.
 */
export function addWorkdays(startDay: Day, n: number, calendar: Calendar = officialCalendar): Day {
  if (!Number.isInteger(n)) throw new RangeError(`working days are whole: ${n}`);
  const step = Math.sign(n);
  let day = startDay;
  for (let left = Math.abs(n); left > 0; ) {
    day = addDays(day, step);
    if (calendar.isWorkday(day)) left -= 1;
  }
  return day;
}

/**
 * How many working days lie after `from`, up to and including `to`: the inverse of `addWorkdays`.
 * Zero for the same day; negative when `to` lies before `from`.
 */
export function workdaysBetween(from: Day, to: Day, calendar: Calendar = officialCalendar): number {
  if (to < from) {
    const back = workdaysBetween(to, from, calendar);
    // Counting back, the earlier day counts and the later one does not.
    const days = back - Number(calendar.isWorkday(from)) + Number(calendar.isWorkday(to));
    return days === 0 ? 0 : -days;
  }
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (calendar.isWorkday(day)) count += 1;
  }
  return count;
}
