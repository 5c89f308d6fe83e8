import { fromHex, type Reading, toHex } from './canonical-text.ts';
import { type EnterpriseOpening, readEnterpriseOpening } from './enterprise-opening.ts';
import { findSuite, type Suite } from './keystream.ts';
import { leafHash, verifyInclusion } from './log/merkle.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { openedHandle } from './opening.ts';
import type { RecordFiles } from './record.ts';
import { type Rules, readRules } from './rules.ts';
import { drawKeys } from './seed.ts';

/** The numbered steps by which an enterprise checks its own place; an opening is refused at the first that fails. */
export const ownTicketSteps = ['OPENING', 'SAME_DRAW', 'HANDLE', 'INCLUSION', 'TICKETS', 'RESULT'] as const;
export type OwnTicketStep = (typeof ownTicketSteps)[number];

export type OwnTicketVerdict =
  | OwnTicket
  | { ok: false; step: OwnTicketStep; reason: string; expected?: string; got?: string };

/** Where one enterprise stood in a draw, found from its opening and the public record alone. */
export interface OwnTicket {
  ok: true;
  id: string;
  index: number;
  firstTicket: number;
  weight: number;
  /** The smallest of its tickets, in hex: what its place in the draw depends on. */
  key: string;
  /** Its place in draw order, from 0; null when it was not drawn. */
  order: number | null;
  /** How many stood in its stratum, and how many of them were drawn: those with the smallest keys. */
  size: number;
  quota: number;
  /** The largest key that was still drawn from its stratum; null when nobody was. */
  lastDrawnKey: string | null;
  /** One line for a shell with openssl, which prints the key. */
  command: string;
}

/**
 * Checks one enterprise's opening against a record that `verify` found valid: the handle is made of its own number, the row
 * stands in the sealed pool, its tickets are read anew, and the result treats its key as it treats everybody's. Answers with
 * where it stood, or with the first step that fails; a bad opening is an answer, never an exception.
 */
export async function checkOwnTicket(
  openingFile: Uint8Array,
  record: RecordFiles,
  hostSuite: (suite: Suite) => Suite = (suite) => suite,
): Promise<OwnTicketVerdict> {
  const read = readEnterpriseOpening(openingFile);
  if (!read.ok) return wrong('OPENING', `line ${read.line}: ${read.reason}`);
  const opening = read.value;

  const manifest = valueOf(readManifest(fileIn(record, 'freeze.txt')));
  const rules = valueOf(readRules(fileIn(record, 'rules.txt')));
  if (!manifest || !rules) return wrong('SAME_DRAW', 'the record cannot be read');
  const suite = hostSuite(findSuite(manifest.suite)!);
  const other = otherDraw(suite, opening, manifest, fileIn(record, 'freeze.txt'));
  if (other) return other;

  const row = readRow(opening.row);
  const handle = openedHandle(suite, opening.salt, opening.id);
  if (!row || row.index !== opening.index || row.handle !== handle) {
    return wrong('HANDLE', 'the number and its salt do not give the handle of the row', row?.handle ?? '', handle);
  }

  if (!isIncluded(opening)) return wrong('INCLUSION', 'the row does not stand in the sealed pool at its place');
  const place = stratumOf(rules, opening.index);
  if (!place) return wrong('INCLUSION', 'the row lies outside every stratum of the rules');

  const { firstTicket, weight } = row;
  const drawKey = drawKeys(suite, fileIn(record, 'transcript.txt')).select;
  const key = smallestOf(await suite.keystream(drawKey, firstTicket, weight));
  if (key === undefined) return wrong('TICKETS', 'the row has no tickets');

  const { own, last, count } = lookUp(fileIn(record, 'result.tsv'), opening.index, place);
  const { size, quota } = rules.strata[place.number]!;
  if (count !== quota) {
    return wrong('RESULT', 'not as many were drawn from its stratum as the quota', String(quota), String(count));
  }
  if (own && own.key !== key) return wrong('RESULT', 'the result has another key for this row', key, own.key);
  const belongsIn = last !== undefined && key <= last.key;
  if (belongsIn !== (own !== undefined)) {
    const reason = own ? 'the row was drawn with a key that is too large' : 'a larger key was drawn before this one';
    return wrong('RESULT', reason, last?.key ?? 'nobody', key);
  }
  return {
    ok: true,
    id: opening.id,
    index: opening.index,
    firstTicket,
    weight,
    key,
    order: own?.order ?? null,
    size,
    quota,
    lastDrawnKey: last?.key ?? null,
    command: commandFor(suite, drawKey, firstTicket, weight),
  };
}

/**
 * The shell line that reads so many tickets and prints the smallest: zeros enciphered from block `firstTicket` on, which is
 * what CTR mode calls its initial counter.
 */
