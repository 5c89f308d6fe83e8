import { encodeRows, readRows, type Reading, type RowCursor } from './canonical-text.ts';
import { isInstant, secondsOf } from './log/instant.ts';
import type { Ask, PerTenThousand } from './quota.ts';

/** Everything about a draw that is decided before anything random exists, as `rules.txt` says it. */
export interface Rules {
  /** 二(五)3: credit differentiation is on unless a reason is given; the reason is printed. */
  credit: { on: true } | { on: false; reason: string };
  bounds: { min: PerTenThousand; max: PerTenThousand };
  ask: Ask;
  /** Whether the shares of the strata are rates (per ten thousand) or weights per candidate. */
  basis: 'rate' | 'weight';
  sample: number;
  smallPool: boolean;
  /** In bytewise order of their names, each with at least one candidate. */
  strata: StratumRule[];
  /** The seats of one team, in the order they are filled; none means that no inspectors are drawn. */
  seats: Seat[];
  /** Who runs the draw; neither this person nor this division may witness it. */
  operator: Party;
  /** In bytewise order of their ids. */
  witnesses: Party[];
  /** So many witnesses must reveal, one of them of the Policy & Regulations Division. */
  required: number;
  entropy: EntropyRule;
  deadlines: Deadlines;
  /** The closed list of reasons for which this draw may be declared void, in bytewise order. */
  voidReasons: string[];
}

/** Until when things must have happened, in this order; ISO 8601 with zone. */
export interface Deadlines {
  /** Whoever has not revealed by then is absent. Left out, the witnesses have until the deadline of the draw. */
  reveal?: string;
  /** The result is in the log by then. */
  draw: string;
  /** The record is open by then. */
  open: string;
}

export interface StratumRule {
  name: string;
  size: number;
  tickets: number;
  share: number;
  minimum: PerTenThousand;
  quota: number;
}

export interface Seat {
  department: string;
  count: number;
  /** The speciality asked for, or null when any inspector of the department will do. */
  tag: string | null;
}

export interface Party {
  id: string;
  division: string;
}

export type EntropyRule =
  | { kind: 'none' }
  | { kind: 'dice'; sides: 6 | 10 }
  | { kind: 'drand'; chain: string; round: number };

export const policyDivision = 'POLICY_DIVISION';

/** Enough throws for 128 bits: 39 ten-sided dice or 50 six-sided ones. */
export const diceThrows = { 6: 50, 10: 39 } as const;

/** Why a choice of witnesses is refused (R26). */
export type WitnessFault =
  | 'TOO_FEW'
  | 'NONE_OF_POLICY_DIVISION'
  | 'OPERATOR_IS_WITNESS'
  | 'OPERATOR_DIVISION_IS_WITNESS';

/** What is wrong with the choice of witnesses, or undefined. */
export function witnessFault({
  operator,
  witnesses,
  required,
}: Pick<Rules, 'operator' | 'required'> & { readonly witnesses: readonly Party[] }): WitnessFault | undefined {
  if (required < 1 || required > witnesses.length) return 'TOO_FEW';
  if (witnesses.some(({ id }) => id === operator.id)) return 'OPERATOR_IS_WITNESS';
  if (witnesses.some(({ division }) => division === operator.division)) return 'OPERATOR_DIVISION_IS_WITNESS';
  if (!witnesses.some(({ division }) => division === policyDivision)) return 'NONE_OF_POLICY_DIVISION';
  return undefined;
}

export function encodeRules(rules: Rules): Uint8Array {
  return encodeRows(ruleRows(rules));
}

/** Reads `rules.txt`; any other spelling of the same rules is refused. */
export function readRules(bytes: Uint8Array): Reading<Rules> {
  return readRows(bytes, parseRules);
}

function* ruleRows(rules: Rules): Generator<(string | number)[]> {
  yield ['sunlot-draw-rules/v1'];
  yield rules.credit.on ? ['credit', 'on'] : ['credit', 'off', rules.credit.reason];
  yield ['bounds', rules.bounds.min, rules.bounds.max];
  yield ['ask', ...askFields(rules.ask)];
  yield ['basis', rules.basis];
  yield ['sample', rules.sample, rules.smallPool ? 'small-pool' : 'within-bounds'];
  for (const { name, size, tickets, share, minimum, quota } of rules.strata) {
    yield ['stratum', name, size, tickets, share, minimum, quota];
  }
  for (const { department, count, tag } of rules.seats) yield ['seat', department, count, tag ?? '-'];
  yield ['operator', rules.operator.id, rules.operator.division];
  for (const { id, division } of rules.witnesses) yield ['witness', id, division];
  yield ['required', rules.required];
  yield ['entropy', ...entropyFields(rules.entropy)];
  if (rules.deadlines.reveal !== undefined) yield ['deadline', 'reveal', rules.deadlines.reveal];
  yield ['deadline', 'draw', rules.deadlines.draw];
  yield ['deadline', 'open', rules.deadlines.open];
  for (const reason of rules.voidReasons) yield ['void', reason];
}

