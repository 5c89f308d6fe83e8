import { DrawState } from '@sunlot/glossary';
import { expect, test } from 'vitest';
import type { Witness } from './draw-record.ts';
import { laterAttempt, nextStep, STATIONS, stationsPassed } from './next-step.ts';

const NOW = new Date('2026-11-23T02:00:00Z');
const SEAT = { state: 'INVITED' } as Witness;
const DRAW = {
  state: 'FROZEN',
  allowed: [] as string[],
  witnesses: [SEAT],
  scheduledAt: '2026-11-23T01:00:00Z',
  voidProposedByName: null,
  attempt: 1,
  entropy: null,
  diceEntries: [],
  escrow: null,
  replaces: null,
  task: { draws: [{ id: 'd1', attempt: 1 }] },
} as const;
const ME = { fullName: '明法理' };

test('R45 shows one thing to do, the most urgent of those allowed', () => {
  expect(nextStep({ ...DRAW, allowed: ['void', 'commit'] }, ME, NOW)).toEqual({ act: 'commit' });
  expect(nextStep({ ...DRAW, state: 'POOL_CUT', allowed: ['cutPool', 'freeze'] }, ME, NOW)).toEqual({ act: 'freeze' });
  expect(nextStep({ ...DRAW, state: 'QUEUED', allowed: ['schedule', 'cutPool'] }, ME, NOW)).toEqual({ act: 'cutPool' });
});

test('R26 whoever proposed a void waits for the other signature', () => {
  const proposed = { ...DRAW, allowed: ['confirmVoid'], voidProposedByName: '明法理' };
  expect(nextStep(proposed, ME, NOW)).toEqual({ waiting: 'second_signature' });
  expect(nextStep(proposed, { fullName: '司守正' }, NOW)).toEqual({ act: 'confirmVoid' });
});

test('R27 after a void the initiating division cuts a new pool, unless the next attempt has begun', () => {
  const voided = { ...DRAW, state: 'VOIDED' as const, allowed: ['cutPool'] };
  expect(nextStep(voided, ME, NOW)).toEqual({ act: 'cutPool' });
  const begun = { ...voided, task: { draws: [...DRAW.task.draws, { id: 'd2', attempt: 2 }] } };
  expect(nextStep(begun, ME, NOW)).toEqual({ waiting: 'voided' });
  expect(laterAttempt(begun)).toMatchObject({ id: 'd2' });
  expect(laterAttempt({ ...begun, replaces: { id: 'd0' } })).toBeUndefined();
});

test('R26 after the reveals it waits for the dice, for the second who reads them, or for the beacon, before it runs by itself', () => {
  const waits = { ...DRAW, state: 'AWAITING_ENTROPY' as const, entropy: { kind: 'DICE_D10' as const } };
  expect(nextStep({ ...waits, allowed: ['enterDice'] }, ME, NOW)).toEqual({ act: 'enterDice' });
  expect(nextStep(waits, ME, NOW)).toEqual({ waiting: 'dice' });
  expect(nextStep({ ...waits, diceEntries: [{}] }, ME, NOW)).toEqual({ waiting: 'second_reading' });
  expect(nextStep({ ...waits, entropy: { kind: 'DRAND' } }, ME, NOW)).toEqual({ waiting: 'beacon' });
});

test('R27 a draw without its secret waits for the holders of its shares, and without any for its void', () => {
  const lost = { ...DRAW, state: 'AWAITING_ESCROW' as const };
  expect(nextStep({ ...lost, escrow: {}, allowed: ['void', 'handInShare'] }, ME, NOW)).toEqual({ act: 'handInShare' });
  expect(nextStep({ ...lost, escrow: {} }, ME, NOW)).toEqual({ waiting: 'shares' });
  expect(nextStep(lost, ME, NOW)).toEqual({ waiting: 'lost' });
});

test('R26 says whether promises or reveals are awaited', () => {
  expect(nextStep({ ...DRAW }, ME, NOW)).toEqual({ waiting: 'promises' });
  expect(nextStep({ ...DRAW, witnesses: [{ ...SEAT, state: 'COMMITTED' }] }, ME, NOW)).toEqual({ waiting: 'reveals' });
});

test('R20 a draw announced for later waits for its time', () => {
  const queued = { ...DRAW, state: 'QUEUED' as const };
  expect(nextStep({ ...queued, scheduledAt: '2026-11-23T03:00:00Z' }, ME, NOW)).toEqual({ waiting: 'time' });
  expect(nextStep(queued, ME, NOW)).toEqual({ waiting: 'pool' });
});

test('R28 every state stands somewhere between the first station and the last', () => {
  const empty = {
    scheduledAt: DRAW.scheduledAt,
    poolSize: null,
    frozenAt: null,
    drawnAt: null,
    openedAt: null,
    progressNote: null,
  };
  for (const state of Object.keys(DrawState) as DrawState[]) {
    const passed = stationsPassed({ ...empty, state }, NOW);
    expect(passed).toBeGreaterThanOrEqual(1);
    expect(passed).toBeLessThanOrEqual(STATIONS.length);
    expect(nextStep({ ...DRAW, state }, ME, NOW)).toHaveProperty('waiting');
  }
  expect(stationsPassed({ ...empty, state: 'STALLED', progressNote: '{"code":"WITNESSES_INCOMPLETE"}' }, NOW)).toBe(3);
  expect(stationsPassed({ ...empty, state: 'VOIDED', frozenAt: 'x', drawnAt: 'x' }, NOW)).toBe(5);
});
