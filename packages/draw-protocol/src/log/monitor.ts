import type { Reading } from '../canonical-text.ts';
import { fromHex, toHex } from '../canonical-text.ts';
import { commitment } from '../commitment.ts';
import { findSuite } from '../keystream.ts';
import { policyDivision } from '../rules.ts';
import {
  type CommitEntry,
  type DrawEntry,
  type Entry,
  type EntryKind,
  type EscrowOpenedEntry,
  type FreezeEntry,
  type OpenEntry,
  type RevealEntry,
  type ReplaceEntry,
  readEntry,
  type VoidEntry,
} from './entry.ts';
import { secondsOf } from './instant.ts';

/**
 * Reads the whole log as somebody who trusts nobody, at the given time: where each draw stands, and everything that should
 * not be. Entries come in the order of the log. An empty log has no draws and no findings; a log in order has no findings.
 */
export function monitorLog(log: readonly Uint8Array[], now: string): LogReport {
  const watch = new Watch();
  log.forEach((bytes, index) => watch.read(readEntry(bytes), index));
  const draws = watch.draws.map((seen) => stateOf(seen, now));
  const overdue = draws.flatMap(({ draw, attempt, overdue: kind, due }): Finding[] =>
    kind === null || due === null ? [] : [{ code: `MISSING_${kind}`, index: null, draw, attempt, deadline: due }],
  );
  return { draws, findings: [...watch.findings, ...overdue] };
}

/**
 * The promise and the reveal of each witness that a monitor takes into account, from the entries of one draw; a witness without
 * either is not in it.
 */
export function testimoniesIn(
  entries: readonly Entry[],
): Map<string, { readonly commit: CommitEntry; readonly reveal: RevealEntry | undefined }> {
  const watch = new Watch();
  entries.forEach((value, index) => watch.read({ ok: true, value }, index));
  const [{ commits, reveals } = { commits: new Map(), reveals: new Map() }] = watch.draws;
  return new Map(Array.from(commits, ([id, commit]) => [id, { commit, reveal: reveals.get(id) }]));
}

export interface LogReport {
  /** In the order of their FREEZE entries. */
  readonly draws: readonly DrawState[];
  /** What entries are wrong by themselves or where they stand, in log order; then what is missing, in the order of draws. */
  readonly findings: readonly Finding[];
}

export interface DrawState {
  readonly draw: string;
  readonly attempt: number;
  readonly item: string;
  readonly replaces: FreezeEntry['replaces'];
  readonly state: 'FROZEN' | 'DRAWN' | 'OPENED' | 'VOIDED';
  /** The deadline of the next entry due, or null when none is. A voided draw that was drawn must still be opened. */
  readonly due: string | null;
  /** The kind of entry whose deadline has passed without it: shown red. */
  readonly overdue: 'DRAW' | 'OPEN' | null;
}

/** `index` is the entry concerned, counted from 0, or null where an entry is missing. */
export type Finding = { readonly index: number | null } & (
  | { readonly code: 'MALFORMED'; readonly line: number; readonly reason: string }
  | ({ readonly code: 'TIME_BACKWARDS'; readonly time: string; readonly previous: string } & Of)
  | ({ readonly code: 'UNKNOWN_DRAW' | 'REPEATED' | 'OUT_OF_ORDER'; readonly kind: EntryKind } & Of)
  | ({ readonly code: 'ATTEMPT_GAP'; readonly item: string; readonly expected: number } & Of)
  | ({ readonly code: 'TWO_OPEN_DRAWS' | 'REDRAW'; readonly item: string; readonly other: Of } & Of)
  | ({ readonly code: 'REPLACEMENT_UNANNOUNCED' | 'OTHER_RESULT_REPLACED' | 'REPLACES_VOID' } & Of)
  | ({ readonly code: 'REPLACEMENT_STANDS'; readonly other: Of } & Of)
  | ({ readonly code: 'REPLACED_TWICE'; readonly order: number; readonly by: string } & Of)
  | ({ readonly code: 'REPLACEMENTS_AT_ONCE'; readonly item: string; readonly by: string } & Of)
  | ({ readonly code: 'STRANGER' | 'REVEAL_UNPROMISED' | 'REVEAL_MISMATCH'; readonly witness: string } & Of)
  | ({
      readonly code: 'LATE_REVEAL' | 'OPENED_EARLY' | 'EARLY_DRAW';
      readonly time: string;
      readonly deadline: string;
    } & Of)
  | ({ readonly code: 'NOT_A_HOLDER'; readonly holder: string } & Of)
  | ({ readonly code: 'TOO_FEW_SHARES'; readonly threshold: number; readonly shares: number } & Of)
  | ({ readonly code: 'TOO_FEW_WITNESSES'; readonly required: number; readonly revealed: number } & Of)
  | ({ readonly code: 'NO_POLICY_WITNESS' | 'OTHER_ENTROPY' | 'VOID_BY_OPERATOR' } & Of)
  | ({ readonly code: 'LATE_DRAW' | 'LATE_OPEN'; readonly time: string; readonly deadline: string } & Of)
  | ({ readonly code: 'MISSING_DRAW' | 'MISSING_OPEN'; readonly deadline: string } & Of)
);

