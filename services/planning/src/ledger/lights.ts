import { type Day, officialCalendar, workdaysBetween } from '@sunlot/workdays';

/** Working days left; negative when overdue, null without a deadline. */
export function daysLeft(dueOn: Day | null, today: Day): number | null {
  if (dueOn === null) return null;
  if (counted.today !== today) counted = { today, days: new Map() };
  const days = counted.days.get(dueOn) ?? workdaysBetween(today, dueOn);
  counted.days.set(dueOn, days);
  return days;
}

// A ledger of thousands of rows has few due days; each is counted once a day.
let counted: { today: Day; days: Map<Day, number> } = { today: '', days: new Map() };

/** Whether the light rests on a year whose holidays nobody has announced yet. */
export function isProvisional(dueOn: Day | null): boolean {
  return dueOn !== null && !officialCalendar.knows(Number(dueOn.slice(0, 4)));
}
