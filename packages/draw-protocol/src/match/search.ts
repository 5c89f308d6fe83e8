import type { Seating } from './seating.ts';

/**
 * The search behind filling and levelling: which inspector, by a chain of moves, could end up with one slot more.
 *
 * Breadth first over slots that need a new holder. For a slot, the inspectors of its kind are looked at by rank. One who is
 * recused is passed over. One who sits on another slot of the same object could change over, so that slot needs a new holder
 * next: this is why the search goes by pairs of inspector and object, an inspector being at most once on a team. Anybody
 * else is reached: if wanted the search ends, if not all slots of that inspector, ascending, need a new holder next.
 *
 * Every slot and every inspector is taken up at most once. What a search in vain has reached is closed: no move leads out of
 * it, and later moves, which cannot enter it, do not open it again. So it is never searched twice, and all searches in vain
 * together cost no more than one walk over the seating.
 */
export class Search {
  private readonly seating: Seating;
  private readonly members: Members[];
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
    this.members = seating.kinds.map((kind) => ({ open: kind, closings: 0, left: kind.slice(), count: 0, run: 0 }));
    this.inspectorReached = new Int32Array(seating.loads.length);
    this.slotQueued = new Int32Array(seating.slots);
    this.slotTaken = new Int32Array(seating.slots);
    this.movesTo = new Int32Array(seating.slots);
    this.queue = new Int32Array(seating.slots + seating.loads.length);
    this.origins = new Int32Array(seating.slots + seating.loads.length);
  }

  /** Finds somebody wanted who can take over the empty slot, and moves everybody along. False where nobody can. */
  fillSlot(slot: number, isWanted: (inspector: number) => boolean): boolean {
    this.begin();
    this.reachSlot(slot, -1);
    return this.explore(isWanted);
  }

  /** Finds somebody wanted who can take over any slot of this inspector, and moves everybody along. False where nobody can. */
  relieve(inspector: number, isWanted: (inspector: number) => boolean): boolean {
    this.begin();
    this.reachInspector(inspector, -1);
    return this.explore(isWanted);
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

  private explore(isWanted: (inspector: number) => boolean): boolean {
    for (let at = 0; at < this.queued; at += 1) {
      const next = this.queue[at] as number;
      const origin = this.origins[at] as number;
      const slots = next >= 0 ? [next] : (this.seating.heldBy[-1 - next] as number[]);
      for (const slot of slots) {
        if (this.slotTaken[slot] === this.run || this.slotTaken[slot] === CLOSED) continue;
        const taker = this.takeUp(slot, origin, isWanted);
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
  private takeUp(slot: number, origin: number, isWanted: (inspector: number) => boolean): number {
    const { seating } = this;
    this.slotTaken[slot] = this.run;
    this.movesTo[slot] = origin;
    this.slots.push(slot);
    const object = seating.objectOf(slot);
    const members = this.membersOf(seating.kindOf(slot));
    let kept = 0;
    for (let place = 0; place < members.count; place += 1) {
      const inspector = members.left[place] as number;
      if (this.isReached(inspector)) continue;
      const onTeam = seating.slotOnTeam(inspector, object);
      if (seating.isRecused(inspector, object) || onTeam === slot) {
        members.left[kept++] = inspector;
      } else if (onTeam !== -1) {
        members.left[kept++] = inspector;
        this.reachSlot(onTeam, slot);
      } else if (isWanted(inspector)) {
        return inspector;
      } else {
        this.reachInspector(inspector, slot);
      }
    }
    members.count = kept;
    return -1;
  }

  // The inspectors of a kind not yet reached. Those reached drop out for the run, those closed for good.
  private membersOf(kind: number): Members {
    const members = this.members[kind] as Members;
    if (members.run === this.run) return members;
    if (members.closings !== this.closings) {
      members.open = members.open.filter((inspector) => !this.isClosed(inspector));
      members.closings = this.closings;
    }
    members.left.set(members.open);
    members.count = members.open.length;
    members.run = this.run;
    return members;
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

  // The taker sits down, whoever sat there moves to the slot the search came from, and so on back to where it began.
  private moveAlong(taker: number, found: number): void {
    let mover = taker;
    for (let slot = found; slot !== -1; slot = this.movesTo[slot] as number) {
      const holder = this.seating.holders[slot] as number;
      this.seating.seat(mover, slot);
      mover = holder;
    }
  }

  private close(): void {
    this.closings += 1;
    for (const slot of this.slots) this.slotTaken[slot] = CLOSED;
    for (const inspector of this.inspectors) this.inspectorReached[inspector] = CLOSED;
  }
}

const CLOSED = -1;

/** The inspectors of one kind of slot: those not closed, and those left to be reached in this run. */
interface Members {
  open: Int32Array;
  closings: number;
  left: Int32Array;
  count: number;
  run: number;
}
