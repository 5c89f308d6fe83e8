import { AT_CAP, Lightest } from './lightest.ts';
import type { Seating } from './seating.ts';

/**
 * The search behind filling and levelling: which inspector below the cap, with at most so many slots, could by a chain of moves
 * end up with one more.
 *
 * Breadth first over slots that need a new holder. For a slot, the inspectors of its kind are looked at by rank. One who is
 * recused is passed over. One who sits on another slot of the same object could change over, so that slot needs a new holder
 * next: this is why the search goes by pairs of inspector and object, an inspector being at most once on a team. Anybody
 * else is reached: if wanted the search ends, if not all slots of that inspector, ascending, need a new holder next.
 *
 * It is the first wanted who ends the search, whoever was reached before; so the kind is asked for that one at once, and its
 * inspectors are gone through only when it has none.
 *
 * Every slot and every inspector is taken up at most once. What a search in vain has reached is closed: no move leads out of
 * it, and later moves, which cannot enter it, do not open it again. So it is never searched twice, and all searches in vain
 * together cost no more than one walk over the seating.
 */
export class Search {
  private readonly seating: Seating;
  private readonly kinds: Kind[];
  /** For each inspector, kind and place in it, one after the other. */
  private readonly placesOf: number[][];
  private readonly inspectorReached: Int32Array;
  private readonly slotQueued: Int32Array;
  private readonly slotTaken: Int32Array;
  /** Where the holder of each slot taken up would move: the slot the search came from, or -1 at its beginning. */
  private readonly movesTo: Int32Array;
  /** What comes next: a slot, or for all slots of inspector i the number −1 − i; and where the search came from. */
  private readonly queue: Int32Array;
  private readonly origins: Int32Array;
  private queued = 0;
  private slots: number[] = [];
  private inspectors: number[] = [];
  private run = 0;
  private closings = 0;

  constructor(seating: Seating) {
    this.seating = seating;
    const loads = seating.loads.map((load, inspector) => (load < seating.capOf(inspector) ? load : AT_CAP));
    this.kinds = seating.kinds.map((members) => ({
      members,
      lightest: new Lightest(members.map((inspector) => loads[inspector] as number)),
      barren: 0,
      open: members,
      closings: 0,
      left: members.slice(),
      count: 0,
      run: 0,
    }));
    this.placesOf = Array.from(loads, () => []);
    seating.kinds.forEach((members, kind) => {
      members.forEach((inspector, place) => (this.placesOf[inspector] as number[]).push(kind, place));
    });
    this.inspectorReached = new Int32Array(loads.length);
    this.slotQueued = new Int32Array(seating.slots);
    this.slotTaken = new Int32Array(seating.slots);
    this.movesTo = new Int32Array(seating.slots);
    this.queue = new Int32Array(seating.slots + loads.length);
    this.origins = new Int32Array(seating.slots + loads.length);
  }

  /** Finds somebody below the cap who can take over the empty slot, and moves everybody along. False where nobody can. */
  fillSlot(slot: number): boolean {
    this.begin();
    this.reachSlot(slot, -1);
    return this.explore(AT_CAP - 1);
  }

  /**
   * Finds somebody below the cap, with at most so many slots, who can take over any slot of this inspector, and moves
   * everybody along. False where nobody can.
   */
  relieve(inspector: number, most: number): boolean {
    this.begin();
    this.reachInspector(inspector, -1);
    return this.explore(most);
  }

  /** Whether a search in vain has reached this inspector, so that relieving would be in vain too. */
  isClosed(inspector: number): boolean {
    return this.inspectorReached[inspector] === CLOSED;
  }

  /** What the last search in vain reached, for whoever needs it as a proof. */
  reached(): { readonly slots: readonly number[]; readonly inspectors: readonly number[] } {
    return { slots: this.slots, inspectors: this.inspectors };
  }

  private begin(): void {
    this.run += 1;
    this.queued = 0;
    this.slots = [];
    this.inspectors = [];
  }

  private explore(most: number): boolean {
    for (let at = 0; at < this.queued; at += 1) {
      const next = this.queue[at] as number;
      const origin = this.origins[at] as number;
      const slots = next >= 0 ? [next] : (this.seating.heldBy[-1 - next] as number[]);
      for (const slot of slots) {
        if (this.slotTaken[slot] === this.run || this.slotTaken[slot] === CLOSED) continue;
        const taker = this.takeUp(slot, origin, most);
        if (taker !== -1) {
          this.moveAlong(taker, slot);
          return true;
        }
      }
    }
    this.close();
    return false;
  }

