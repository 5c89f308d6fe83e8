import { compareBlocks } from './rounds.ts';
import type { Seating } from './seating.ts';

/**
 * Goes once through all slots in order and gives each to the inspector with the smallest (load, priority at that load) among
 * those who may take it, are not recused, not yet on that team and below their cap. A slot without such an inspector stays
 * empty for now.
 */
export async function deal(seating: Seating): Promise<void> {
  const standings = await Standings.of(seating);
  const queues = seating.kinds.map((kind) => new Queue(standings, kind));
  for (let slot = 0; slot < seating.slots; slot += 1) {
    const queue = queues[seating.kindOf(slot)] as Queue;
    const inspector = queue.first(seating, seating.objectOf(slot));
    if (inspector === -1) continue;
    seating.seat(inspector, slot);
    const load = seating.loads[inspector] as number;
    if (load < seating.capOf(inspector) && !seating.rounds.has(load)) await seating.rounds.fetch(load);
    standings.renew(seating, inspector);
  }
}

/**
 * Every standing an inspector ever had: its load and the priority at that load. A standing is never changed, only followed by
 * a later and larger one, so queues may keep old ones and notice when they come to the front.
 */
class Standings {
  readonly inspectors: Int32Array;
  readonly blocks: Uint32Array;
  /** The latest standing of each inspector, or -1 for one who has reached the cap. */
  readonly latest: Int32Array;
  private readonly loads: Int32Array;
  private count = 0;

  static async of(seating: Seating): Promise<Standings> {
    const standings = new Standings(seating);
    if (seating.loads.length > 0 && !seating.rounds.has(0)) await seating.rounds.fetch(0);
    for (let inspector = 0; inspector < seating.loads.length; inspector += 1) standings.renew(seating, inspector);
    return standings;
  }

  private constructor({ loads, slots }: Seating) {
    this.inspectors = new Int32Array(loads.length + slots);
    this.loads = new Int32Array(loads.length + slots);
    this.blocks = new Uint32Array((loads.length + slots) * 4);
    this.latest = new Int32Array(loads.length).fill(-1);
  }

  renew(seating: Seating, inspector: number): void {
    const load = seating.loads[inspector] as number;
    if (load >= seating.capOf(inspector)) {
      this.latest[inspector] = -1;
      return;
    }
    const standing = this.count;
    this.count += 1;
    this.inspectors[standing] = inspector;
    this.loads[standing] = load;
    seating.rounds.copy(load, inspector, this.blocks, standing * 4);
    this.latest[inspector] = standing;
  }

  /** Load and first word of the block in one number, which settles all but one comparison in four thousand million. */
  keyOf(standing: number): number {
    return (this.loads[standing] as number) * 2 ** 32 + (this.blocks[standing * 4] as number);
  }

  isBefore(a: number, b: number): boolean {
    const difference = (this.loads[a] as number) - (this.loads[b] as number);
    return difference !== 0 ? difference < 0 : compareBlocks(this.blocks, a * 4, b * 4) < 0;
  }
}

/** The inspectors of one kind of slot by standing: a binary heap whose front is brought up to date when it is looked at. */
class Queue {
  private readonly standings: Standings;
  private readonly heap: Int32Array;
  /** The keys of the standings in the heap, beside them because comparing is nearly all that is done. */
  private readonly keys: Float64Array;
  private size = 0;

  constructor(standings: Standings, kind: Int32Array) {
    this.standings = standings;
    this.heap = new Int32Array(kind.length);
    this.keys = new Float64Array(kind.length);
    for (const inspector of kind) {
      const standing = standings.latest[inspector] as number;
      if (standing !== -1) this.push(standing);
    }
  }

  /** The first inspector who may join the team of this object, or -1. */
  first(seating: Seating, object: number): number {
    const passedOver: number[] = [];
    let found = -1;
    while (found === -1 && this.size > 0) {
      const front = this.heap[0] as number;
      const inspector = this.standings.inspectors[front] as number;
      const latest = this.standings.latest[inspector] as number;
      if (latest === -1) {
        this.pop();
      } else if (latest !== front) {
        this.sink(latest);
      } else if (seating.isRecused(inspector, object) || seating.slotOnTeam(inspector, object) !== -1) {
        passedOver.push(front);
        this.pop();
      } else {
        found = inspector;
      }
    }
    for (const standing of passedOver) this.push(standing);
    return found;
  }

  private push(standing: number): void {
    const key = this.standings.keyOf(standing);
    let place = this.size;
    this.size += 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!this.isBefore(key, standing, parent)) break;
      this.move(parent, place);
      place = parent;
    }
    this.put(standing, key, place);
  }

  private pop(): void {
    this.size -= 1;
    if (this.size > 0) this.sink(this.heap[this.size] as number);
  }

  // Lets a standing sink from the front to its place.
  private sink(standing: number): void {
    const key = this.standings.keyOf(standing);
    let place = 0;
    for (let child = 1; child < this.size; child = place * 2 + 1) {
      const other = child + 1;
      if (other < this.size && this.isBefore(this.keys[other] as number, this.heap[other] as number, child))
        child = other;
      if (this.isBefore(key, standing, child)) break;
      this.move(child, place);
      place = child;
    }
    this.put(standing, key, place);
  }

  private isBefore(key: number, standing: number, place: number): boolean {
    const other = this.keys[place] as number;
    return key === other ? this.standings.isBefore(standing, this.heap[place] as number) : key < other;
  }

  private move(from: number, to: number): void {
    this.heap[to] = this.heap[from] as number;
    this.keys[to] = this.keys[from] as number;
  }

  private put(standing: number, key: number, place: number): void {
    this.heap[place] = standing;
    this.keys[place] = key;
  }
}
