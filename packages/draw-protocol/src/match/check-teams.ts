import { type MatchInput, matchTeams } from '../match.ts';
import { seatsOf } from './kinds.ts';
import { Seating } from './seating.ts';

export type TeamsVerdict =
  | { readonly ok: true }
  | { readonly ok: false; readonly step: 'TEAMS_SIZE'; readonly expected: number; readonly got: number }
  | {
      readonly ok: false;
      readonly step:
        | 'TEAMS_INSPECTOR'
        | 'TEAMS_DEPARTMENT'
        | 'TEAMS_TAG'
        | 'TEAMS_REGION'
        | 'TEAMS_RECUSED'
        | 'TEAMS_TWICE'
        | 'TEAMS_CAP';
      readonly object: number;
      readonly seat: number;
      readonly inspector: number;
    }
  | {
      readonly ok: false;
      readonly step: 'TEAMS_RECOMPUTED';
      readonly object: number;
      readonly seat: number;
      readonly expected: number;
      readonly got: number;
    };

/**
 * Checks given teams: first seat by seat against the rules, so that a wrong seat is named for what is wrong with it, then
 * against the teams the keystream gives. Seats are looked at in slot order and the first wrong one is named; an empty seat
 * (-1) breaks no rule by itself.
 */
export async function checkTeams(input: MatchInput, teams: Int32Array): Promise<TeamsVerdict> {
  const seating = await Seating.of(input);
  if (teams.length !== seating.slots) {
    return { ok: false, step: 'TEAMS_SIZE', expected: seating.slots, got: teams.length };
  }
  for (let slot = 0; slot < teams.length; slot += 1) {
    const step = breach(seating, teams, slot);
    if (step !== undefined) return { ok: false, step, ...place(seating, slot), inspector: teams[slot] as number };
    if (teams[slot] !== -1) seating.seat(teams[slot] as number, slot);
  }
  const { teams: recomputed } = await matchTeams(input);
  const slot = teams.findIndex((inspector, at) => inspector !== recomputed[at]);
  if (slot === -1) return { ok: true };
  const [expected, got] = [recomputed[slot] as number, teams[slot] as number];
  return { ok: false, step: 'TEAMS_RECOMPUTED', ...place(seating, slot), expected, got };
}

type Breach = Extract<TeamsVerdict, { inspector: number }>['step'];

// What is wrong with taking this slot when all slots before it are taken as given.
function breach(seating: Seating, teams: Int32Array, slot: number): Breach | undefined {
  const number = teams[slot] as number;
  if (number === -1) return undefined;
  const inspector = seating.input.inspectors[number];
  if (inspector === undefined) return 'TEAMS_INSPECTOR';
  const { object, seat } = place(seating, slot);
  const asked = seatsOf(seating.input.seats)[seat];
  const region = seating.input.regions[object] as string;
  if (inspector.department !== asked?.department) return 'TEAMS_DEPARTMENT';
  if (asked.tag !== null && !inspector.tags.includes(asked.tag)) return 'TEAMS_TAG';
  if (region !== '-' && inspector.regions.length > 0 && !inspector.regions.includes(region)) return 'TEAMS_REGION';
  if (seating.isRecused(number, object)) return 'TEAMS_RECUSED';
  if (seating.slotOnTeam(number, object) !== -1) return 'TEAMS_TWICE';
  if ((seating.loads[number] as number) >= inspector.cap) return 'TEAMS_CAP';
  return undefined;
}

function place(seating: Seating, slot: number): { object: number; seat: number } {
  return { object: seating.objectOf(slot), seat: slot % seating.seatsPerTeam };
}
