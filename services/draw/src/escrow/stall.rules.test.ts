import { DrawState, WitnessState } from '@sunlot/glossary';
import { expect, test } from 'vitest';
import type { Draw } from '../session/draw.entity.ts';
import type { Witness } from '../witness/witness.entity.ts';
import { stallsAt } from './stall.rules.ts';

const frozenAt = new Date('2026-05-06T09:00:00Z');
const at = (minutes: number): Date => new Date(frozenAt.getTime() + minutes * 60_000);
const times = { frozenAt, deadline: at(60), drawBy: at(120), requiredWitnesses: 1 };
const aDraw = (state: DrawState, more: object = {}) => ({ ...times, state, ...more }) as unknown as Draw;
const revealed = (minutes: number) =>
  ({ state: WitnessState.REVEALED, division: 'POLICY_DIVISION', revealedAt: at(minutes) }) as Witness;
const promised = { state: WitnessState.COMMITTED, division: 'MARKET', revealedAt: null } as unknown as Witness;

test('R27 a draw that waits for its shares has stalled at once', () => {
  expect(stallsAt(aDraw(DrawState.AWAITING_ESCROW), [revealed(10)])).toEqual(frozenAt);
});

test('R27 before the time for reveals is over no frozen draw has stalled, and without enough witnesses never', () => {
  expect(stallsAt(aDraw(DrawState.FROZEN), [revealed(10), promised])).toEqual(at(70));
  expect(stallsAt(aDraw(DrawState.FROZEN, { drawBy: at(60) }), [revealed(10)])).toEqual(at(60));
  expect(stallsAt(aDraw(DrawState.FROZEN), [promised])).toBeUndefined();
});

test('R27 a draw that is about to run has stalled ten minutes after the last reveal, at the latest when it is due', () => {
  expect(stallsAt(aDraw(DrawState.WITNESSED), [revealed(10), revealed(20)])).toEqual(at(30));
  expect(stallsAt(aDraw(DrawState.DRAWING), [revealed(115)])).toEqual(at(120));
});

test.each(['QUEUED', 'POOL_CUT', 'AWAITING_ENTROPY', 'DRAWN', 'OPEN', 'STALLED', 'VOIDED', 'CANCELLED'] as const)(
  'R27 a secret would not help a draw that is %s',
  (state) => {
    expect(stallsAt(aDraw(state), [revealed(10)])).toBeUndefined();
  },
);
