import type { InspectorStatus } from '@sunlot/glossary';
import { addDays, type Day } from '@sunlot/workdays';
import type { Validity } from './eligibility.ts';

/** What a person's standing can become. Who left may come back; the trail keeps both. */
export const POSSIBLE_STATUS: Readonly<Record<InspectorStatus, readonly InspectorStatus[]>> = {
  ACTIVE: ['SUSPENDED', 'LEFT'],
  SUSPENDED: ['ACTIVE', 'LEFT'],
  LEFT: ['ACTIVE'],
};

/**
 * From when a certificate counts that is noted anew, its number known or not. The number often stays: of a paper renewed ahead of its end the days
 * until then still count, as one span without a gap. `firstDayInSql` says the same to the database.
 */
export function firstDay(known: Pick<Validity, 'validFrom' | 'validTo'> | null, validFrom: Day, today: Day): Day {
  const goesOn = known !== null && known.validFrom <= today && known.validTo >= addDays(validFrom, -1);
  return goesOn && validFrom > today ? known.validFrom : validFrom;
}

/** `known` is the certificate's table; the days are expressions. */
export function firstDayInSql(known: string, validFrom: string, today: string): string {
  return `case when ${known}.valid_from <= ${today} and ${known}.valid_to >= ${validFrom} - 1 and ${validFrom} > ${today}
    then ${known}.valid_from else ${validFrom} end`;
}
