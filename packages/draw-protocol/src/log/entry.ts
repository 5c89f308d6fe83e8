import { encodeRows, type Reading, type RowCursor, readRows } from '../canonical-text.ts';
import { findSuite, type SuiteName } from '../keystream.ts';
import { frozenFileNames, type Manifest, readReplaced } from '../manifest.ts';
import { diceThrows, policyDivision, type Rules, witnessFault } from '../rules.ts';
import type { EntropyValue } from '../seed.ts';
import { isInstant, secondsOf } from './instant.ts';

/** What the log says about draws, one act an entry. See proto-docs/draw/v1-log.md, “Entries”. */
export type Entry =
  | FreezeEntry
  | CommitEntry
  | RevealEntry
  | EscrowOpenedEntry
  | DrawEntry
  | OpenEntry
  | VoidEntry
  | ReplaceEntry;
export type EntryKind = Entry['kind'];

export interface FreezeEntry extends EntryHead {
  readonly kind: 'FREEZE';
  readonly item: string;
  readonly suite: SuiteName;
  /** The earlier draw of which this one replaces skipped objects, or null. */
  readonly replaces: Manifest['replaces'];
  /** The digest of `freeze.txt` under the suite, in hex. */
  readonly freeze: string;
  /** The frozen files by name and digest, as in `freeze.txt`. */
  readonly files: readonly { readonly name: string; readonly digest: string }[];
  /** The commitment to the server secret, in hex. */
  readonly commitment: string;
  /** Who could finish the draw without the server; null when no shares of its secret were handed out. */
  readonly escrow: FrozenEscrow | null;
  /** The quota table: in bytewise order of the names. */
  readonly strata: readonly { readonly name: string; readonly size: number; readonly quota: number }[];
  readonly operator: { readonly id: string; readonly division: string };
  /** In bytewise order of their ids. */
  readonly witnesses: readonly { readonly id: string; readonly division: string }[];
  /** So many witnesses must reveal, one of them of the Policy & Regulations Division. */
  readonly required: number;
  readonly entropy: Rules['entropy'];
  /** When reveals end, and when the DRAW entry and the OPEN entry must be in the log, in the words of `rules.txt`. */
  readonly deadlines: Rules['deadlines'];
}

/** What the FREEZE entry says of shares handed out: so many of them give the server secret. */
export interface FrozenEscrow {
  readonly threshold: number;
  /** The SHA-256 of `escrow.txt`, in hex: the same shares for everybody, or it shows. */
  readonly digest: string;
  /** In bytewise order of their ids; as many as the threshold, or more. */
  readonly holders: readonly { readonly id: string; readonly division: string }[];
}

export interface CommitEntry extends EntryHead {
  readonly kind: 'COMMIT';
  readonly witness: string;
  readonly commitment: string;
}

export interface RevealEntry extends EntryHead {
  readonly kind: 'REVEAL';
  readonly witness: string;
  readonly nonce: string;
}

export interface EscrowOpenedEntry extends EntryHead {
  readonly kind: 'ESCROW-OPENED';
  /** Whose shares gave the server secret, rising. */
  readonly holders: readonly string[];
}

export interface DrawEntry extends EntryHead {
  readonly kind: 'DRAW';
  /** How many objects were drawn. */
  readonly drawn: number;
  /** The digest of `result.tsv` under the suite, in hex. The seed stays sealed until the record opens. */
  readonly result: string;
  readonly entropy: EntropyValue;
}

export interface OpenEntry extends EntryHead {
  readonly kind: 'OPEN';
  /** The seed: the digest of `transcript.txt` under the suite, in hex. */
  readonly seed: string;
  /** The SHA-256 of the public record's archive, in hex. */
  readonly record: string;
}

export interface VoidEntry extends EntryHead {
  readonly kind: 'VOID';
  readonly reason: string;
  /** Who signed: somebody of the Policy & Regulations Division and somebody of another division, by rising id. */
  readonly signers: readonly { readonly id: string; readonly division: string }[];
}

export interface ReplaceEntry extends EntryHead {
  readonly kind: 'REPLACE';
  /** The draw that will be made for the replacements; its FREEZE comes after this entry. */
  readonly by: string;
  /** The objects found ineligible, by their place in draw order, rising, each with the code of the reason. */
  readonly skipped: readonly { readonly order: number; readonly reason: string }[];
}

