import { Light } from '@sunlot/glossary';
import { LocalDate } from '@sunlot/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { firstDayOf, quarterOf } from '../filing/quarter.ts';

/** An item in force, with since when its code is on the list. */
export interface ListedItem {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly divisionId: string;
  readonly divisionName: string;
  readonly linkCode: string | null;
  readonly since: string;
}

@ObjectType()
export class UnlinkedItem {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;

  /** Since when its code is on the list, whatever the version. */
  @Field(() => LocalDate)
  since!: string;

  @Field(() => Light)
  light!: Light;
}

/** 二(二): how far a division's items correspond to entries of the “internet + regulation” checklist. */
@ObjectType()
export class DivisionLinks {
  @Field(() => ID)
  divisionId!: string;

  @Field(() => String)
  divisionName!: string;

  @Field(() => Int)
  listed!: number;

  @Field(() => Int)
  unlinked!: number;

  /** The worst light among its items. */
  @Field(() => Light)
  light!: Light;

  @Field(() => [UnlinkedItem])
  items!: UnlinkedItem[];
}

/**
 * The list is filed anew each quarter: an item without a link that went through a filing like that is red, one that came since has until the next
 * and is yellow.
 */
export function unlinkedLight(since: string, today: string): Light {
  return since < firstDayOf(quarterOf(today)) ? Light.RED : Light.YELLOW;
}

const WORST_FIRST: readonly Light[] = [Light.RED, Light.YELLOW, Light.GREEN];

/** Each division with its items in force, those with most left to link first; empty for an empty list. */
export function linksByDivision(listed: readonly ListedItem[], today: string): DivisionLinks[] {
  const divisions = Map.groupBy(listed, ({ divisionId }) => divisionId);
  const rows = [...divisions].map(([divisionId, theirs]): DivisionLinks => {
    const items = theirs
      .filter(({ linkCode }) => linkCode === null)
      .map(({ id, code, name, since }) => ({
        id,
        code,
        name,
        since,
        light: unlinkedLight(since, today),
      }));
    return {
      divisionId,
      divisionName: theirs[0]!.divisionName,
      listed: theirs.length,
      unlinked: items.length,
      light: WORST_FIRST.find((light) => items.some((item) => item.light === light)) ?? Light.GREEN,
      items,
    };
  });
  const badness = ({ light }: DivisionLinks): number => WORST_FIRST.indexOf(light);
  return rows.sort((one, other) => badness(one) - badness(other) || other.unlinked - one.unlinked);
}
