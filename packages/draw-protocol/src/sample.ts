import type { Candidates } from './candidates.ts';
import { keyOrder } from './key-order.ts';
import type { Suite } from './keystream.ts';

/** The drawn candidates by rising key, column by column: `keys` holds 16 bytes for each. */
export interface Sample {
  candidates: Uint32Array;
  keys: Uint8Array;
}

/**
 * Draws `quotas[s]` candidates from stratum s. Candidate i owns the keystream blocks (tickets) firstTickets[i] up to
 * firstTickets[i + 1]; its key is the smallest of them, read as a big-endian number; the smallest keys of a stratum are
 * drawn. All drawn candidates are then ordered by key over all strata, so that the order tells nothing about a stratum.
 * A quota of 0 draws nobody; one above the stratum's size throws RangeError.
 *
 * This is the fast way. It looks only at tickets below a bound that should let slightly more than enough candidates pass,
 * and looks again with a higher bound when it did not. The bound is a hint: the result is that of `selectByTheBook`.
 */
export async function select(
  suite: Suite,
  key: Uint8Array,
  candidates: Candidates,
  quotas: readonly number[],
): Promise<Sample> {
  const drawn: Ordered[] = [];
  for (const [number, { from, to }] of candidates.strata.entries()) {
    const quota = quotas[number] ?? 0;
    if (quota > to - from) throw new RangeError(`quota ${quota} of a stratum of ${to - from}`);
    if (quota > 0) drawn.push(await selectInStratum(suite, key, candidates, from, to, quota));
  }
  // One stratum is in the order of its keys already.
  return sampleOf(drawn.length === 1 ? drawn[0]! : inKeyOrder(joined(drawn)));
}

async function selectInStratum(
  suite: Suite,
  key: Uint8Array,
  candidates: Candidates,
  from: number,
  to: number,
  quota: number,
): Promise<Ordered> {
  for (let bound = boundFor(candidates.weights.subarray(from, to), quota); ; bound = Math.min(1, bound * 2)) {
    const low = await ticketsBelow(suite, key, candidates.firstTickets[from]!, candidates.firstTickets[to]!, bound);
    const owners = bestPerOwner(low, candidates.firstTickets, from);
    if (owners.count >= quota) return inKeyOrder(owners, quota);
  }
}

/** The part of all tickets to look at, so that a little more than `quota` candidates are expected to own one. */
function boundFor(weights: Uint8Array, quota: number): number {
  const wanted = quota + 4 * Math.sqrt(quota) + 8;
  if (wanted >= weights.length) return 1;
  const { owners: histogram, of } = weightHistogram(weights);
  const expected = (part: number) =>
    histogram.reduce((sum, owners, weight) => (owners === 0 ? sum : sum + owners * of * (1 - (1 - part) ** weight)), 0);
  let [low, high] = [0, 1];
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (expected(middle) < wanted) low = middle;
    else high = middle;
  }
  return high;
}

/** How many of so many candidates own so many tickets. Handles put them in a chance order: of many, every eighth says enough. */
function weightHistogram(weights: Uint8Array): { owners: Uint32Array; of: number } {
  const of = weights.length > 1 << 17 ? 8 : 1;
  const owners = new Uint32Array(256);
  for (let i = 0; i < weights.length; i += of) owners[weights[i]!]! += 1;
  return { owners, of };
}

/** Tickets or owners with their keys: five words each, the number first, then the key's four big-endian words. */
interface TicketList {
  words: Uint32Array;
  count: number;
}

/** The places of owners in a list, by rising key: those that are drawn. */
interface Ordered {
  words: Uint32Array;
  order: Uint32Array;
}

const chunkBlocks = 1 << 14;