interface Of {
  readonly draw: string;
  readonly attempt: number;
}

interface SeenDraw {
  readonly freeze: FreezeEntry;
  readonly commits: Map<string, CommitEntry>;
  readonly reveals: Map<string, RevealEntry>;
  /** What announced its replacements, by their ids. */
  readonly replacedBy: Map<string, ReplaceEntry>;
  escrowOpened?: EscrowOpenedEntry;
  drawn?: DrawEntry;
  opened?: OpenEntry;
  voided?: VoidEntry;
}

class Watch {
  readonly findings: Finding[] = [];
  readonly draws: SeenDraw[] = [];
  private readonly byName = new Map<string, SeenDraw>();
  private latest: Entry | undefined;
  private index = 0;

  read(reading: Reading<Entry>, index: number): void {
    this.index = index;
    if (!reading.ok) {
      this.findings.push({ code: 'MALFORMED', index, line: reading.line, reason: reading.reason });
      return;
    }
    const entry = reading.value;
    if (this.latest !== undefined && secondsOf(entry.time) < secondsOf(this.latest.time)) {
      this.find(entry, { code: 'TIME_BACKWARDS', time: entry.time, previous: this.latest.time });
    }
    this.latest = entry;
    const seen = this.byName.get(nameOf(entry));
    if (entry.kind === 'FREEZE') this.freeze(entry, seen);
    else if (seen === undefined) this.find(entry, { code: 'UNKNOWN_DRAW', kind: entry.kind });
    else this.follow(entry, seen);
  }

  private follow(entry: Exclude<Entry, FreezeEntry>, seen: SeenDraw): void {
    switch (entry.kind) {
      case 'COMMIT':
        return this.commit(entry, seen);
      case 'REVEAL':
        return this.reveal(entry, seen);
      case 'ESCROW-OPENED':
        return this.openEscrow(entry, seen);
      case 'DRAW':
        return this.draw(entry, seen);
      case 'OPEN':
        return this.open(entry, seen);
      case 'VOID':
        return this.void(entry, seen);
      case 'REPLACE':
        return this.replace(entry, seen);
    }
  }

  // A task has one draw at a time: attempts run 1, 2, 3 …, and the next begins only when the one before is void. Replacements
  // are a series of their own for each draw they replace objects of, in which an opened one may be followed by another.
  private freeze(entry: FreezeEntry, seen: SeenDraw | undefined): void {
    if (seen !== undefined) return this.find(entry, { code: 'REPEATED', kind: 'FREEZE' });
    const series = this.draws.filter(({ freeze }) => seriesOf(freeze) === seriesOf(entry));
    const before = series.at(-1);
    if (entry.attempt !== series.length + 1) {
      this.find(entry, { code: 'ATTEMPT_GAP', item: entry.item, expected: series.length + 1 });
    }
    if (before !== undefined && before.voided === undefined) {
      const { draw, attempt } = before.freeze;
      const other = { draw, attempt };
      if (before.opened === undefined) this.find(entry, { code: 'TWO_OPEN_DRAWS', item: entry.item, other });
      else if (entry.replaces === null) this.find(entry, { code: 'REDRAW', item: entry.item, other });
    }
    if (entry.replaces !== null) this.replacement(entry, entry.replaces);
    const fresh = { freeze: entry, commits: new Map(), reveals: new Map(), replacedBy: new Map() };
    this.draws.push(fresh);
    this.byName.set(nameOf(entry), fresh);
  }

  private replacement(entry: FreezeEntry, replaces: NonNullable<FreezeEntry['replaces']>): void {
    const replaced = this.byName.get(nameOf(replaces));
    if (replaced?.replacedBy.has(entry.draw) !== true) this.find(entry, { code: 'REPLACEMENT_UNANNOUNCED' });
    else if (replaced.drawn?.result !== replaces.result) this.find(entry, { code: 'OTHER_RESULT_REPLACED' });
    if (replaced?.voided !== undefined) this.find(entry, { code: 'REPLACES_VOID' });
  }

  private commit(entry: CommitEntry, seen: SeenDraw): void {
    const { witness } = entry;
    if (!isWitness(seen, witness)) return this.find(entry, { code: 'STRANGER', witness });
    if (seen.commits.has(witness)) return this.find(entry, { code: 'REPEATED', kind: 'COMMIT' });
    // Who promises after another has revealed, or where the secret is known, can choose the promise to fit.
    if (seen.reveals.size > 0 || seen.escrowOpened || isOver(seen))
      return this.find(entry, { code: 'OUT_OF_ORDER', kind: 'COMMIT' });
    seen.commits.set(witness, entry);
  }

