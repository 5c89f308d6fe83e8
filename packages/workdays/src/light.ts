import { type Calendar, officialCalendar } from './calendar.ts';
import type { Day } from './day.ts';
import { workdaysBetween } from './workdays.ts';

/** The members of the glossary's Light. */
export type Light = 'RED' | 'YELLOW' | 'GREEN' | 'NONE';

export interface Warning {
  /** Yellow from this many working days before the day it is due; zero turns yellow on that day itself. */
  readonly yellowWithin: number;
  readonly calendar?: Calendar;
}

/** Red after the due day, yellow near it, green before; NONE when nothing is due. The due day itself is still in time. */
export function lightFor(dueOn: Day | null | undefined, today: Day, { yellowWithin, calendar }: Warning): Light {
  if (!dueOn) return 'NONE';
  if (today > dueOn) return 'RED';
  return workdaysBetween(today, dueOn, calendar ?? officialCalendar) <= yellowWithin ? 'YELLOW' : 'GREEN';
}