async function ticketsBelow(
  suite: Suite,
  key: Uint8Array,
  from: number,
  to: number,
  bound: number,
): Promise<TicketList> {
  const limit = Math.min(0xffffffff, Math.ceil(bound * 2 ** 32));
  const list = {
    words: new Uint32Array(5 * Math.ceil((to - from) * bound * 1.1 + 64)),
    count: 0,
  };
  // The next two chunks are enciphered while this one is read.
  const ahead = [chunk(from), chunk(from + chunkBlocks)];
  for (let at = from; at < to; at += chunkBlocks) {
    const bytes = await ahead.shift()!;
    ahead.push(chunk(at + 2 * chunkBlocks));
    collect(list, bytes, at, limit);
  }
  return list;

  async function chunk(at: number): Promise<Uint8Array> {
    return suite.keystream(key, at, Math.max(0, Math.min(chunkBlocks, to - at)));
  }
}

function collect(list: TicketList, bytes: Uint8Array, firstTicket: number, limit: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let { words, count } = list;
  const top = limit >>> 24;
  for (let at = 0; at < bytes.length; at += 16) {
    if (bytes[at]! > top) continue;
    const first = view.getUint32(at);
    if (first > limit) continue;
    if (words.length === count * 5) {
      const larger = new Uint32Array(words.length * 2);
      larger.set(words);
      words = larger;
    }
    const to = count * 5;
    words[to] = firstTicket + at / 16;
    words[to + 1] = first;
    words[to + 2] = view.getUint32(at + 4);
    words[to + 3] = view.getUint32(at + 8);
    words[to + 4] = view.getUint32(at + 12);
    count += 1;
  }
  list.words = words;
  list.count = count;
}

/** Turns tickets, which rise, into owners with the best ticket of each; in place. */
function bestPerOwner(tickets: TicketList, firstTickets: Uint32Array, firstOwner: number): TicketList {
  const { words, count } = tickets;
  let owner = firstOwner;
  let kept = -1;
  let keptOwner = -1;
  for (let i = 0; i < count; i++) {
    owner = ownerOf(words[i * 5]!, firstTickets, owner);
    if (owner !== keptOwner) kept += 1;
    else if (compareKeys(words, i * 5, kept * 5) >= 0) continue;
    keptOwner = owner;
    words[kept * 5] = owner;
    for (let word = 1; word < 5; word++) words[kept * 5 + word] = words[i * 5 + word]!;
  }
  return { words, count: kept + 1 };
}

/** The candidate that owns a ticket, searched onwards from one known to lie at or before it in doubling steps. */
function ownerOf(ticket: number, firstTickets: Uint32Array, start: number): number {
  let step = 1;
  let low = start;
  while (low + step < firstTickets.length && firstTickets[low + step]! <= ticket) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, firstTickets.length - 1);
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (firstTickets[middle]! <= ticket) low = middle;
    else high = middle;
  }
  return low;
}

function inKeyOrder({ words, count }: TicketList, quota = count): Ordered {
  const prefixes = new Uint32Array(count);
  for (let i = 0; i < count; i++) prefixes[i] = words[i * 5 + 1]!;
  const order = keyOrder(prefixes, (a, b) => compareKeys(words, a * 5, b * 5));
  return { words, order: order.subarray(0, quota) };
}

function compareKeys(words: Uint32Array, a: number, b: number): number {
  for (let word = 1; word <= 4; word++) {
    const difference = words[a + word]! - words[b + word]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

function joined(lists: readonly Ordered[]): TicketList {
  const count = lists.reduce((sum, { order }) => sum + order.length, 0);
  const words = new Uint32Array(count * 5);
  let to = 0;
  for (const list of lists) {
    for (const place of list.order) {
      for (let word = 0; word < 5; word++) words[to++] = list.words[place * 5 + word]!;
    }
  }
  return { words, count };
}

function sampleOf({ words, order }: Ordered): Sample {
  const candidates = new Uint32Array(order.length);
  const keys = new Uint8Array(order.length * 16);
  const view = new DataView(keys.buffer);
  for (let place = 0; place < order.length; place++) {
    const from = order[place]! * 5;
    candidates[place] = words[from]!;
    for (let word = 0; word < 4; word++) view.setUint32(place * 16 + word * 4, words[from + 1 + word]!);
  }
  return { candidates, keys };
}
