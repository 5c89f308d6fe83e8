import { Search } from './search.ts';
import type { Seating } from './seating.ts';
import { type Shortage, shortagesOf } from './shortage.ts';

/**
 * Fills the slots the deal left empty, in slot order, each by moving others along until somebody below the cap can step in.
 * Afterwards as many slots are taken as any seating can take. Returns why the others stay empty, or an empty list.
 */
export function fill(seating: Seating): Shortage[] {
  const search = new Search(seating);
  const blocked: number[] = [];
  for (let slot = 0; slot < seating.slots; slot += 1) {
    if (seating.holders[slot] !== -1) continue;
    if (search.fillSlot(slot)) continue;
    for (const reached of search.reached().slots) blocked.push(reached);
  }
  return shortagesOf(seating, blocked);
}