interface EntryHead {
  /** When the log took the entry up: a time with zone. */
  readonly time: string;
  readonly draw: string;
  readonly attempt: number;
}

/** The FREEZE entry of a frozen draw; `escrow` says what shares of its secret were handed out. */
export function freezeEntry(
  time: string,
  manifest: Manifest,
  digest: string,
  rules: Rules,
  escrow: FrozenEscrow | null,
): FreezeEntry {
  const { draw, attempt, item, suite, replaces, commitment, files } = manifest;
  const { operator, witnesses, required, entropy, deadlines, strata } = rules;
  return {
    kind: 'FREEZE',
    time,
    draw,
    attempt,
    item,
    suite,
    replaces,
    freeze: digest,
    files: files.map((file) => ({ name: file.name, digest: file.digest })),
    commitment,
    escrow,
    strata: strata.map(({ name, size, quota }) => ({ name, size, quota })),
    operator,
    witnesses,
    required,
    entropy,
    deadlines,
  };
}

/** The bytes of an entry: what the leaf of the tree hashes and the log serves. */
export function encodeEntry(entry: Entry): Uint8Array {
  const { kind, time, draw, attempt } = entry;
  return encodeRows([
    ['sunlot-draw-log/v1', kind],
    ['time', time],
    ['draw', draw],
    ['attempt', attempt],
    ...bodyRows(entry),
  ]);
}

/** Reads an entry; any other spelling of the same entry, and any line too many, is refused. */
export function readEntry(bytes: Uint8Array): Reading<Entry> {
  return readRows(bytes, (rows) => {
    const kind = rows.row('sunlot-draw-log/v1').literal(...kinds) as EntryKind;
    rows.done();
    const head = {
      time: alone(rows, 'time', instant),
      draw: alone(rows, 'draw', () => rows.token()),
      attempt: alone(rows, 'attempt', () => rows.count(1_000_000)),
    };
    if (head.attempt === 0) rows.refuse('attempts count from 1');
    return { ...head, ...parseBody(rows, kind) };
  });
}

/** The bytes of entries written one after another, as in `log.txt`: each begins with the line that names its kind. */
export function entriesIn(log: Uint8Array): Uint8Array[] {
  const texts = new TextDecoder().decode(log).split(/^(?=sunlot-draw-log\/v1\t)/m);
  return texts.filter((text) => text !== '').map((text) => new TextEncoder().encode(text));
}

const kinds: readonly EntryKind[] = ['FREEZE', 'COMMIT', 'REVEAL', 'ESCROW-OPENED', 'DRAW', 'OPEN', 'VOID', 'REPLACE'];
type Row = (string | number)[];
type Body<E> = E extends Entry ? Omit<E, 'time' | 'draw' | 'attempt'> : never;

function bodyRows(entry: Entry): Row[] {
  switch (entry.kind) {
    case 'FREEZE':
      return freezeRows(entry);
    case 'COMMIT':
      return [['commit', entry.witness, entry.commitment]];
    case 'REVEAL':
      return [['reveal', entry.witness, entry.nonce]];
    case 'ESCROW-OPENED':
      return entry.holders.map((holder) => ['share', holder]);
    case 'DRAW':
      return [
        ['drawn', entry.drawn],
        ['result', entry.result],
        ['entropy', ...valueFields(entry.entropy)],
      ];
    case 'OPEN':
      return [
        ['seed', entry.seed],
        ['record', entry.record],
      ];
    case 'VOID':
      return [['reason', entry.reason], ...entry.signers.map(({ id, division }) => ['signed', id, division])];
    case 'REPLACE':
      return [['by', entry.by], ...entry.skipped.map(({ order, reason }) => ['skip', order, reason])];
  }
}

function freezeRows(entry: FreezeEntry): Row[] {
  const { replaces, deadlines } = entry;
  return [
    ['item', entry.item],
    ['suite', entry.suite],
    replaces ? ['replaces', replaces.draw, replaces.attempt, replaces.result] : ['replaces', '-'],
    ['freeze', entry.freeze],
    ...entry.files.map(({ name, digest }) => ['file', name, digest]),
    ['commitment', entry.commitment],
    ...escrowRows(entry.escrow),
    ...entry.strata.map(({ name, size, quota }) => ['stratum', name, size, quota]),
    ['operator', entry.operator.id, entry.operator.division],
    ...entry.witnesses.map(({ id, division }) => ['witness', id, division]),
    ['required', entry.required],
    ['entropy', ...ruleFields(entry.entropy)],
    ...(deadlines.reveal === undefined ? [] : [['deadline', 'reveal', deadlines.reveal]]),
    ['deadline', 'draw', deadlines.draw],
    ['deadline', 'open', deadlines.open],
  ];
}

