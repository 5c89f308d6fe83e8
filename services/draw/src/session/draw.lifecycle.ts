import type { DrawState } from '@sunlot/glossary';
import type { Lifecycle } from '@sunlot/subgraph-kit';

export type DrawStep =
  | 'receive_pool'
  | 'freeze'
  | 'cancel'
  | 'await_entropy'
  | 'await_escrow'
  | 'complete_witness'
  | 'begin'
  | 'certify'
  | 'stall'
  | 'open'
  | 'void';

const WITNESSES = ['OFFICE', 'POLICY_DIVISION', 'DIVISION', 'DEPARTMENT', 'JUSTICE_BUREAU', 'OBSERVER'] as const;

/**
 * The life of a draw. Nobody has a button between the last reveal and the result: WITNESSED, DRAWING and DRAWN are
 * steps of the room itself. Where dice or a beacon were named at the freeze they come in between, and nothing else. What is frozen can no longer be cancelled, only voided, and a void is public (R27).
 */
export const drawLifecycle: Lifecycle<DrawState, DrawStep> = {
  QUEUED: {
    receive_pool: { to: 'POOL_CUT', by: 'ROOM' },
    cancel: { to: 'CANCELLED', by: ['OFFICE', 'POLICY_DIVISION'] },
  },
  // The room cancels a replacement that was never frozen when the draw it would make whole is void.
  POOL_CUT: {
    receive_pool: { to: 'POOL_CUT', by: 'ROOM' },
    freeze: { to: 'FROZEN', by: ['DIVISION', 'DEPARTMENT'] },
    cancel: { to: 'CANCELLED', by: ['OFFICE', 'POLICY_DIVISION', 'ROOM'] },
  },
  FROZEN: {
    await_entropy: { to: 'AWAITING_ENTROPY', by: [...WITNESSES, 'ROOM'] },
    await_escrow: { to: 'AWAITING_ESCROW', by: [...WITNESSES, 'ROOM'] },
    complete_witness: { to: 'WITNESSED', by: [...WITNESSES, 'ROOM'] },
    stall: { to: 'STALLED', by: 'ROOM' },
    void: { to: 'VOIDED', by: ['POLICY_DIVISION', 'DEPARTMENT', 'JUSTICE_BUREAU', 'OBSERVER'] },
  },
  AWAITING_ENTROPY: {
    await_escrow: { to: 'AWAITING_ESCROW', by: [...WITNESSES, 'ROOM'] },
    complete_witness: { to: 'WITNESSED', by: [...WITNESSES, 'ROOM'] },
    stall: { to: 'STALLED', by: 'ROOM' },
    void: { to: 'VOIDED', by: ['POLICY_DIVISION', 'DEPARTMENT', 'JUSTICE_BUREAU', 'OBSERVER'] },
  },
  // The server secret is not at hand: those who hold shares of it bring them (see escrow/).
  AWAITING_ESCROW: {
    complete_witness: { to: 'WITNESSED', by: [...WITNESSES, 'ROOM'] },
    void: { to: 'VOIDED', by: ['POLICY_DIVISION', 'DEPARTMENT', 'JUSTICE_BUREAU', 'OBSERVER'] },
  },
  WITNESSED: {
    begin: { to: 'DRAWING', by: 'ROOM' },
    stall: { to: 'STALLED', by: 'ROOM' },
  },
  DRAWING: {
    begin: { to: 'DRAWING', by: 'ROOM' },
    certify: { to: 'DRAWN', by: 'ROOM' },
    stall: { to: 'STALLED', by: 'ROOM' },
  },
  DRAWN: {
    open: { to: 'OPEN', by: ['OFFICE', 'POLICY_DIVISION', 'ROOM'] },
    void: { to: 'VOIDED', by: ['POLICY_DIVISION', 'DEPARTMENT', 'JUSTICE_BUREAU', 'OBSERVER'] },
  },
  OPEN: {
    void: { to: 'VOIDED', by: ['POLICY_DIVISION', 'DEPARTMENT', 'JUSTICE_BUREAU', 'OBSERVER'] },
  },
  STALLED: {
    void: { to: 'VOIDED', by: ['POLICY_DIVISION', 'DEPARTMENT', 'JUSTICE_BUREAU', 'OBSERVER'] },
  },
  VOIDED: {},
  CANCELLED: {},
};

/** Draws that stand in the way of another one for the same task: at most one is open at a time. */
export const UNFINISHED: readonly DrawState[] = [
  'QUEUED',
  'POOL_CUT',
  'FROZEN',
  'AWAITING_ENTROPY',
  'AWAITING_ESCROW',
  'WITNESSED',
  'DRAWING',
  'STALLED',
];
/** Draws whose result or failure counts: another attempt needs a recorded void first. */
export const STANDING: readonly DrawState[] = [...UNFINISHED, 'DRAWN', 'OPEN'];
