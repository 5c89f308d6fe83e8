import { type Calendar, officialCalendar } from './calendar.ts';
import { addDays, type Day } from './day.ts';
import { addWorkdays } from './workdays.ts';

/** The members of the glossary's Light. */
export type Light = 'RED' | 'YELLOW' | 'GREEN' | 'NONE';

export interface Warning {
  /** Yellow from this many working days before the day it is due; zero turns yellow on that day itself. */
  readonly yellowWithin: number;
  readonly calendar?: Calendar;
}

/** Red after the due day, yellow near it, green before; NONE when nothing is due. The due day itself is still in time. */
export function lightFor(dueOn: Day | null | undefined, today: Day, warning: Warning): Light {
  if (!dueOn) return 'NONE';
  if (today > dueOn) return 'RED';
  return dueOn <= lastYellow(today, warning) ? 'YELLOW' : 'GREEN';
}

/**
 * The last day that is yellow today. Whatever is due before today is red, up to this day yellow, later green: so a
 * database compares days, counts nobody's working days, and every light is that of the moment it is read.
 */
export function lastYellow(today: Day, { yellowWithin, calendar = officialCalendar }: Warning): Day {
  return addDays(addWorkdays(today, yellowWithin + 1, calendar), -1);
}
