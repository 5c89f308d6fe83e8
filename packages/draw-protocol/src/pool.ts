import { decodeStrictly, isTextLine, nameOrNone, token } from './canonical-text.ts';
import { grown, TextColumn } from './handle.ts';
import { NamesSeen } from './names-seen.ts';

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

/** A stratum of a pool by its number, and the tickets each of its candidates owns that stand as this one does. */
export interface Standing {
  readonly stratum: number;
  readonly weight: number;
}

/**
 * The pool before it is sealed, column by column: a million candidates take some 30 MB. Candidates may come in any order;
 * the order leaves no trace in the sealed files.
 */
export class Pool {
  readonly ids: TextColumn;
  stratumOf: Uint16Array;
  regionOf: Uint16Array;
  weightOf: Uint8Array;
  private readonly stratumNames = new NamesSeen(token);
  private readonly regionNames = new NamesSeen(nameOrNone);

  /** Who knows how many will come says so, and no column is ever copied into a larger one. */
  constructor(expected = 1 << 10) {
    this.ids = new TextColumn(expected);
    this.stratumOf = new Uint16Array(expected);
    this.regionOf = new Uint16Array(expected);
    this.weightOf = new Uint8Array(expected);
  }

  get size(): number {
    return this.ids.count;
  }

  /** The strata by their numbers, in the order they were first seen. */
  get strata(): readonly string[] {
    return this.stratumNames.names;
  }

  get regions(): readonly string[] {
    return this.regionNames.names;
  }

  /** Adds a candidate. A field outside its grammar is a mistake of the caller and throws RangeError. */
  add({ id, stratum, weight, region }: Candidate): void {
    const standing = this.standing(stratum, weight);
    const number = this.regionNames.numberOf(region);
    if (number === undefined) throw new RangeError(`name ${JSON.stringify(region)}`);
    if (!isTextLine(id)) throw new RangeError(`candidate ${JSON.stringify(id)}`);
    this.ids.push(id);
    this.place(standing, number);
  }

  /** How all candidates of one class stand: looked up once for each class, not for each candidate. */
  standing(stratum: string, weight: number): Standing {
    if (!(weight >= 1 && weight <= 255 && Number.isInteger(weight))) throw new RangeError(`weight ${weight}`);
    const number = this.stratumNames.numberOf(stratum);
    if (number === undefined) throw new RangeError(`name ${JSON.stringify(stratum)}`);
    return { stratum: number, weight };
  }

  /**
   * Adds a candidate whose id and region lie in a line of UTF-8; no region at all stands for `-`. It does what `add` does, and
   * a million candidates never become strings.
   */
  addFields(
    line: Uint8Array,
    standing: Standing,
    idFrom: number,
    idTo: number,
    regionFrom: number,
    regionTo: number,
  ): void {
    const number =
      regionFrom === regionTo ? this.regionNames.numberOf('-') : this.regionNames.numberAt(line, regionFrom, regionTo);
    if (number === undefined) throw new RangeError(`name ${shown(line, regionFrom, regionTo)}`);
    if (!isId(line, idFrom, idTo)) throw new RangeError(`candidate ${shown(line, idFrom, idTo)}`);
    this.ids.pushBytes(line, idFrom, idTo);
    this.place(standing, number);
  }

  private place({ stratum, weight }: Standing, region: number): void {
    const i = this.size - 1;
    if (i === this.weightOf.length) {
      this.stratumOf = grown(this.stratumOf, i + 1);
      this.regionOf = grown(this.regionOf, i + 1);
      this.weightOf = grown(this.weightOf, i + 1);
    }
    this.stratumOf[i] = stratum;
    this.regionOf[i] = region;
    this.weightOf[i] = weight;
  }

  /** How many candidates and tickets each stratum has, in bytewise order of the names. An empty pool has no strata. */
  sizes(): { name: string; size: number; tickets: number }[] {
    const sizes = this.strata.map((name) => ({ name, size: 0, tickets: 0 }));
    for (let i = 0; i < this.size; i++) {
      const stratum = sizes[this.stratumOf[i]!]!;
      stratum.size += 1;
      stratum.tickets += this.weightOf[i]!;
    }
    return sizes.filter(({ size }) => size > 0).sort((a, b) => (a.name < b.name ? -1 : 1));
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

/** Most ids are printable ASCII, and a million of them go through here: the plain test comes first. */
function isId(line: Uint8Array, from: number, to: number): boolean {
  let plain = to > from && to - from <= 200;
  for (let at = from; plain && at < to; at++) plain = line[at]! >= 0x20 && line[at]! <= 0x7e;
  return plain || isTextLine(decodeStrictly(line.subarray(from, to)) ?? '');
}

function shown(line: Uint8Array, from: number, to: number): string {
  return JSON.stringify(new TextDecoder().decode(line.subarray(from, to)));
}
