import type { Light } from '@sunlot/glossary';

export interface CoveredItem {
  readonly divisionName: string;
  readonly inspected: boolean;
  readonly light: Light;
}

/** How far one division is with its items. */
export interface DivisionCoverage {
  readonly divisionName: string;
  readonly done: number;
  readonly all: number;
  /** The worst light among its items. */
  readonly light: Light;
}

const WORST_FIRST: readonly Light[] = ['RED', 'YELLOW', 'GREEN', 'NONE'];

/** R05: each division with how many of its items were inspected, those furthest behind first; empty without items. */
export function coverageByDivision(items: readonly CoveredItem[]): DivisionCoverage[] {
  const divisions = Map.groupBy(items, ({ divisionName }) => divisionName);
  const rows = [...divisions].map(([divisionName, theirs]) => ({
    divisionName,
    done: theirs.filter(({ inspected }) => inspected).length,
    all: theirs.length,
    light: WORST_FIRST.find((light) => theirs.some((item) => item.light === light)) ?? 'NONE',
  }));
  const behind = ({ light }: DivisionCoverage): number => WORST_FIRST.indexOf(light);
  return rows.sort((one, other) => behind(one) - behind(other) || one.done / one.all - other.done / other.all);
}
