import chineseDays from 'chinese-days';
import { addDays, type Day, daysBetween, isDay, isWeekend, yearOf } from './day.ts';

/** The official working-day calendar as far as it is known. */
export interface Calendar {
  /** Names the sources, so that a deadline can say what it was computed from. */
  readonly version: string;
  /** Whether the State Council's holiday notice for that year is in here. */
  knows(year: number): boolean;
  /** Make-up weekends work, holidays do not; in a year nobody knows yet Monday to Friday work. */
  isWorkday(day: Day): boolean;
}

/** A year as the State Council announces it: 国务院办公厅关于部分节假日安排的通知. */
export interface YearTable {
  readonly year: number;
  /** The document number, e.g. 国办发明电〔2026〕7号. */
  readonly source: string;
  /** Days off that are not plain weekends; a holiday of the notice that falls on a weekend may be listed too. */
  readonly holidays: readonly Day[];
  /** Weekend days that work. */
  readonly makeUpWorkdays: readonly Day[];
}

/** The years the chinese-days package carries, 2004 to 2026 at the time of writing. */
export const officialCalendar: Calendar = {
  version: 'chinese-days@1.5.7',
  knows: (year) => workdaysOf(year) !== null,
  isWorkday: (day) => workdaysOf(yearOf(day))?.has(day) ?? !isWeekend(day),
};

/**
 * The calendar with one more year, or with another word on a year it had. A notice may reach back into the December before.
 * Throws when the table names a day that does not exist or lies elsewhere, or has a day both off and working.
 */
export function withYear(calendar: Calendar, table: YearTable): Calendar {
  const [off, on] = [new Set(table.holidays), new Set(table.makeUpWorkdays)];
  for (const day of [...off, ...on]) {
    if (!isDay(day) || !belongsTo(table.year, day))
      throw new RangeError(`${day} is not a day of the notice for ${table.year}`);
    if (off.has(day) && on.has(day)) throw new RangeError(`${day} cannot be both a holiday and a working day`);
  }
  return {
    version: `${calendar.version}+${table.year}(${table.source})`,
    knows: (year) => year === table.year || calendar.knows(year),
    isWorkday: (day) => {
      if (off.has(day)) return false;
      if (on.has(day)) return true;
      return yearOf(day) === table.year ? !isWeekend(day) : calendar.isWorkday(day);
    },
  };
}

function belongsTo(year: number, day: Day): boolean {
  return yearOf(day) === year || day.startsWith(`${year - 1}-12-`);
}

const years = new Map<number, ReadonlySet<Day> | null>();

/** The working days of a year, or null when the package does not carry it: it takes such a year for plain weekdays without a word. */
function workdaysOf(year: number): ReadonlySet<Day> | null {
  const known = years.get(year);
  if (known !== undefined) return known;
  const carried = chineseDays.getDayDetail(`${year}-01-01`).name.includes('元旦');
  const workdays = carried ? new Set(daysOf(year).filter((day) => chineseDays.isWorkday(day))) : null;
  years.set(year, workdays);
  return workdays;
}

function daysOf(year: number): Day[] {
  const first = `${year}-01-01`;
  return Array.from({ length: daysBetween(first, `${year + 1}-01-01`) }, (_, n) => addDays(first, n));
}
