import { addDays, addWorkdays, officialCalendar } from '@sunlot/workdays';

export interface Quarter {
  readonly year: number;
  readonly quarter: number;
  /** 二(二) says “each quarter” and names no day: the last working day is the latest on which the Justice Bureau can be reached in it. */
  readonly dueOn: string;
}

const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31'] as const;

/** The quarter a day lies in. */
export function quarterOf(day: string): Quarter {
  const year = Number(day.slice(0, 4));
  const quarter = Math.ceil(Number(day.slice(5, 7)) / 3);
  const dayAfter = addDays(`${year}-${LAST_DAYS[quarter - 1]}`, 1);
  return { year, quarter, dueOn: addWorkdays(dayAfter, -1) };
}

/** The day a quarter begins. */
export function firstDayOf({ year, quarter }: Pick<Quarter, 'year' | 'quarter'>): string {
  return `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`;
}

/** Whether the holidays of the year are not announced yet: the day is computed again once they are. */
export function isProvisional({ year }: { year: number }): boolean {
  return !officialCalendar.knows(year);
}
