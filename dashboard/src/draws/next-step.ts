import type { DrawState } from '@sunlot/glossary';
import type { Attempt, DrawRecord, Entropy, Witness } from './draw-record.ts';

/** What one person can do next; each has one big button. */
export type NextAct =
  | 'handInShare'
  | 'enterDice'
  | 'enterBeacon'
  | 'reveal'
  | 'commit'
  | 'confirmVoid'
  | 'freeze'
  | 'cutPool'
  | 'open';

/** What everybody else waits for; each has one sentence. */
export type Waiting =
  | 'time'
  | 'pool'
  | 'freeze'
  | 'promises'
  | 'reveals'
  | 'dice'
  | 'second_reading'
  | 'beacon'
  | 'shares'
  | 'lost'
  | 'drawing'
  | 'sealed'
  | 'opened'
  | 'stalled'
  | 'voided'
  | 'cancelled'
  | 'second_signature';

export type NextStep = { readonly act: NextAct } | { readonly waiting: Waiting };

type Standing = Pick<DrawRecord, 'state' | 'scheduledAt' | 'voidProposedByName'> & {
  readonly allowed: readonly string[];
  readonly witnesses: readonly Pick<Witness, 'state'>[];
  readonly attempt: number;
  readonly entropy: Pick<Entropy, 'kind'> | null;
  readonly diceEntries: readonly unknown[];
  readonly escrow: unknown;
  readonly replaces: unknown;
  readonly task: { readonly draws: readonly Attempt[] };
};

/**
 * The one thing to do next for a person with these rights, or what the draw waits for. Whoever proposed a void cannot confirm
 * it (four eyes), so for them it waits for the other signature.
 */
export function nextStep(draw: Standing, person: { readonly fullName: string } | undefined, now: Date): NextStep {
  const act = ORDER.find((it) => draw.allowed.includes(it) && isDue(it, draw, person));
  if (act) return { act };
  if (draw.voidProposedByName && draw.state !== 'VOIDED') return { waiting: 'second_signature' };
  return { waiting: waitingFor(draw, now) };
}

const ORDER: readonly NextAct[] = [
  'handInShare',
  'enterDice',
  'enterBeacon',
  'reveal',
  'commit',
  'confirmVoid',
  'freeze',
  'cutPool',
  'open',
];

function isDue(act: NextAct, draw: Standing, person: { readonly fullName: string } | undefined): boolean {
  if (act === 'confirmVoid') return draw.voidProposedByName !== person?.fullName;
  if (act !== 'cutPool') return true;
  return draw.state === 'QUEUED' || (draw.state === 'VOIDED' && laterAttempt(draw) === undefined);
}

/** The attempt that came after this one, or undefined when this is the latest. A replacement is none of the task’s attempts. */
export function laterAttempt({
  attempt,
  task,
  replaces,
}: Pick<Standing, 'attempt' | 'task' | 'replaces'>): Attempt | undefined {
  if (replaces) return undefined;
  return task.draws.find((other) => other.attempt === attempt + 1);
}

function waitingFor({ state, witnesses, scheduledAt, entropy, diceEntries, escrow }: Standing, now: Date): Waiting {
  switch (state) {
    case 'QUEUED':
      return new Date(scheduledAt) > now ? 'time' : 'pool';
    case 'POOL_CUT':
      return 'freeze';
    case 'FROZEN':
      return witnesses.some((witness) => witness.state === 'INVITED') ? 'promises' : 'reveals';
    case 'AWAITING_ENTROPY':
      if (entropy?.kind === 'DRAND') return 'beacon';
      return diceEntries.length > 0 ? 'second_reading' : 'dice';
    case 'AWAITING_ESCROW':
      return escrow ? 'shares' : 'lost';
    case 'WITNESSED':
    case 'DRAWING':
      return 'drawing';
    case 'DRAWN':
      return 'sealed';
    case 'OPEN':
      return 'opened';
    case 'STALLED':
      return 'stalled';
    case 'VOIDED':
      return 'voided';
    case 'CANCELLED':
      return 'cancelled';
  }
}

/** The stations of a draw, in order. */
export const STATIONS = ['queue', 'pool', 'freeze', 'witness', 'draw', 'open'] as const;

/** How many stations lie behind the draw; six when it is open. A draw that ended early stands where it ended. */
export function stationsPassed(
  draw: Pick<DrawRecord, 'state' | 'scheduledAt' | 'poolSize' | 'frozenAt' | 'drawnAt' | 'openedAt' | 'progressNote'>,
  now: Date,
): number {
  if (draw.state === 'QUEUED') return new Date(draw.scheduledAt) > now ? 0 : 1;
  if (draw.state === 'STALLED') return draw.progressNote?.includes('WITNESSES_INCOMPLETE') ? 3 : 4;
  if (hasEnded(draw.state)) {
    if (draw.openedAt) return 6;
    if (draw.drawnAt) return 5;
    if (draw.frozenAt) return 3;
    return draw.poolSize === null ? 1 : 2;
  }
  return PASSED[draw.state] ?? 0;
}

/** Whether nothing more will come of the draw. */
export function hasEnded(state: DrawState): boolean {
  return state === 'VOIDED' || state === 'CANCELLED';
}

const PASSED: Partial<Record<DrawState, number>> = {
  POOL_CUT: 2,
  FROZEN: 3,
  AWAITING_ENTROPY: 4,
  AWAITING_ESCROW: 4,
  WITNESSED: 4,
  DRAWING: 4,
  DRAWN: 5,
  OPEN: 6,
};