function parseRules(rows: RowCursor): Rules {
  rows.row('sunlot-draw-rules/v1').done();
  const credit: Rules['credit'] =
    rows.row('credit').literal('on', 'off') === 'on' ? { on: true } : { on: false, reason: rows.textLine() };
  rows.done();
  const bounds = {
    min: rows.row('bounds').count(10000),
    max: rows.count(10000),
  };
  if (bounds.min > bounds.max) rows.refuse('the least ratio lies above the greatest');
  rows.done();
  const ask = parseAsk(rows.row('ask'));
  const basis = rows.row('basis').literal('rate', 'weight') as Rules['basis'];
  rows.done();
  const sample = rows.row('sample').count(2 ** 28);
  const smallPool = rows.literal('small-pool', 'within-bounds') === 'small-pool';
  rows.done();
  const strata = inOrder(rows, 'stratum', parseStratum, ({ name }) => name);
  const seats = many(rows, 'seat', parseSeat);
  const operator = parseParty(rows.row('operator'));
  const witnesses = inOrder(rows, 'witness', parseParty, ({ id }) => id);
  const required = rows.row('required').count(1000);
  rows.done();
  const entropy = parseEntropy(rows.row('entropy'));
  const deadlines = parseDeadlines(rows);
  const voidReasons = inOrder(rows, 'void', parseVoid, (reason) => reason);
  return {
    credit,
    bounds,
    ask,
    basis,
    sample,
    smallPool,
    strata,
    seats,
    operator,
    witnesses,
    required,
    entropy,
    deadlines,
    voidReasons,
  };
}

function askFields(ask: Ask): (string | number)[] {
  switch (ask.kind) {
    case 'count':
      return ['count', ask.count];
    case 'ratio':
      return ['ratio', ask.ratio];
    case 'rates':
      return ['rates'];
  }
}

function parseAsk(rows: RowCursor): Ask {
  const kind = rows.literal('count', 'ratio', 'rates') as Ask['kind'];
  const ask: Ask =
    kind === 'count'
      ? { kind, count: rows.count(2 ** 28) }
      : kind === 'ratio'
        ? { kind, ratio: rows.count(10000) }
        : { kind };
  rows.done();
  return ask;
}

function parseStratum(rows: RowCursor): StratumRule {
  const name = rows.token();
  const [size, tickets] = [rows.count(2 ** 28), rows.count(2 ** 28)];
  const [share, minimum, quota] = [rows.count(1000000), rows.count(10000), rows.count(2 ** 28)];
  rows.done();
  return { name, size, tickets, share, minimum, quota };
}

function parseSeat(rows: RowCursor): Seat {
  const department = rows.token();
  const count = rows.count(100);
  if (count === 0) rows.refuse('a seat row without seats');
  const tag = rows.matching(/^(-|[A-Za-z0-9][A-Za-z0-9._:-]{0,63})$/, 'a tag or -');
  rows.done();
  return { department, count, tag: tag === '-' ? null : tag };
}

function parseParty(rows: RowCursor): Party {
  const party = { id: rows.token(), division: rows.token() };
  rows.done();
  return party;
}

export function entropyFields(entropy: EntropyRule): (string | number)[] {
  switch (entropy.kind) {
    case 'none':
      return ['none'];
    case 'dice':
      return [`dice-d${entropy.sides}`];
    case 'drand':
      return ['drand', entropy.chain, entropy.round];
  }
}

function parseEntropy(rows: RowCursor): EntropyRule {
  const kind = rows.literal('none', 'dice-d6', 'dice-d10', 'drand');
  const entropy: EntropyRule =
    kind === 'none'
      ? { kind }
      : kind === 'drand'
        ? { kind, chain: rows.hex(32), round: rows.count() }
        : { kind: 'dice', sides: kind === 'dice-d6' ? 6 : 10 };
  rows.done();
  return entropy;
}

function parseDeadlines(rows: RowCursor): Deadlines {
  const reveal = rows.follows('deadline\treveal') ? { reveal: parseDeadline(rows, 'reveal') } : {};
  const draw = parseDeadline(rows, 'draw', reveal.reveal);
  return { ...reveal, draw, open: parseDeadline(rows, 'open', draw) };
}

function parseDeadline(rows: RowCursor, what: keyof Deadlines, notBefore?: string): string {
  rows.row('deadline').literal(what);
  const at = rows.matching(/^\S+$/, 'a time');
  if (!isInstant(at)) rows.refuse('expected a time with zone');
  if (notBefore !== undefined && secondsOf(at) < secondsOf(notBefore)) rows.refuse(`${what} lies before ${notBefore}`);
  rows.done();
  return at;
}

function parseVoid(rows: RowCursor): string {
  const reason = rows.token();
  rows.done();
  return reason;
}

function many<T>(rows: RowCursor, key: string, parse: (rows: RowCursor) => T): T[] {
  const found: T[] = [];
  while (rows.follows(key)) found.push(parse(rows.row(key)));
  return found;
}

/** Rows of one key must be sorted by name, each name once: the same rules then have one spelling only. */
function inOrder<T>(rows: RowCursor, key: string, parse: (rows: RowCursor) => T, nameOf: (item: T) => string): T[] {
  return many(rows, key, parse).map((item, i, all) => {
    if (i > 0 && nameOf(all[i - 1]!) >= nameOf(item)) rows.refuse(`${key} rows out of order`);
    return item;
  });
}
