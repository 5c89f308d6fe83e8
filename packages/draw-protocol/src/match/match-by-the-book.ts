import { toHex } from '../canonical-text.ts';
import type { MatchInput } from '../match.ts';

/**
 * The numbered steps of proto-docs/draw/v1-matching.md one after the other, with plain lists and no shortcuts. What the fast
 * matching is held against. Answers the inspector on each slot, -1 where empty.
 */
export async function matchByTheBook(input: MatchInput): Promise<number[]> {
  const table = await setTheTable(input);
  dealByTheBook(table);
  fillByTheBook(table);
  balanceByTheBook(table);
  return table.slots.map((slot) => slot.holder);
}

interface Slot {
  readonly object: number;
  holder: number;
  /** Everybody who suits this slot, by rank. */
  readonly suited: readonly number[];
}

interface Table {
  readonly slots: Slot[];
  readonly byRank: readonly number[];
  readonly caps: readonly number[];
  priority(inspector: number, load: number): string;
}

async function setTheTable({ seats, regions, inspectors, recusals, keystream }: MatchInput): Promise<Table> {
  const rounds = regions.length + 1;
  const blocks = toHex(await keystream(0, rounds * inspectors.length));
  const priority = (inspector: number, load: number) => {
    const block = load * inspectors.length + inspector;
    return blocks.slice(block * 32, block * 32 + 32);
  };
  const byRank = inspectors.map((_, i) => i).sort((a, b) => (priority(a, 0) < priority(b, 0) ? -1 : 1));
  const slots = regions.flatMap((region, object) =>
    seats.flatMap(({ department, tag, count }) => {
      const suited = byRank.filter((i) => {
        const inspector = inspectors[i] as MatchInput['inspectors'][number];
        return (
          inspector.department === department &&
          (tag === null || inspector.tags.includes(tag)) &&
          (region === '-' || inspector.regions.length === 0 || inspector.regions.includes(region)) &&
          !recusals.some((recusal) => recusal.object === object && recusal.inspector === i)
        );
      });
      return Array.from({ length: count }, () => ({ object, suited, holder: -1 }));
    }),
  );
  return { slots, byRank, caps: inspectors.map(({ cap }) => cap), priority };
}

function loadOf({ slots }: Table, inspector: number): number {
  return slots.filter((slot) => slot.holder === inspector).length;
}

function slotOnTeam({ slots }: Table, inspector: number, object: number): number {
  return slots.findIndex((slot) => slot.object === object && slot.holder === inspector);
}

function dealByTheBook(table: Table): void {
  for (const slot of table.slots) {
    const [first] = slot.suited
      .filter((i) => slotOnTeam(table, i, slot.object) === -1 && loadOf(table, i) < (table.caps[i] as number))
      .map((i) => ({ i, load: loadOf(table, i), priority: table.priority(i, loadOf(table, i)) }))
      .sort((a, b) => a.load - b.load || (a.priority < b.priority ? -1 : 1));
    if (first !== undefined) slot.holder = first.i;
  }
}

function fillByTheBook(table: Table): void {
  table.slots.forEach((slot, place) => {
    if (slot.holder === -1) search(table, [place], -1, (i) => loadOf(table, i) < (table.caps[i] as number));
  });
}

function balanceByTheBook(table: Table): void {
  const highest = Math.max(0, ...table.byRank.map((i) => loadOf(table, i)));
  for (let load = highest; load >= 2; load -= 1) {
    for (const i of table.byRank.filter((one) => loadOf(table, one) === load)) {
      const held = table.slots.flatMap((slot, place) => (slot.holder === i ? [place] : []));
      search(table, held, i, (j) => loadOf(table, j) <= load - 2 && loadOf(table, j) < (table.caps[j] as number));
    }
  }
}

function search(table: Table, starts: number[], source: number, isWanted: (inspector: number) => boolean): void {
  const line = starts.map((slot) => ({ slot, from: -1 }));
  const from = new Map(starts.map((slot) => [slot, -1]));
  const reached = new Set([source]);
  const stand = (slot: number, origin: number) => {
    if (from.has(slot)) return;
    from.set(slot, origin);
    line.push({ slot, from: origin });
  };
  for (const { slot } of line) {
    const { object, suited, holder } = table.slots[slot] as Slot;
    for (const i of suited) {
      if (i === holder) continue;
      const onTeam = slotOnTeam(table, i, object);
      if (onTeam !== -1) {
        stand(onTeam, slot);
      } else if (!reached.has(i)) {
        reached.add(i);
        if (isWanted(i)) return moveAlong(table, from, i, slot);
        table.slots.forEach((other, place) => other.holder === i && stand(place, slot));
      }
    }
  }
}

function moveAlong(table: Table, from: Map<number, number>, taker: number, found: number): void {
  let mover = taker;
  for (let place = found; place !== -1; place = from.get(place) as number) {
    const slot = table.slots[place] as Slot;
    [mover, slot.holder] = [slot.holder, mover];
  }
}
