import type { Light } from '@sunlot/glossary';
import { addDays, addWorkdays, type Day, officialCalendar, workdaysBetween } from '@sunlot/workdays';

/** A deadline turns yellow three working days before. */
export const YELLOW_WITHIN = 3;

/** Red after the due day, yellow near it, green before; NONE when nothing is due. The due day itself is still in time. */
export function lightOn(dueOn: Day | null, today: Day): Light {
  if (dueOn === null) return 'NONE';
  if (dueOn < today) return 'RED';
  return dueOn <= yellowUntil(today) ? 'YELLOW' : 'GREEN';
}

/**
 * The last day that is yellow today. Whatever is due before today is red, up to this day yellow, later green: so a
 * database compares days, counts nobody's working days, and every light is that of the moment it is read.
 */
export function yellowUntil(today: Day): Day {
  return addDays(addWorkdays(today, YELLOW_WITHIN + 1), -1);
}

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
