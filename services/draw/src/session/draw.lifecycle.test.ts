import { DrawState, Role } from '@sunlot/glossary';
import { advance, Refusal } from '@sunlot/subgraph-kit';
import { describe, expect, test } from 'vitest';
import { drawLifecycle, type DrawStep, STANDING, UNFINISHED } from './draw.lifecycle.ts';

const states = Object.values(DrawState);
const actors = [...Object.values(Role), 'ROOM'];
const verbs: readonly DrawStep[] = [
  'receive_pool',
  'freeze',
  'cancel',
  'await_entropy',
  'await_escrow',
  'complete_witness',
  'begin',
  'certify',
  'stall',
  'open',
  'void',
];

const WITNESSES = ['OFFICE', 'POLICY_DIVISION', 'DIVISION', 'DEPARTMENT', 'JUSTICE_BUREAU', 'OBSERVER'];
const SIGNERS = ['POLICY_DIVISION', 'DEPARTMENT', 'JUSTICE_BUREAU', 'OBSERVER'];

/** The law once more, written by hand: from, step, to, by whom. Whatever is not listed must be refused. */
const lawful: readonly [string, DrawStep, DrawState, readonly string[]][] = [
  ['QUEUED', 'receive_pool', 'POOL_CUT', ['ROOM']],
  ['QUEUED', 'cancel', 'CANCELLED', ['OFFICE', 'POLICY_DIVISION']],
  ['POOL_CUT', 'receive_pool', 'POOL_CUT', ['ROOM']],
  ['POOL_CUT', 'freeze', 'FROZEN', ['DIVISION', 'DEPARTMENT']],
  ['POOL_CUT', 'cancel', 'CANCELLED', ['OFFICE', 'POLICY_DIVISION', 'ROOM']],
  ['FROZEN', 'await_entropy', 'AWAITING_ENTROPY', [...WITNESSES, 'ROOM']],
  ['FROZEN', 'await_escrow', 'AWAITING_ESCROW', [...WITNESSES, 'ROOM']],
  ['AWAITING_ENTROPY', 'await_escrow', 'AWAITING_ESCROW', [...WITNESSES, 'ROOM']],
  ['AWAITING_ESCROW', 'complete_witness', 'WITNESSED', [...WITNESSES, 'ROOM']],
  ['AWAITING_ESCROW', 'void', 'VOIDED', SIGNERS],
  ['FROZEN', 'complete_witness', 'WITNESSED', [...WITNESSES, 'ROOM']],
  ['FROZEN', 'stall', 'STALLED', ['ROOM']],
  ['FROZEN', 'void', 'VOIDED', SIGNERS],
  ['AWAITING_ENTROPY', 'complete_witness', 'WITNESSED', [...WITNESSES, 'ROOM']],
  ['AWAITING_ENTROPY', 'stall', 'STALLED', ['ROOM']],
  ['AWAITING_ENTROPY', 'void', 'VOIDED', SIGNERS],
  ['WITNESSED', 'begin', 'DRAWING', ['ROOM']],
  ['WITNESSED', 'stall', 'STALLED', ['ROOM']],
  ['DRAWING', 'begin', 'DRAWING', ['ROOM']],
  ['DRAWING', 'certify', 'DRAWN', ['ROOM']],
  ['DRAWING', 'stall', 'STALLED', ['ROOM']],
  ['DRAWN', 'open', 'OPEN', ['OFFICE', 'POLICY_DIVISION', 'ROOM']],
  ['DRAWN', 'void', 'VOIDED', SIGNERS],
  ['OPEN', 'void', 'VOIDED', SIGNERS],
  ['STALLED', 'void', 'VOIDED', SIGNERS],
];

const steps = states.flatMap((state) => verbs.flatMap((verb) => actors.map((actor) => ({ state, verb, actor }))));

describe('R26 R27 the life of a draw', () => {
  test.each(steps)('R27 $actor, draw $state, step $verb', ({ state, verb, actor }) => {
    const step = lawful.find(([from, taken, , by]) => from === state && taken === verb && by.includes(actor));
    const take = () => advance(drawLifecycle, state, verb, [actor]);
    if (step) expect(take()).toBe(step[2]);
    else expect(take).toThrow(Refusal);
  });

  test('R28 from the last contribution to the result only the room moves', () => {
    for (const state of ['WITNESSED', 'DRAWING'] as const) {
      expect(new Set(Object.values(drawLifecycle[state]).flatMap(({ by }) => by))).toEqual(new Set(['ROOM']));
    }
  });

  test('R27 a draw stands in the way of another until it is void or cancelled', () => {
    expect(states.filter((state) => !STANDING.includes(state))).toEqual(['VOIDED', 'CANCELLED']);
    expect(STANDING.filter((state) => !UNFINISHED.includes(state))).toEqual(['DRAWN', 'OPEN']);
  });
});
