import type { MatchInput } from '../match.ts';

/**
 * Who may take the slots of each kind. Slots are of one kind when they agree in department, speciality and region; of the
 * kinds only those are written out that some slot has.
 */
export interface Kinds {
  /** For each kind its inspectors, by rank. */
  readonly members: readonly Int32Array[];
  /** The number of the kind, for each region (numbered as in `regions`) and each seat of a team. */
  readonly ofSeat: readonly Int32Array[];
  /** The different regions of the objects, in the order met. */
  readonly regions: readonly string[];
}

/** The kinds of an input, or undefined where their lists would have more than `most` inspectors in all. */
export function kindsOf(
  input: MatchInput,
  seats: readonly Seat[],
  byRank: readonly number[],
  most: number,
): Kinds | undefined {
  const regions = [...new Set(input.regions)];
  const crews = new Map(seats.map((seat) => [nameOf(seat), crewOf(input, seat, byRank)]));
  let total = 0;
  for (const crew of crews.values()) {
    for (const region of regions) total += sizeOf(crew, region);
    if (total > most) return undefined;
  }
  const members: Int32Array[] = [];
  const ofSeat = regions.map((region) => {
    const numbers = new Map<string, number>();
    for (const [name, crew] of crews) {
      numbers.set(name, members.length);
      members.push(within(crew, region).map((rank) => byRank[rank] as number));
    }
    return Int32Array.from(seats, (seat) => numbers.get(nameOf(seat)) as number);
  });
  return { members, ofSeat, regions };
}

export interface Seat {
  readonly department: string;
  readonly tag: string | null;
}

/** The seats of one team, in order. */
export function seatsOf(template: MatchInput['seats']): Seat[] {
  return template.flatMap(({ department, tag, count }) => Array.from({ length: count }, () => ({ department, tag })));
}

/** The inspectors of one department and speciality, by their place in the order of ranks. */
interface Crew {
  readonly all: number[];
  readonly everywhere: number[];
  readonly byRegion: Map<string, number[]>;
}

function crewOf({ inspectors }: MatchInput, { department, tag }: Seat, byRank: readonly number[]): Crew {
  const crew: Crew = { all: [], everywhere: [], byRegion: new Map() };
  byRank.forEach((number, rank) => {
    const inspector = inspectors[number] as MatchInput['inspectors'][number];
    if (inspector.department !== department || (tag !== null && !inspector.tags.includes(tag))) return;
    crew.all.push(rank);
    if (inspector.regions.length === 0) crew.everywhere.push(rank);
    for (const region of new Set(inspector.regions)) {
      const there = crew.byRegion.get(region);
      if (there === undefined) crew.byRegion.set(region, [rank]);
      else there.push(rank);
    }
  });
  return crew;
}

function sizeOf(crew: Crew, region: string): number {
  return region === '-' ? crew.all.length : crew.everywhere.length + (crew.byRegion.get(region)?.length ?? 0);
}

function within(crew: Crew, region: string): Int32Array {
  if (region === '-') return Int32Array.from(crew.all);
  return Int32Array.from([...crew.everywhere, ...(crew.byRegion.get(region) ?? [])]).sort();
}

function nameOf({ department, tag }: Seat): string {
  return JSON.stringify([department, tag]);
}
