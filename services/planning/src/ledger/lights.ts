import type { Light } from '@sunlot/glossary';
import { addDays, addWorkdays, type Day, lightFor, officialCalendar, workdaysBetween } from '@sunlot/workdays';

/** A deadline turns yellow three working days before. */
const YELLOW_WITHIN = 3;

export function lightOn(dueOn: Day | null, today: Day): Light {
  return lightFor(dueOn, today, { yellowWithin: YELLOW_WITHIN });
}

/**
 * The last day that is yellow today. Whatever is due before today is red, up to this day yellow, later green: so a
 * database compares days and every light is that of the moment it is read.
 */
export function yellowUntil(today: Day): Day {
  return addDays(addWorkdays(today, YELLOW_WITHIN + 1), -1);
}

/** Working days left; negative when overdue, null without a deadline. */
export function daysLeft(dueOn: Day | null, today: Day): number | null {
  return dueOn === null ? null : workdaysBetween(today, dueOn);
}

/** Whether the light rests on a year whose holidays nobody has announced yet. */
export function isProvisional(dueOn: Day | null): boolean {
  return dueOn !== null && !officialCalendar.knows(Number(dueOn.slice(0, 4)));
}