function escrowRows(escrow: FrozenEscrow | null): Row[] {
  if (escrow === null) return [];
  const { threshold, digest, holders } = escrow;
  return [['escrow', threshold, digest], ...holders.map(({ id, division }) => ['holder', id, division])];
}

function parseBody(rows: RowCursor, kind: EntryKind): Body<Entry> {
  switch (kind) {
    case 'FREEZE':
      return fitFreeze(rows, parseFreeze(rows));
    case 'COMMIT':
      return { kind, ...alone(rows, 'commit', () => ({ witness: rows.token(), commitment: rows.hex(32) })) };
    case 'REVEAL':
      return { kind, ...alone(rows, 'reveal', () => ({ witness: rows.token(), nonce: rows.hex(32) })) };
    case 'ESCROW-OPENED':
      return { kind, holders: parseShares(rows) };
    case 'DRAW':
      return {
        kind,
        drawn: alone(rows, 'drawn', () => rows.count(2 ** 28)),
        result: alone(rows, 'result', () => rows.hex(32)),
        entropy: alone(rows, 'entropy', parseValue),
      };
    case 'OPEN':
      return {
        kind,
        seed: alone(rows, 'seed', () => rows.hex(32)),
        record: alone(rows, 'record', () => rows.hex(32)),
      };
    case 'VOID':
      return { kind, reason: alone(rows, 'reason', () => rows.token()), signers: parseSigners(rows) };
    case 'REPLACE':
      return { kind, by: alone(rows, 'by', () => rows.token()), skipped: parseSkipped(rows) };
  }
}

function parseFreeze(rows: RowCursor): Body<FreezeEntry> {
  return {
    kind: 'FREEZE',
    item: alone(rows, 'item', () => rows.token()),
    suite: alone(rows, 'suite', () => findSuite(rows.token())?.name ?? rows.refuse('unknown suite')),
    replaces: alone(rows, 'replaces', readReplaced),
    freeze: alone(rows, 'freeze', () => rows.hex(32)),
    files: frozenFileNames.map((name) =>
      alone(rows, 'file', () => ({ name: rows.literal(name), digest: rows.hex(32) })),
    ),
    commitment: alone(rows, 'commitment', () => rows.hex(32)),
    escrow: rows.follows('escrow') ? parseEscrow(rows) : null,
    strata: rising(rows, 'stratum', parseStratum, ({ name }) => name),
    operator: alone(rows, 'operator', parseParty),
    witnesses: rising(rows, 'witness', parseParty, ({ id }) => id),
    required: alone(rows, 'required', () => rows.count(1000)),
    entropy: alone(rows, 'entropy', parseRule),
    deadlines: {
      ...(rows.follows('deadline\treveal') ? { reveal: parseDeadline(rows, 'reveal') } : {}),
      draw: parseDeadline(rows, 'draw'),
      open: parseDeadline(rows, 'open'),
    },
  };
}

/** What `rules.txt` may not say is not said in the log either: the public need not wait for the record to see it. */
function fitFreeze(rows: RowCursor, freeze: Body<FreezeEntry>): Body<FreezeEntry> {
  const fault = witnessFault(freeze);
  if (fault) rows.refuse(`witnesses: ${fault}`);
  const times = Object.values(freeze.deadlines).map(secondsOf);
  if (times.some((time, i) => i > 0 && time < times[i - 1]!)) rows.refuse('a deadline lies before the one above it');
  return freeze;
}

function parseEscrow(rows: RowCursor): FrozenEscrow {
  const about = alone(rows, 'escrow', () => ({ threshold: rows.count(255), digest: rows.hex(32) }));
  const holders = rising(rows, 'holder', parseParty, ({ id }) => id);
  if (about.threshold < 2 || holders.length < about.threshold) rows.refuse('fewer holders than the threshold, or one');
  return { ...about, holders };
}

