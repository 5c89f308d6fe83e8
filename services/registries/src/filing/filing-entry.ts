import { FilingChange, type FilingKind, InspectorRoster, ItemCategory } from '@sunlot/glossary';
import { LocalDate } from '@sunlot/subgraph-kit';
import { Field, Float, Int, ObjectType } from 'type-graphql';

/** One entry of a list that is filed, and what became of it since the list before. */
@ObjectType()
export class FilingEntry {
  @Field(() => FilingChange)
  change!: FilingChange;

  @Field(() => String)
  name!: string;

  /** The code of an item, the certificate of an inspector; null for an inspector without one. */
  @Field(() => String, { nullable: true })
  number!: string | null;

  /** The division of an item, the organization of an inspector. */
  @Field(() => String)
  belongsTo!: string;

  @Field(() => Int, { nullable: true })
  version!: number | null;

  @Field(() => ItemCategory, { nullable: true })
  category!: ItemCategory | null;

  @Field(() => String, { nullable: true })
  basis!: string | null;

  @Field(() => LocalDate, { nullable: true })
  basisLapsedOn!: string | null;

  @Field(() => Float, { nullable: true })
  ratioMin!: number | null;

  @Field(() => Float, { nullable: true })
  ratioMax!: number | null;

  @Field(() => LocalDate, { nullable: true })
  inForceFrom!: string | null;

  @Field(() => InspectorRoster, { nullable: true })
  roster!: InspectorRoster | null;

  @Field(() => LocalDate, { nullable: true })
  validTo!: string | null;
}

/** A line of a filed list. What a line of one kind does not say is not there. */
export interface Filed {
  readonly name: string;
  readonly code?: string;
  readonly version?: number;
  readonly division?: string;
  readonly category?: ItemCategory;
  readonly basis?: string;
  readonly basisLapsedOn?: string | null;
  readonly ratioMin?: number;
  readonly ratioMax?: number;
  readonly inForceFrom?: string;
  readonly organization?: string;
  readonly roster?: InspectorRoster;
  readonly certificateNumber?: string | null;
  readonly validTo?: string | null;
}

/**
 * The entries of a list beside those of the list before it: new, changed, as before, and at the end those that are gone.
 * Everything is new where there was none.
 */
export function entriesBeside(kind: FilingKind, list: readonly Filed[], before: readonly Filed[]): FilingEntry[] {
  const was = byKey(kind, before);
  const is = byKey(kind, list);
  const shown = [...is].map(([key, filed]) => {
    const former = was.get(key);
    return entryOf(filed, former === undefined ? 'ADDED' : saysTheSame(filed, former) ? 'KEPT' : 'CHANGED');
  });
  const gone = [...was].filter(([key]) => !is.has(key)).map(([, filed]) => entryOf(filed, 'LEFT'));
  return [...shown, ...gone];
}

/** An item by its code, in the latest of its versions; a person by unit and name, and the second of a name as the second. */
function byKey(kind: FilingKind, list: readonly Filed[]): Map<string, Filed> {
  const entries = new Map<string, Filed>();
  for (const filed of list) {
    if (kind === 'ITEM_LIST') {
      entries.set(filed.code!, filed);
      continue;
    }
    const person = `${filed.organization} ${filed.name}`;
    let nth = 1;
    while (entries.has(`${person} ${nth}`)) nth += 1;
    entries.set(`${person} ${nth}`, filed);
  }
  return entries;
}

/**
 * What a list of an older form did not say is no change, nor is the first day of a version: it comes into force on the day it was filed with or
 * later.
 */
function saysTheSame(one: Filed, other: Filed): boolean {
  const shared = Object.keys(one).filter((field) => field in other && field !== 'inForceFrom') as (keyof Filed)[];
  return shared.every((field) => one[field] === other[field]);
}

function entryOf(filed: Filed, change: FilingChange): FilingEntry {
  return {
    change,
    name: filed.name,
    number: filed.code ?? filed.certificateNumber ?? null,
    belongsTo: filed.division ?? filed.organization ?? '',
    version: filed.version ?? null,
    category: filed.category ?? null,
    basis: filed.basis ?? null,
    basisLapsedOn: filed.basisLapsedOn ?? null,
    ratioMin: filed.ratioMin ?? null,
    ratioMax: filed.ratioMax ?? null,
    inForceFrom: filed.inForceFrom ?? null,
    roster: filed.roster ?? null,
    validTo: filed.validTo ?? null,
  };
}
