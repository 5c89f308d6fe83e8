import type { Context } from './context.ts';
import { FIRST_YEAR, LAST_YEAR } from './local-date.ts';
import { Refusal } from './refusal.ts';

/** The year somebody asks about; the one that is on when none is said. Refuses with INPUT_INVALID one no day of ours is in. */
export function yearAsked({ today }: Context, year: number | null | undefined): number {
  if (year == null) return Number(today.slice(0, 4));
  const refused = (problem: string): Refusal => new Refusal('INPUT_INVALID', { fields: [{ field: 'year', problem }] });
  if (year < FIRST_YEAR) throw refused(`must not be less than ${FIRST_YEAR}`);
  // Deadlines of a year are looked for in the next one, too.
  if (year >= LAST_YEAR) throw refused(`must not be greater than ${LAST_YEAR - 1}`);
  return year;
}