function commandFor({ cipher }: Suite, key: Uint8Array, firstTicket: number, weight: number): string {
  const counter = firstTicket.toString(16).padStart(32, '0');
  return (
    `head -c ${16 * weight} /dev/zero | openssl enc -${cipher} -K ${toHex(key)} -iv ${counter}` +
    ' | xxd -p -c 16 | LC_ALL=C sort | head -n 1'
  );
}

function wrong(step: OwnTicketStep, reason: string, expected?: string, got?: string): OwnTicketVerdict {
  return { ok: false, step, reason, ...(expected === undefined || got === undefined ? {} : { expected, got }) };
}

function otherDraw(
  suite: Suite,
  opening: EnterpriseOpening,
  { draw, attempt, files }: Manifest,
  freeze: Uint8Array,
): OwnTicketVerdict | undefined {
  const { rows, root } = files.find(({ name }) => name === 'candidates.tsv')!;
  const facts: readonly [string, string | number, string | number][] = [
    ['another suite', suite.name, opening.suite],
    ['another draw', draw, opening.draw],
    ['another attempt', attempt, opening.attempt],
    ['another freeze', toHex(suite.hash(freeze)), opening.freeze],
    ['another number of candidates', rows, opening.rows],
    ['another root', root, opening.root],
  ];
  const differs = facts.find(([, expected, got]) => expected !== got);
  return differs && wrong('SAME_DRAW', differs[0], String(differs[1]), String(differs[2]));
}

function isIncluded({ row, index, rows, root, proof }: EnterpriseOpening): boolean {
  const leaf = leafHash(new TextEncoder().encode(row));
  return verifyInclusion({ leafHash: leaf, index, size: rows, proof: proof.map(fromHex), root: fromHex(root) });
}

interface CandidateRow {
  index: number;
  firstTicket: number;
  handle: string;
  weight: number;
}

const rowForm = /^(0|[1-9]\d{0,6})\t(0|[1-9]\d{0,8})\t[^\t]+\t([0-9a-f]{32})\t([1-9]\d{0,2})\t[^\t]+$/;

function readRow(row: string): CandidateRow | undefined {
  const [, index, firstTicket, handle, weight] = rowForm.exec(row) ?? [];
  if (handle === undefined) return undefined;
  return { index: Number(index), firstTicket: Number(firstTicket), handle, weight: Number(weight) };
}

/** Rows from one index up to another belong to one stratum: the strata lie in the pool in the order of the rules. */
interface Stratum {
  number: number;
  from: number;
  to: number;
}

function stratumOf({ strata }: Rules, index: number): Stratum | undefined {
  let from = 0;
  for (const [number, { size }] of strata.entries()) {
    if (index < from + size) return { number, from, to: from + size };
    from += size;
  }
  return undefined;
}

interface DrawnRow {
  order: number;
  key: string;
}

interface Found {
  own?: DrawnRow;
  /** The last row of the stratum, which has the largest key drawn from it. */
  last?: DrawnRow;
  /** How many rows are of the stratum. */
  count: number;
}

/** What `result.tsv` says of one candidate and of the stratum it stands in. */
function lookUp(result: Uint8Array, index: number, { from, to }: Stratum): Found {
  const found: Found = { count: 0 };
  let at = 0;
  for (let order = 0, end = result.indexOf(lf); end !== -1; order++, at = end + 1, end = result.indexOf(lf, at)) {
    const row = result.subarray(at, end);
    const first = row.indexOf(tab) + 1;
    const second = row.indexOf(tab, first) + 1;
    const candidate = decimalIn(row, first, second - 1);
    if (candidate < from || candidate >= to) continue;
    found.count += 1;
    found.last = { order, key: textIn(row, second, second + 32) };
    if (candidate === index) found.own = found.last;
  }
  return found;
}

function decimalIn(bytes: Uint8Array, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) number = number * 10 + (bytes[at]! - 0x30);
  return number;
}

function textIn(bytes: Uint8Array, from: number, to: number): string {
  return new TextDecoder().decode(bytes.subarray(from, to));
}

/** Hex of equal length stands in the order of the numbers. No tickets have no smallest. */
function smallestOf(tickets: Uint8Array): string | undefined {
  let smallest: string | undefined;
  for (let at = 0; at < tickets.length; at += 16) {
    const ticket = toHex(tickets.subarray(at, at + 16));
    if (smallest === undefined || ticket < smallest) smallest = ticket;
  }
  return smallest;
}

function fileIn(record: RecordFiles, name: string): Uint8Array {
  return record.get(name) ?? new Uint8Array();
}

function valueOf<T>(reading: Reading<T>): T | undefined {
  return reading.ok ? reading.value : undefined;
}

const tab = 0x09;
const lf = 0x0a;