  /** The wanted inspector next to this slot, or -1 after everybody next to it has been reached. */
  private takeUp(slot: number, origin: number, most: number): number {
    this.slotTaken[slot] = this.run;
    this.movesTo[slot] = origin;
    this.slots.push(slot);
    const kind = this.kinds[this.seating.kindOf(slot)] as Kind;
    const taker = this.firstWanted(kind, slot, most);
    if (taker === -1) this.reachAll(kind, slot);
    return taker;
  }

  private firstWanted(kind: Kind, slot: number, most: number): number {
    if (kind.barren === this.run) return -1;
    const { seating } = this;
    const object = seating.objectOf(slot);
    let place = kind.lightest.first(most, 0);
    // Loads do not change while a search goes on.
    if (place === -1) kind.barren = this.run;
    while (place !== -1) {
      const inspector = kind.members[place] as number;
      if (seating.slotOnTeam(inspector, object) === -1 && !seating.isRecused(inspector, object)) return inspector;
      place = kind.lightest.first(most, place + 1);
    }
    return -1;
  }

  private reachAll(kind: Kind, slot: number): void {
    const { seating } = this;
    const object = seating.objectOf(slot);
    this.refresh(kind);
    let kept = 0;
    for (let place = 0; place < kind.count; place += 1) {
      const inspector = kind.left[place] as number;
      if (this.isReached(inspector)) continue;
      const onTeam = seating.slotOnTeam(inspector, object);
      if (onTeam === -1 && !seating.isRecused(inspector, object)) {
        this.reachInspector(inspector, slot);
        continue;
      }
      if (onTeam !== -1 && onTeam !== slot && !seating.isRecused(inspector, object)) this.reachSlot(onTeam, slot);
      kind.left[kept] = inspector;
      kept += 1;
    }
    kind.count = kept;
  }

  // The inspectors of a kind not yet reached. Those reached drop out for the run, those closed for good.
  private refresh(kind: Kind): void {
    if (kind.run === this.run) return;
    if (kind.closings !== this.closings) {
      kind.open = kind.open.filter((inspector) => !this.isClosed(inspector));
      kind.closings = this.closings;
    }
    kind.left.set(kind.open);
    kind.count = kind.open.length;
    kind.run = this.run;
  }

  private isReached(inspector: number): boolean {
    const reached = this.inspectorReached[inspector] as number;
    return reached === this.run || reached === CLOSED;
  }

  private reachInspector(inspector: number, origin: number): void {
    this.inspectorReached[inspector] = this.run;
    this.inspectors.push(inspector);
    this.enqueue(-1 - inspector, origin);
  }

  private reachSlot(slot: number, origin: number): void {
    if (this.slotQueued[slot] === this.run) return;
    this.slotQueued[slot] = this.run;
    this.enqueue(slot, origin);
  }

  private enqueue(next: number, origin: number): void {
    this.queue[this.queued] = next;
    this.origins[this.queued] = origin;
    this.queued += 1;
  }

  // The taker sits down, whoever sat there moves to the slot the search came from, and so on back to where it began. The last
  // to move has a slot less, but still too many to be wanted: loads searched for only sink.
  private moveAlong(taker: number, found: number): void {
    let mover = taker;
    for (let slot = found; slot !== -1; slot = this.movesTo[slot] as number) {
      const holder = this.seating.holders[slot] as number;
      this.seating.seat(mover, slot);
      mover = holder;
    }
    this.weigh(taker);
  }

  private weigh(inspector: number): void {
    const load = this.seating.loads[inspector] as number;
    const places = this.placesOf[inspector] as number[];
    for (let at = 0; at < places.length; at += 2) {
      const { lightest } = this.kinds[places[at] as number] as Kind;
      lightest.set(places[at + 1] as number, load < this.seating.capOf(inspector) ? load : AT_CAP);
    }
  }

  private close(): void {
    this.closings += 1;
    for (const slot of this.slots) this.slotTaken[slot] = CLOSED;
    for (const inspector of this.inspectors) this.inspectorReached[inspector] = CLOSED;
  }
}

const CLOSED = -1;

/** The inspectors of one kind of slot, by rank. */
interface Kind {
  readonly members: Int32Array;
  readonly lightest: Lightest;
  /** The last run in which nobody of the kind was wanted. */
  barren: number;
  /** Those not closed, as of so many closings. */
  open: Int32Array;
  closings: number;
  /** Those left to be reached in this run: the first `count`. */
  left: Int32Array;
  count: number;
  run: number;
}
