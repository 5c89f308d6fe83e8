import type { MatchInput } from '../match.ts';
import { seatsOf } from './kinds.ts';
import { Seating } from './seating.ts';

/**
 * Why seats stay empty: these seats of these objects, and everybody who may take any of them. However they are dealt out, no
 * more than `fits` of the `seats` can be taken, since an inspector takes at most one seat of an object and no more than the
 * cap: “these 37 objects need 74 seats, only 60 can be filled”.
 */
export interface Shortage {
  /** The slots concerned, ascending: object × seats per team + seat. */
  readonly slots: readonly number[];
  /** The objects they belong to, by position in draw order, ascending. */
  readonly objects: readonly number[];
  readonly seats: number;
  readonly fits: number;
  /** Everybody who may take any of these seats, ascending; may be empty. */
  readonly inspectors: readonly number[];
  /** What these seats ask for, each value once, in the order met; a seat for any speciality adds no tag. */
  readonly departments: readonly string[];
  readonly tags: readonly string[];
  readonly regions: readonly string[];
}

/**
 * Whether a shortage is one: adds up, for every inspector, the smaller of the cap and the number of these objects with a seat
 * for that inspector. The sum must be `fits`, and less than `seats`.
 */
export async function checkShortage(input: MatchInput, shortage: Shortage): Promise<boolean> {
  const seating = await Seating.of(input);
  const { slots } = shortage;
  if (!slots.every((slot, place) => slot < seating.slots && slot > (slots[place - 1] ?? -1))) return false;
  const objectsFor = new Map<number, Set<number>>();
  for (const slot of slots) {
    const object = seating.objectOf(slot);
    for (const inspector of seating.kinds[seating.kindOf(slot)] as Int32Array) {
      if (seating.isRecused(inspector, object)) continue;
      const objects = objectsFor.get(inspector) ?? new Set();
      objectsFor.set(inspector, objects.add(object));
    }
  }
  let fits = 0;
  for (const [inspector, objects] of objectsFor) fits += Math.min(seating.capOf(inspector), objects.size);
  return fits === shortage.fits && slots.length === shortage.seats && fits < shortage.seats;
}

/**
 * Sorts the slots that searches in vain have reached into groups that share no inspector. In each group all inspectors are
 * at their cap or on every team they may join, so the slots taken are as many as fit. Groups come by their first slot.
 */
export function shortagesOf(seating: Seating, blocked: readonly number[]): Shortage[] {
  const groupOf = groupKinds(seating, new Set(blocked.map((slot) => seating.kindOf(slot))));
  const groups = new Map<number, number[]>();
  for (const slot of blocked.toSorted((a, b) => a - b)) {
    const group = groupOf(seating.kindOf(slot));
    const slots = groups.get(group);
    if (slots === undefined) groups.set(group, [slot]);
    else slots.push(slot);
  }
  return [...groups.values()].map((slots) => describe(seating, slots));
}

function describe(seating: Seating, slots: readonly number[]): Shortage {
  const seats = seatsOf(seating.input.seats);
  const objects = [...new Set(slots.map((slot) => seating.objectOf(slot)))];
  const asked = [...new Set(slots.map((slot) => slot % seating.seatsPerTeam))].map((seat) => seats[seat]);
  const kinds = [...new Set(slots.map((slot) => seating.kindOf(slot)))];
  const inspectors = new Set(kinds.flatMap((kind) => [...(seating.kinds[kind] as Int32Array)]));
  return {
    slots,
    objects,
    seats: slots.length,
    fits: slots.filter((slot) => seating.holders[slot] !== -1).length,
    inspectors: [...inspectors].sort((a, b) => a - b),
    departments: [...new Set(asked.flatMap((seat) => seat?.department ?? []))],
    tags: [...new Set(asked.flatMap((seat) => seat?.tag ?? []))],
    regions: [...new Set(objects.map((object) => seating.input.regions[object] as string))],
  };
}

/** Joins kinds that share an inspector, and answers each kind with the smallest kind of its group. */
function groupKinds({ kinds }: Seating, blocked: ReadonlySet<number>): (kind: number) => number {
  const joined = new Map([...blocked].map((kind) => [kind, kind]));
  const root = (kind: number): number => {
    let top = kind;
    while (joined.get(top) !== top) top = joined.get(top) as number;
    joined.set(kind, top);
    return top;
  };
  const firstKind = new Map<number, number>();
  for (const kind of [...blocked].sort((a, b) => a - b)) {
    for (const inspector of kinds[kind] as Int32Array) {
      const first = firstKind.get(inspector);
      if (first === undefined) firstKind.set(inspector, kind);
      else joined.set(Math.max(root(first), root(kind)), Math.min(root(first), root(kind)));
    }
  }
  return root;
}
