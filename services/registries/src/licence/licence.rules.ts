import { Light } from '@sunlot/glossary';
import { addDays, type Day } from '@sunlot/workdays';
import type { Licence } from './licence.entity.ts';

/** A renewal takes an authority about this long; who is warned later is warned too late. */
export const LICENCE_WARNING_DAYS = 60;

/** Red once it has lapsed, yellow sixty days before; none for what has no end or was ended. */
export function licenceLight({ validTo, endedOn }: Pick<Licence, 'validTo' | 'endedOn'>, today: Day): Light {
  if (validTo === null || endedOn !== null) return Light.NONE;
  if (validTo < today) return Light.RED;
  return validTo <= addDays(today, LICENCE_WARNING_DAYS) ? Light.YELLOW : Light.GREEN;
}
