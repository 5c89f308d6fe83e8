import { balance, type Levels } from './match/balance.ts';
import { deal } from './match/deal.ts';
import { fill } from './match/fill.ts';
import { Seating } from './match/seating.ts';
import type { Shortage } from './match/shortage.ts';

export { checkBalance, type Levels } from './match/balance.ts';
export { checkTeams, type TeamsVerdict } from './match/check-teams.ts';
export { MatchTooLarge } from './match/seating.ts';
export { checkShortage, type Shortage } from './match/shortage.ts';

/**
 * Gives every drawn object its team of inspectors, as proto-docs/draw/v1-matching.md says step by step.
 *
 * The seats are dealt to the least loaded, seats left empty are filled by moving others along, and loads are levelled until
 * no move can level them further. The same input always gives the same teams. Where no complete seating exists as many seats
 * as possible are filled and `shortages` proves that no more can be; it is empty exactly when every seat is taken.
 * No objects, or a template without seats, give no teams. An input too
 * large to promise anything for throws MatchTooLarge.
 */
export async function matchTeams(input: MatchInput): Promise<MatchOutcome> {
  const seating = await Seating.of(input);
  await deal(seating);
  const shortages = fill(seating);
  const levels = balance(seating);
  return { teams: seating.holders, seatsPerTeam: seating.seatsPerTeam, loads: seating.loads, levels, shortages };
}

export interface MatchInput {
  /**
   * The template every team follows. The first row is the initiating department's, and the inspector on its first seat leads
   * the team.
   */
  readonly seats: readonly SeatRow[];
  /** The region of each drawn object, in draw order; `-` lies in everybody's region. */
  readonly regions: readonly string[];
  readonly inspectors: readonly MatchInspector[];
  readonly recusals: readonly MatchRecusal[];
  /** Whole 16-byte blocks of the match keystream. */
  keystream(fromBlock: number, blocks: number): Promise<Uint8Array>;
}

export interface SeatRow {
  readonly department: string;
  readonly count: number;
  /** The speciality the seat asks for, or null where any inspector of the department will do. */
  readonly tag: string | null;
}

export interface MatchInspector {
  readonly department: string;
  readonly tags: readonly string[];
  /** The regions covered; none means every region. */
  readonly regions: readonly string[];
  /** The most objects this draw may give the inspector. */
  readonly cap: number;
}

/** By position in draw order and by position among the inspectors. */
export interface MatchRecusal {
  readonly object: number;
  readonly inspector: number;
}

export interface MatchOutcome {
  /** The inspector on each seat, team after team, seat after seat; -1 where the seat stays empty. */
  readonly teams: Int32Array;
  readonly seatsPerTeam: number;
  /** How many objects each inspector visits. */
  readonly loads: Int32Array;
  /** The proof that the loads cannot be levelled further: see `checkBalance`. */
  readonly levels: Levels;
  /** Why seats stay empty, one entry for each group of seats that lacks inspectors of its own. */
  readonly shortages: readonly Shortage[];
}