  private reveal(entry: RevealEntry, seen: SeenDraw): void {
    const { witness, nonce } = entry;
    if (!isWitness(seen, witness)) return this.find(entry, { code: 'STRANGER', witness });
    if (seen.reveals.has(witness)) return this.find(entry, { code: 'REPEATED', kind: 'REVEAL' });
    // Who knows the secret knows the outcome before deciding whether to reveal.
    if (seen.escrowOpened || isOver(seen)) return this.find(entry, { code: 'OUT_OF_ORDER', kind: 'REVEAL' });
    const promise = seen.commits.get(witness);
    if (promise === undefined) return this.find(entry, { code: 'REVEAL_UNPROMISED', witness });
    if (promiseOf(seen.freeze, witness, nonce) !== promise.commitment) {
      return this.find(entry, { code: 'REVEAL_MISMATCH', witness });
    }
    seen.reveals.set(witness, entry);
    const { reveal } = seen.freeze.deadlines;
    if (reveal !== undefined) this.late(entry, 'LATE_REVEAL', reveal);
  }

  private openEscrow(entry: EscrowOpenedEntry, seen: SeenDraw): void {
    if (seen.escrowOpened !== undefined) return this.find(entry, { code: 'REPEATED', kind: entry.kind });
    if (isOver(seen)) return this.find(entry, { code: 'OUT_OF_ORDER', kind: entry.kind });
    seen.escrowOpened = entry;
    const { threshold = 0, holders = [] } = seen.freeze.escrow ?? {};
    const named = entry.holders.filter((holder) => holders.some(({ id }) => id === holder));
    const stranger = entry.holders.find((holder) => !named.includes(holder));
    if (stranger !== undefined) this.find(entry, { code: 'NOT_A_HOLDER', holder: stranger });
    if (named.length < threshold) this.find(entry, { code: 'TOO_FEW_SHARES', threshold, shares: named.length });
    this.whileRevealing(entry, 'OPENED_EARLY', seen);
  }

  private draw(entry: DrawEntry, seen: SeenDraw): void {
    if (seen.drawn !== undefined) return this.find(entry, { code: 'REPEATED', kind: 'DRAW' });
    if (seen.voided !== undefined) return this.find(entry, { code: 'OUT_OF_ORDER', kind: 'DRAW' });
    seen.drawn = entry;
    const { required, witnesses, entropy, deadlines } = seen.freeze;
    const revealed = witnesses.filter(({ id }) => seen.reveals.has(id));
    if (revealed.length < required) {
      this.find(entry, { code: 'TOO_FEW_WITNESSES', required, revealed: revealed.length });
    }
    if (!revealed.some(({ division }) => division === policyDivision)) this.find(entry, { code: 'NO_POLICY_WITNESS' });
    if (!isAsFrozen(entropy, entry.entropy)) this.find(entry, { code: 'OTHER_ENTROPY' });
    this.whileRevealing(entry, 'EARLY_DRAW', seen);
    this.late(entry, 'LATE_DRAW', deadlines.draw);
  }

  private open(entry: OpenEntry, seen: SeenDraw): void {
    if (seen.opened !== undefined) return this.find(entry, { code: 'REPEATED', kind: 'OPEN' });
    if (seen.drawn === undefined) return this.find(entry, { code: 'OUT_OF_ORDER', kind: 'OPEN' });
    seen.opened = entry;
    this.late(entry, 'LATE_OPEN', seen.freeze.deadlines.open);
  }

  private void(entry: VoidEntry, seen: SeenDraw): void {
    if (seen.voided !== undefined) return this.find(entry, { code: 'REPEATED', kind: 'VOID' });
    seen.voided = entry;
    const { operator } = seen.freeze;
    const outside = entry.signers.filter(
      ({ id, division }) => division !== policyDivision && division !== operator.division && id !== operator.id,
    );
    if (outside.length === 0) this.find(entry, { code: 'VOID_BY_OPERATOR' });
    // What makes a void draw whole would stand for nothing.
    const standing = this.draws.find(
      ({ freeze: { replaces }, voided }) => replaces && nameOf(replaces) === nameOf(entry) && voided === undefined,
    );
    if (standing === undefined) return;
    const { draw, attempt } = standing.freeze;
    this.find(entry, { code: 'REPLACEMENT_STANDS', other: { draw, attempt } });
  }

