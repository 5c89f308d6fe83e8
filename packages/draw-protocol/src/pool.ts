import { isTextLine, isToken } from './canonical-text.ts';
import { grown, TextColumn } from './handle.ts';

/** One object that may be drawn, as the registry hands it over at the freeze. */
export interface Candidate {
  /** What the enterprise knows itself by: its unified social credit code. Unique in the pool. */
  id: string;
  stratum: string;
  /** Tickets it owns, 1 to 255. */
  weight: number;
  /** The region an inspector must cover, or `-` for any. */
  region: string;
}

/**
 * The pool before it is sealed, column by column: a million candidates take some 60 MB. Candidates may come in any order;
 * the order leaves no trace in the sealed files.
 */
export class Pool {
  readonly ids = new TextColumn();
  readonly strata: string[] = [];
  readonly regions: string[] = [];
  stratumOf = new Uint16Array(1 << 10);
  regionOf = new Uint16Array(1 << 10);
  weightOf = new Uint8Array(1 << 10);
  private readonly stratumNumbers = new Map<string, number>();
  private readonly regionNumbers = new Map<string, number>();

  get size(): number {
    return this.ids.count;
  }

  /** Adds a candidate. A field outside its grammar is a mistake of the caller and throws RangeError. */
  add({ id, stratum, weight, region }: Candidate): void {
    if (!(weight >= 1 && weight <= 255 && Number.isInteger(weight))) throw new RangeError(`weight of ${id}: ${weight}`);
    if (!isPlain(id)) throw new RangeError(`candidate ${JSON.stringify(id)}`);
    const i = this.size;
    if (i === this.weightOf.length) {
      this.stratumOf = grown(this.stratumOf, i + 1);
      this.regionOf = grown(this.regionOf, i + 1);
      this.weightOf = grown(this.weightOf, i + 1);
    }
    this.stratumOf[i] = numberOf(stratum, this.strata, this.stratumNumbers, isToken);
    this.regionOf[i] = numberOf(region, this.regions, this.regionNumbers, (text) => text === '-' || isToken(text));
    this.weightOf[i] = weight;
    this.ids.push(id);
  }

  /** How many candidates and tickets each stratum has, in bytewise order of the names. An empty pool has no strata. */
  sizes(): { name: string; size: number; tickets: number }[] {
    const sizes = this.strata.map((name) => ({ name, size: 0, tickets: 0 }));
    for (let i = 0; i < this.size; i++) {
      const stratum = sizes[this.stratumOf[i]!]!;
      stratum.size += 1;
      stratum.tickets += this.weightOf[i]!;
    }
    return sizes.sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}

/** An object left out of the pool, and the code of the reason (R29). */
export interface Exclusion {
  id: string;
  reason: string;
}

export interface InspectorEntry {
  id: string;
  department: string;
  /** Specialities; the order does not matter. */
  tags: readonly string[];
  /** The regions covered; none means every region. */
  regions: readonly string[];
  /** The most objects this draw may give the inspector. */
  cap: number;
}

/** An inspector who must not visit an object, by the ids of both. */
export interface RecusalEntry {
  candidate: string;
  inspector: string;
}

const printable = /^[\x20-\x7e]{1,200}$/;

/** Most ids are ASCII, and a million of them go through here: the plain test comes first. */
function isPlain(text: string): boolean {
  return printable.test(text) || isTextLine(text);
}

function numberOf(
  name: string,
  names: string[],
  numbers: Map<string, number>,
  allowed: (name: string) => boolean,
): number {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  if (!allowed(name) || names.length === 0xffff) throw new RangeError(`name ${JSON.stringify(name)}`);
  numbers.set(name, names.length);
  names.push(name);
  return names.length - 1;
}
