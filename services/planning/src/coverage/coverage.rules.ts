import type { Light } from '@sunlot/glossary';
import { addDays, addMonths, type Day } from '@sunlot/workdays';

export interface Coverage {
  readonly inspected: boolean;
  readonly year: number;
}

/**
 * 二(二) 在本年度内全部开展行政检查. Green once inspected or while there is time; yellow in the last quarter; red when no
 * lawful inspection can be begun any more this year, because education (a month), the notice of the draw (three days)
 * and the notice of the visit (two) no longer fit.
 */
export function coverageLight({ inspected, year }: Coverage, today: Day): Light {
  if (inspected) return 'GREEN';
  if (today > lastStartIn(year)) return 'RED';
  return today >= `${year}-10-01` ? 'YELLOW' : 'GREEN';
}

/** The last day of the year on which a task for an item can still be begun. */
export function lastStartIn(year: number): Day {
  return addMonths(addDays(`${year}-12-31`, -5), -1);
}