  private replace(entry: ReplaceEntry, seen: SeenDraw): void {
    if (seen.replacedBy.has(entry.by)) return this.find(entry, { code: 'REPEATED', kind: 'REPLACE' });
    if (seen.drawn === undefined || seen.voided !== undefined) {
      return this.find(entry, { code: 'OUT_OF_ORDER', kind: 'REPLACE' });
    }
    this.again(entry, seen);
    this.atOnce(entry, seen);
    seen.replacedBy.set(entry.by, entry);
  }

  // Whoever may replace one place by two draws keeps the one that suits: a place is free again only when its replacement is void.
  private again(entry: ReplaceEntry, seen: SeenDraw): void {
    const places = new Set(entry.skipped.map(({ order }) => order));
    for (const [by, { skipped }] of seen.replacedBy) {
      const twice = skipped.find(({ order }) => places.has(order));
      if (twice === undefined || this.replacementOf(seen, by)?.voided) continue;
      return this.find(entry, { code: 'REPLACED_TWICE', order: twice.order, by });
    }
  }

  // Two at once could both draw whom neither knows the other will draw, whichever draws of the item they replace objects of.
  private atOnce(entry: ReplaceEntry, seen: SeenDraw): void {
    const { item } = seen.freeze;
    for (const replaced of this.draws) {
      if (replaced.freeze.item !== item || replaced.voided) continue;
      const underWay = Array.from(replaced.replacedBy.keys()).find((by) => {
        const draw = this.replacementOf(replaced, by);
        return draw?.opened === undefined && draw?.voided === undefined;
      });
      if (underWay !== undefined) return this.find(entry, { code: 'REPLACEMENTS_AT_ONCE', item, by: underWay });
    }
  }

  /** The draw announced under this id, or undefined while it is not frozen. */
  private replacementOf({ freeze }: SeenDraw, by: string): SeenDraw | undefined {
    return this.draws.find(
      ({ freeze: { draw, replaces } }) => draw === by && replaces && nameOf(replaces) === nameOf(freeze),
    );
  }

  private late(entry: Entry, code: 'LATE_REVEAL' | 'LATE_DRAW' | 'LATE_OPEN', deadline: string): void {
    if (secondsOf(entry.time) > secondsOf(deadline)) this.find(entry, { code, time: entry.time, deadline });
  }

  // Before its time for reveals is over nobody may go on without a witness who could still reveal.
  private whileRevealing(entry: Entry, code: 'OPENED_EARLY' | 'EARLY_DRAW', { freeze, reveals }: SeenDraw): void {
    const { reveal } = freeze.deadlines;
    if (reveal === undefined || reveals.size === freeze.witnesses.length) return;
    if (secondsOf(entry.time) < secondsOf(reveal)) this.find(entry, { code, time: entry.time, deadline: reveal });
  }

  private find({ draw, attempt }: Entry, facts: FactsOf<Finding>): void {
    this.findings.push({ index: this.index, draw, attempt, ...facts } as Finding);
  }
}

type FactsOf<F> = F extends Finding ? Omit<F, 'index' | 'draw' | 'attempt'> : never;

function stateOf({ freeze, drawn, opened, voided }: SeenDraw, now: string): DrawState {
  const { draw, attempt, item, replaces, deadlines } = freeze;
  const state = voided ? 'VOIDED' : opened ? 'OPENED' : drawn ? 'DRAWN' : 'FROZEN';
  const next = drawn === undefined ? (voided ? null : 'DRAW') : opened === undefined ? 'OPEN' : null;
  const due = next === null ? null : next === 'DRAW' ? deadlines.draw : deadlines.open;
  const overdue = due !== null && secondsOf(now) > secondsOf(due) ? next : null;
  return { draw, attempt, item, replaces, state, due, overdue };
}

function nameOf({ draw, attempt }: Of): string {
  return `${draw}\t${attempt}`;
}

function seriesOf({ item, replaces }: FreezeEntry): string {
  return replaces === null ? item : `${item}\t${nameOf(replaces)}`;
}

function isWitness({ freeze }: SeenDraw, witness: string): boolean {
  return freeze.witnesses.some(({ id }) => id === witness);
}

function isOver({ drawn, voided }: SeenDraw): boolean {
  return drawn !== undefined || voided !== undefined;
}

function promiseOf({ suite, draw, attempt, freeze }: FreezeEntry, party: string, nonce: string): string | undefined {
  const known = findSuite(suite);
  return known && toHex(commitment(known, { draw, attempt, freeze, party }, fromHex(nonce)));
}

function isAsFrozen(rule: FreezeEntry['entropy'], value: DrawEntry['entropy']): boolean {
  if (rule.kind === 'dice') return value.kind === 'dice' && value.sides === rule.sides;
  if (rule.kind === 'drand') return value.kind === 'drand' && value.chain === rule.chain && value.round === rule.round;
  return value.kind === 'none';
}