function parseShares(rows: RowCursor): string[] {
  const holders = rising(
    rows,
    'share',
    () => rows.token(),
    (holder) => holder,
  );
  if (holders.length === 0) rows.refuse('opened with no share');
  return holders;
}

function parseStratum(rows: RowCursor): FreezeEntry['strata'][number] {
  return { name: rows.token(), size: rows.count(2 ** 28), quota: rows.count(2 ** 28) };
}

function parseParty(rows: RowCursor): FreezeEntry['operator'] {
  return { id: rows.token(), division: rows.token() };
}

// draw.md, “VOID”: only the Policy & Regulations Division together with somebody from outside it.
function parseSigners(rows: RowCursor): VoidEntry['signers'] {
  const signers = rising(rows, 'signed', parseParty, ({ id }) => id);
  const policy = signers.filter(({ division }) => division === policyDivision);
  if (policy.length === 0) rows.refuse(`nobody of ${policyDivision} signed`);
  if (policy.length === signers.length) rows.refuse(`nobody outside ${policyDivision} signed`);
  return signers;
}

function parseSkipped(rows: RowCursor): ReplaceEntry['skipped'] {
  const skipped: { order: number; reason: string }[] = [];
  while (rows.follows('skip')) {
    const skip = alone(rows, 'skip', () => ({ order: rows.count(2 ** 28), reason: rows.token() }));
    if (skip.order <= (skipped.at(-1)?.order ?? -1)) rows.refuse('skip rows out of order');
    skipped.push(skip);
  }
  if (skipped.length === 0) rows.refuse('nothing skipped');
  return skipped;
}

function ruleFields(entropy: Rules['entropy']): Row {
  switch (entropy.kind) {
    case 'none':
      return ['none'];
    case 'dice':
      return [`dice-d${entropy.sides}`];
    case 'drand':
      return ['drand', entropy.chain, entropy.round];
  }
}

function parseRule(rows: RowCursor): Rules['entropy'] {
  const kind = rows.literal('none', 'dice-d6', 'dice-d10', 'drand');
  if (kind === 'none') return { kind };
  if (kind === 'drand') return { kind, chain: rows.hex(32), round: rows.count() };
  return { kind: 'dice', sides: kind === 'dice-d6' ? 6 : 10 };
}

function valueFields(entropy: EntropyValue): Row {
  switch (entropy.kind) {
    case 'none':
      return ['none'];
    case 'dice':
      return [`dice-d${entropy.sides}`, entropy.throws];
    case 'drand':
      return ['drand', entropy.chain, entropy.round, entropy.signature];
  }
}

function parseValue(rows: RowCursor): EntropyValue {
  const rule = parseRule(rows);
  switch (rule.kind) {
    case 'none':
      return rule;
    case 'dice': {
      const throws = rows.matching(rule.sides === 6 ? /^[1-6]+$/ : /^[0-9]+$/, 'throws');
      if (throws.length !== diceThrows[rule.sides]) rows.refuse(`expected ${diceThrows[rule.sides]} throws`);
      return { ...rule, throws };
    }
    case 'drand':
      return { ...rule, signature: rows.matching(/^([0-9a-f]{2}){48,96}$/, 'a signature') };
  }
}

function parseDeadline(rows: RowCursor, of: keyof Rules['deadlines']): string {
  return alone(rows, 'deadline', () => {
    rows.literal(of);
    return instant(rows);
  });
}

function instant(rows: RowCursor): string {
  const time = rows.matching(/^\S+$/, 'a time');
  if (!isInstant(time)) rows.refuse('expected a time with zone');
  return time;
}

/** Parses the one row of this key that must come next. */
function alone<T>(rows: RowCursor, key: string, parse: (rows: RowCursor) => T): T {
  const value = parse(rows.row(key));
  rows.done();
  return value;
}

/** Parses all rows of this key that come next, which must rise by name, so that one list has one spelling. */
function rising<T>(rows: RowCursor, key: string, parse: (rows: RowCursor) => T, nameOf: (item: T) => string): T[] {
  const found: T[] = [];
  while (rows.follows(key)) {
    const item = alone(rows, key, parse);
    const last = found.at(-1);
    if (last !== undefined && nameOf(last) >= nameOf(item)) rows.refuse(`${key} rows out of order`);
    found.push(item);
  }
  return found;
}
