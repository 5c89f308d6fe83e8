import type { MatchInput } from '../match.ts';
import { Search } from './search.ts';
import { Seating } from './seating.ts';

/**
 * Levels the loads: from the highest load down to two, each inspector with that load, by rank, hands one slot along to
 * somebody with at least two slots fewer and below the cap, if any chain of moves leads there. The result has the smallest
 * possible sum of f(load) for every convex f at once.
 *
 * One pass is enough. What a search in vain has closed has no load more than one below the load searched for, save at the
 * cap, so nothing found later, at a lower load, can start in it or lead into it.
 */
export function balance(seating: Seating): Levels {
  const search = new Search(seating);
  const levels = {
    inspectors: new Int32Array(seating.loads.length).fill(1),
    slots: new Int32Array(seating.slots).fill(1),
  };
  for (let load = seating.loads.reduce((most, one) => Math.max(most, one), 0); load >= 2; load -= 1) {
    for (const inspector of seating.byRank) {
      if (seating.loads[inspector] !== load || search.isClosed(inspector)) continue;
      if (search.relieve(inspector, load - 2)) continue;
      const { slots, inspectors } = search.reached();
      for (const slot of slots) levels.slots[slot] = load;
      for (const reached of inspectors) levels.inspectors[reached] = load;
    }
  }
  return levels;
}

/**
 * The proof that loads are level: for each inspector and each slot the highest load from which a chain of moves leads there,
 * and 1 where that would be less than two.
 */
export interface Levels {
  readonly inspectors: Int32Array;
  readonly slots: Int32Array;
}

/**
 * Whether `levels` proves that the loads of `teams` have the smallest possible sum of f(load) for every convex f, among all
 * ways to fill the same seats. Looks only at neighbours: no search, and nothing of how the teams were found.
 *
 * Why it proves that: take any load L ≥ 2, and call slots and inspectors with level ≥ L high. High inspectors hold only high
 * slots. Somebody not high who may take a high slot is already on that team, on a high slot, so nobody can take high slots
 * off the high inspectors as a group. All of them have at least L − 1 slots, or are at their cap; nobody else has more than
 * L − 1. So no other seating has a smaller sum of max(0, load − (L − 1)), and these sums make up every convex f.
 */
export async function checkBalance(input: MatchInput, teams: Int32Array, levels: Levels): Promise<boolean> {
  const seating = await Seating.of(input);
  if (teams.length !== seating.slots || levels.slots.length !== seating.slots) return false;
  if (levels.inspectors.length !== seating.loads.length) return false;
  if (!teams.every((inspector) => inspector >= -1 && inspector < seating.loads.length)) return false;
  teams.forEach((inspector, slot) => inspector !== -1 && seating.seat(inspector, slot));
  return seating.byRank.every((inspector) => isLevel(seating, levels, inspector)) && isClosedUpwards(seating, levels);
}

function isLevel(seating: Seating, levels: Levels, inspector: number): boolean {
  const load = seating.loads[inspector] as number;
  const level = levels.inspectors[inspector] as number;
  if (level < 1 || level < load) return false;
  if (level > load + 1 && load < seating.capOf(inspector)) return false;
  return (seating.heldBy[inspector] as number[]).every((slot) => (levels.slots[slot] as number) >= level);
}

function isClosedUpwards(seating: Seating, levels: Levels): boolean {
  const lowest = seating.kinds.map((members) =>
    members.reduce((least, inspector) => Math.min(least, levels.inspectors[inspector] as number), Infinity),
  );
  for (let slot = 0; slot < seating.slots; slot += 1) {
    const level = levels.slots[slot] as number;
    if (level < 1) return false;
    const kind = seating.kindOf(slot);
    // Where nobody of the kind is lower there is nothing to look at: a slot held is at least as high as its holder.
    if (level <= (lowest[kind] as number) || seating.holders[slot] === -1) continue;
    const object = seating.objectOf(slot);
    for (const inspector of seating.kinds[kind] as Int32Array) {
      if (seating.isRecused(inspector, object)) continue;
      const onTeam = seating.slotOnTeam(inspector, object);
      const next = onTeam === -1 ? levels.inspectors[inspector] : levels.slots[onTeam];
      if ((next as number) < level) return false;
    }
  }
  return true;
}
