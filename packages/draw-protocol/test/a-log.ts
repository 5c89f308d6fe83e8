import { toHex } from '../src/canonical-text.ts';
import { commitment } from '../src/commitment.ts';
import { sha256Aes256Ctr } from '../src/keystream.ts';
import type {
  CommitEntry,
  DrawEntry,
  EscrowOpenedEntry,
  FreezeEntry,
  OpenEntry,
  ReplaceEntry,
  RevealEntry,
  VoidEntry,
} from '../src/log/entry.ts';

/** Entries of a draw that goes well, one a minute; `change` says what a scenario has otherwise. */
export const aFreeze = (change: Partial<FreezeEntry> = {}): FreezeEntry => ({
  kind: 'FREEZE',
  time: '2026-04-21T09:00:00+08:00',
  draw: 'd-2026-007',
  attempt: 1,
  item: 'plan-12',
  suite: 'sha256-aes256ctr',
  replaces: null,
  freeze: '11'.repeat(32),
  files: ['candidates.tsv', 'exclusions.tsv', 'inspectors.tsv', 'recusals.tsv', 'rules.txt'].map((name, place) => ({
    name,
    digest: `2${place}`.repeat(32),
  })),
  commitment: '33'.repeat(32),
  escrow: {
    threshold: 2,
    digest: '77'.repeat(32),
    holders: [
      { id: 'justice', division: 'JUSTICE_BUREAU' },
      { id: 'market', division: 'MARKET' },
      { id: 'tax', division: 'TAX_BUREAU' },
    ],
  },
  strata: [
    { name: 'A', size: 500, quota: 10 },
    { name: 'D', size: 20, quota: 4 },
  ],
  operator: { id: 'zhang', division: 'DIVISION_3' },
  witnesses: [
    { id: 'li', division: 'POLICY_DIVISION' },
    { id: 'wang', division: 'TAX_BUREAU' },
  ],
  required: 2,
  entropy: { kind: 'none' },
  deadlines: {
    reveal: '2026-04-21T09:30:00+08:00',
    draw: '2026-04-21T10:00:00+08:00',
    open: '2026-04-24T09:00:00+08:00',
  },
  ...change,
});

export const aCommit = (witness: string, change: Partial<CommitEntry> = {}): CommitEntry => ({
  kind: 'COMMIT',
  ...placeOf(change, '2026-04-21T09:01:00+08:00'),
  witness,
  commitment: promise(witness, change),
  ...change,
});

export const aReveal = (witness: string, change: Partial<RevealEntry> = {}): RevealEntry => ({
  kind: 'REVEAL',
  ...placeOf(change, '2026-04-21T09:02:00+08:00'),
  witness,
  nonce: nonceOf(witness),
  ...change,
});

export const anEscrowOpening = (change: Partial<EscrowOpenedEntry> = {}): EscrowOpenedEntry => ({
  kind: 'ESCROW-OPENED',
  ...placeOf(change, '2026-04-21T09:40:00+08:00'),
  holders: ['justice', 'tax'],
  ...change,
});

export const aDraw = (change: Partial<DrawEntry> = {}): DrawEntry => ({
  kind: 'DRAW',
  ...placeOf(change, '2026-04-21T09:03:00+08:00'),
  drawn: 14,
  result: '44'.repeat(32),
  entropy: { kind: 'none' },
  ...change,
});

export const anOpen = (change: Partial<OpenEntry> = {}): OpenEntry => ({
  kind: 'OPEN',
  ...placeOf(change, '2026-04-24T08:30:00+08:00'),
  seed: '55'.repeat(32),
  record: '66'.repeat(32),
  ...change,
});

export const aVoid = (change: Partial<VoidEntry> = {}): VoidEntry => ({
  kind: 'VOID',
  ...placeOf(change, '2026-04-24T08:40:00+08:00'),
  reason: 'POOL_WRONG',
  signers: [
    { id: 'li', division: 'POLICY_DIVISION' },
    { id: 'wang', division: 'TAX_BUREAU' },
  ],
  ...change,
});

export const aReplace = (change: Partial<ReplaceEntry> = {}): ReplaceEntry => ({
  kind: 'REPLACE',
  ...placeOf(change, '2026-04-24T08:50:00+08:00'),
  by: 'd-2026-007-r',
  skipped: [{ order: 3, reason: 'DEREGISTERED' }],
  ...change,
});

/** Freeze, both witnesses, draw and opening, all in time. */
export const aGoodDraw = (change: { draw?: string; attempt?: number } & Partial<FreezeEntry> = {}) => {
  const { draw, attempt } = aFreeze(change);
  const of = { draw, attempt };
  return [
    aFreeze(change),
    aCommit('li', of),
    aCommit('wang', of),
    aReveal('li', of),
    aReveal('wang', of),
    aDraw(of),
    anOpen(of),
  ];
};

function placeOf({ draw = 'd-2026-007', attempt = 1 }: { draw?: string; attempt?: number }, time: string) {
  return { time, draw, attempt };
}

function nonceOf(witness: string): string {
  return toHex(new Uint8Array(32).fill(witness.length));
}

function promise(witness: string, { draw = 'd-2026-007', attempt = 1 }: { draw?: string; attempt?: number }): string {
  const context = { draw, attempt, freeze: '11'.repeat(32), party: witness };
  return toHex(commitment(sha256Aes256Ctr, context, new Uint8Array(32).fill(witness.length)));
}
