import type { Manifest } from '../manifest.ts';
import type { Rules } from '../rules.ts';
import type { ValidRecord } from '../verdict.ts';
import { type Entry, encodeEntry, type FreezeEntry, freezeEntry, readEntry } from './entry.ts';
import { testimoniesIn } from './monitor.ts';

/** What a verified record says that its entries in the log say too; all of it stands in its verdict. */
export type RecordFacts = Pick<ValidRecord, 'draw' | 'attempt' | 'freeze' | 'seed' | 'result' | 'drawn' | 'texts'>;

export type LogVerdict = { readonly ok: true; readonly voided: boolean } | ({ readonly ok: false } & LogProblem);

/** `index` is the entry concerned, counted from 0; null where there is none. */
export type LogProblem =
  | { readonly problem: 'NO_FREEZE' | 'NO_DRAW'; readonly index: null }
  | { readonly problem: 'FROZEN_LATE' | 'OTHER_FREEZE' | 'OTHER_RESULT' | 'OTHER_SEED'; readonly index: number }
  | ({ readonly problem: 'MISQUOTED_FREEZE' | 'MISQUOTED_DRAW'; readonly index: number } & Misquote)
  | { readonly problem: 'OTHER_TESTIMONY'; readonly index: null; readonly witness: string }
  | { readonly problem: 'OTHER_REASON'; readonly index: number; readonly reason: string };

/** The first line of an entry that is not what the files of the record say; null for a line that should not be, or is not, there. */
export interface Misquote {
  /** From 1. */
  readonly line: number;
  readonly expected: string | null;
  readonly got: string | null;
}

/**
 * Holds a record against the log: what the log took up before the first reveal must be what was frozen, down to every fact the
 * entry repeats; the promises and reveals, the result and the seed must be the record's, and a void must have a reason the rules
 * allow. Says whether the draw has been declared void since. Of several entries of a kind for this draw the first counts; that
 * there are several is for `monitorLog` to find.
 */
export function holdAgainstLog(record: RecordFacts, log: readonly Uint8Array[]): LogVerdict {
  const entries = log.flatMap((bytes, index): Placed[] => {
    const reading = readEntry(bytes);
    const ours = reading.ok && reading.value.draw === record.draw && reading.value.attempt === record.attempt;
    return ours ? [{ index, entry: reading.value }] : [];
  });
  const first = <K extends Entry['kind']>(kind: K) =>
    entries.find((placed): placed is Placed<Extract<Entry, { kind: K }>> => placed.entry.kind === kind);
  const { manifest, rules, transcript } = record.texts;

  const freeze = first('FREEZE');
  if (freeze === undefined) return { ok: false, problem: 'NO_FREEZE', index: null };
  const earliest = entries[0];
  if (earliest !== undefined && earliest.index < freeze.index) {
    return { ok: false, problem: 'FROZEN_LATE', index: freeze.index };
  }
  if (freeze.entry.freeze !== record.freeze) return { ok: false, problem: 'OTHER_FREEZE', index: freeze.index };
  const frozen = misquotedFreeze(freeze.entry, manifest, rules);
  if (frozen) return { ok: false, problem: 'MISQUOTED_FREEZE', index: freeze.index, ...frozen };

  const told = testimoniesIn(entries.map(({ entry }) => entry));
  const other = transcript.witnesses.find(({ id, commitment, nonce }) => {
    const { commit, reveal } = told.get(id) ?? {};
    return (commit?.commitment ?? null) !== commitment || (reveal?.nonce ?? null) !== nonce;
  });
  if (other) return { ok: false, problem: 'OTHER_TESTIMONY', index: null, witness: other.id };

  const draw = first('DRAW');
  if (draw === undefined) return { ok: false, problem: 'NO_DRAW', index: null };
  if (draw.entry.result !== record.result) return { ok: false, problem: 'OTHER_RESULT', index: draw.index };
  const drawn = misquote(draw.entry, { ...draw.entry, drawn: record.drawn, entropy: transcript.entropy });
  if (drawn) return { ok: false, problem: 'MISQUOTED_DRAW', index: draw.index, ...drawn };

  const open = first('OPEN');
  if (open !== undefined && open.entry.seed !== record.seed) {
    return { ok: false, problem: 'OTHER_SEED', index: open.index };
  }
  const voided = first('VOID');
  if (voided !== undefined && !rules.voidReasons.includes(voided.entry.reason)) {
    return { ok: false, problem: 'OTHER_REASON', index: voided.index, reason: voided.entry.reason };
  }
  return { ok: true, voided: voided !== undefined };
}

/** The first line of a FREEZE entry that `freeze.txt` and `rules.txt` have otherwise, but who holds shares, which neither says. */
export function misquotedFreeze(entry: FreezeEntry, manifest: Manifest, rules: Rules): Misquote | undefined {
  return misquote(entry, freezeEntry(entry.time, manifest, entry.freeze, rules, entry.escrow));
}

interface Placed<E extends Entry = Entry> {
  readonly index: number;
  readonly entry: E;
}

function misquote(entry: Entry, asItMustBe: Entry): Misquote | undefined {
  const [got, expected] = [linesOf(entry), linesOf(asItMustBe)];
  const at = Array.from({ length: Math.max(got.length, expected.length) }, (_, i) => i).find(
    (i) => got[i] !== expected[i],
  );
  return at === undefined ? undefined : { line: at + 1, expected: expected[at] ?? null, got: got[at] ?? null };
}

function linesOf(entry: Entry): string[] {
  return new TextDecoder().decode(encodeEntry(entry)).trimEnd().split('\n');
}
