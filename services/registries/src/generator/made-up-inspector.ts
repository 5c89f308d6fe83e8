import type { InspectorRoster } from '@sunlot/glossary';
import { Chance } from './chance.ts';
import { familyNames, givenNames } from './trades.ts';

/** A body whose people inspect, as the register names it. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly divisionId: string;
  readonly people: number;
  readonly specialities: readonly string[];
}

export interface MadeUpInspector {
  readonly unit: Unit;
  readonly name: string;
  readonly staffNumber: string;
  readonly roster: InspectorRoster;
  readonly certificateNumber: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly yearlyCheckOn: string;
  readonly specialities: readonly string[];
  readonly expert: boolean;
  readonly mobile: string;
}

const rosters: Readonly<Record<InspectorRoster, number>> = { CIVIL_SERVANT: 5, QUALIFIED: 4, DAILY: 1 };

/**
 * The people of these units. One in forty carries a certificate that has lapsed, so that the register shows what a
 * lapsed one looks like and what it keeps somebody from.
 */
export function* madeUpInspectors({
  units,
  seed,
  year,
}: {
  units: readonly Unit[];
  seed: number;
  year: number;
}): Generator<MadeUpInspector> {
  const chance = new Chance(seed);
  let number = 0;
  for (const unit of units) {
    for (let person = 0; person < unit.people; person++) {
      number += 1;
      const lapsed = number % 40 === 0;
      yield {
        unit,
        name: chance.pick(familyNames) + chance.pick(givenNames),
        staffNumber: `G${String(number).padStart(4, '0')}`,
        roster: chance.weighted(rosters),
        certificateNumber: `2201${String(10_000 + number)}`,
        validFrom: `${year - 3}-01-01`,
        validTo: lapsed ? `${year}-06-30` : `${year + 2}-12-31`,
        yearlyCheckOn: `${year}-01-15`,
        specialities: unit.specialities.filter(() => chance.chance(0.75)),
        expert: chance.chance(0.1),
        mobile: `1${chance.pick(['38', '59', '87'])}0000${String(chance.below(10_000)).padStart(4, '0')}`,
      };
    }
  }
}
