import type { MatchInput } from '../match.ts';
import { type Kinds, kindsOf, seatsOf } from './kinds.ts';
import { Rounds } from './rounds.ts';

/**
 * Who sits where while teams are being made.
 *
 * A slot is one seat of one team: slot = object × seats per team + seat, so slots count through the drawn objects in draw
 * order, within an object through the rows of the template, within a row through its seats. Slots of the same department,
 * speciality and region share a kind, and with it the list of inspectors who may take them (recusals apart).
 *
 * Wherever inspectors are gone through, it is by rank: the bytewise order of blocks 0 … M−1 of the match keystream. Nothing
 * depends on an inspector's position in the file, so inspectors of equal standing are treated equally.
 */
export class Seating {
  readonly input: MatchInput;
  readonly rounds: Rounds;
  /** All inspectors, by rank. */
  readonly byRank: readonly number[];
  readonly seatsPerTeam: number;
  readonly slots: number;
  /** The inspector on each slot, or -1. */
  readonly holders: Int32Array;
  readonly loads: Int32Array;
  /** The slots of each inspector, ascending. */
  readonly heldBy: number[][];
  /** For each kind of slot the inspectors who may take it, by rank. */
  readonly kinds: Kinds['members'];

  private readonly kindOfSeat: Kinds['ofSeat'];
  private readonly regionOf: Int32Array;
  private readonly recused = new Set<number>();
  private readonly withRecusals: Uint8Array;

  /** The empty seating of an input, with everybody ranked. */
  static async of(input: MatchInput): Promise<Seating> {
    const rounds = new Rounds(input);
    return new Seating(input, rounds, await rounds.ranking());
  }

  private constructor(input: MatchInput, rounds: Rounds, byRank: readonly number[]) {
    this.input = input;
    this.rounds = rounds;
    this.byRank = byRank;
    const { inspectors, regions, recusals } = input;
    this.seatsPerTeam = countSeats(input.seats);
    this.slots = regions.length * this.seatsPerTeam;
    if (this.slots > MOST) throw new MatchTooLarge(`more than ${MOST} seats`);
    const kinds = kindsOf(input, seatsOf(input.seats), byRank, MOST);
    if (kinds === undefined) throw new MatchTooLarge(`more than ${MOST} inspectors who suit, over all kinds of seats`);
    this.kinds = kinds.members;
    this.kindOfSeat = kinds.ofSeat;
    const numbers = new Map(kinds.regions.map((name, number) => [name, number]));
    this.regionOf = Int32Array.from(regions, (name) => numbers.get(name) as number);
    this.holders = new Int32Array(this.slots).fill(-1);
    this.loads = new Int32Array(inspectors.length);
    this.heldBy = inspectors.map(() => []);
    this.withRecusals = new Uint8Array(regions.length);
    for (const { object, inspector } of recusals) {
      this.withRecusals[object] = 1;
      this.recused.add(object * inspectors.length + inspector);
    }
  }

  objectOf(slot: number): number {
    return Math.floor(slot / this.seatsPerTeam);
  }

  kindOf(slot: number): number {
    const object = this.objectOf(slot);
    const kinds = this.kindOfSeat[this.regionOf[object] as number] as Int32Array;
    return kinds[slot - object * this.seatsPerTeam] as number;
  }

  capOf(inspector: number): number {
    return (this.input.inspectors[inspector] as MatchInput['inspectors'][number]).cap;
  }

  isRecused(inspector: number, object: number): boolean {
    return this.withRecusals[object] === 1 && this.recused.has(object * this.loads.length + inspector);
  }

  /** The slot of this object the inspector holds, or -1. */
  slotOnTeam(inspector: number, object: number): number {
    const first = object * this.seatsPerTeam;
    for (let slot = first; slot < first + this.seatsPerTeam; slot += 1) {
      if (this.holders[slot] === inspector) return slot;
    }
    return -1;
  }

  /** Puts an inspector on a slot; whoever held it is without it. */
  seat(inspector: number, slot: number): void {
    const holder = this.holders[slot] as number;
    if (holder !== -1) {
      const held = this.heldBy[holder] as number[];
      held.splice(placeOf(slot, held), 1);
      this.loads[holder] = held.length;
    }
    const held = this.heldBy[inspector] as number[];
    held.splice(placeOf(slot, held), 0, slot);
    this.loads[inspector] = held.length;
    this.holders[slot] = inspector;
  }
}

/** An input beyond what time and memory can be promised for: see proto-docs/draw/v1-matching.md, “Conventions”. */
export class MatchTooLarge extends RangeError {}

const MOST = 2 ** 22;

function countSeats(template: MatchInput['seats']): number {
  return template.reduce((sum, { count }) => sum + count, 0);
}

// The first place in ascending numbers whose number is not below.
function placeOf(number: number, ascending: readonly number[]): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
