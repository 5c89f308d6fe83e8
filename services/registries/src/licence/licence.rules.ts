import { Light } from '@sunlot/glossary';
import { addDays, type Day } from '@sunlot/workdays';
import type { Licence } from './licence.entity.ts';

/** Whether a licence its holder has is another object's where it is entered with that: what a duplicate holds belongs to the record kept in its place. */
export function passesTo(holder: { duplicateOf: string | null }, object: { id: string }): boolean {
  return holder.duplicateOf === object.id;
}

/** The same as SQL asks it; never null. Both are tables of objects. */
export function passesInSql(holder: string, object: string): string {
  return `(${holder}.duplicate_of is not distinct from ${object}.id)`;
}

/** A renewal takes an authority about this long; who is warned later is warned too late. */
export const LICENCE_WARNING_DAYS = 60;

/** Red once it has lapsed, yellow sixty days before; none for what has no end or was ended. */
export function licenceLight({ validTo, endedOn }: Pick<Licence, 'validTo' | 'endedOn'>, today: Day): Light {
  if (validTo === null || endedOn !== null) return Light.NONE;
  if (validTo < today) return Light.RED;
  return validTo <= addDays(today, LICENCE_WARNING_DAYS) ? Light.YELLOW : Light.GREEN;
}
