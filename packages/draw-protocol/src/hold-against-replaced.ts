import { toHex } from './canonical-text.ts';
import { type Candidates, readCandidates } from './candidates.ts';
import {
  type ExclusionRow,
  type Inspector,
  readExclusions,
  readInspectors,
  readRecusals,
  type Recusal,
} from './inspectors.ts';
import { findSuite } from './keystream.ts';
import type { Entry, ReplaceEntry } from './log/entry.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { openingFileNames } from './opening.ts';
import type { RecordFiles } from './record.ts';
import { readRules, type Rules } from './rules.ts';
import { readTranscript } from './seed.ts';

/** The numbered steps by which a replacement is held against the draw it makes whole; it is refused at the first that fails. */
export const replacementSteps = [
  'REPLACES_NOTHING',
  'OTHER_DRAW',
  'OTHER_RESULT',
  'SECRET_REUSED',
  'NOT_ANNOUNCED',
  'OTHER_RULES',
  'OTHER_NUMBER',
  'OTHER_INSPECTORS',
  'STRANGER',
  'CHANGED',
  'DRAWN_BEFORE',
  'LEFT_OUT',
  'OTHER_CANDIDATES',
  'OTHER_EXCLUSIONS',
  'OTHER_RECUSALS',
] as const;
export type ReplacementStep = (typeof replacementSteps)[number];

export type ReplacementVerdict =
  | {
      readonly ok: true;
      /** Whether the numbers were held against the entry of the log that announced them. */
      readonly announced: boolean;
      /** Whether candidates, exclusions, inspectors and recusals were compared by name, which takes full records. */
      readonly ids: boolean;
    }
  /** `at` is what is concerned: an id, a stratum, a line of the rules, a draw. */
  | { readonly ok: false; readonly problem: ReplacementStep; readonly at?: string };

/** What a replacement is held against besides the draw it makes whole. */
export interface ReplacementContext {
  /** The records of the other draws of the item that stood when this one was announced. */
  readonly earlier?: readonly RecordFiles[];
  /** The REPLACE entry of the log. */
  readonly announcement?: Entry;
}

/** The reason under which a replacement lists among its exclusions whom another draw has drawn. */
export const DRAWN_BEFORE = 'DRAWN_BEFORE';

/**
 * Holds the record of a replacement draw against that of the draw it replaces objects of, both verified before: nothing in it
 * may be chosen anew but the witnesses, the numbers they bring, and the times. Public records show it as far as it can be
 * seen without names.
 */
export function holdAgainstReplaced(
  replacement: RecordFiles,
  replaced: RecordFiles,
  { earlier = [], announcement }: ReplacementContext = {},
): ReplacementVerdict {
  const ids = [replacement, replaced, ...earlier].every((files) => openingFileNames.every((name) => files.has(name)));
  const [now, before, ...others] = [replacement, replaced, ...earlier].map((files) => drawIn(files, ids)) as [
    Draw,
    Draw,
    ...Draw[],
  ];
  return (
    otherDraw(now, before, others) ??
    secretReused(now, [before, ...others]) ??
    (announcement && notAnnounced(now, before, announcement)) ??
    otherRules(now.rules, before.rules) ??
    otherNumber(now, before, announcement as ReplaceEntry | undefined) ??
    otherInspectors(now, before) ??
    (ids ? otherNames(now, before, others) : otherCandidates(now, before)) ??
    otherExclusions(now, before) ??
    (ids ? otherRecusals(now, before) : undefined) ?? { ok: true, announced: announcement !== undefined, ids }
  );
}

type Fault = Extract<ReplacementVerdict, { ok: false }> | undefined;

/** A verified record, read. */
interface Draw {
  readonly manifest: Manifest;
  readonly rules: Rules;
  readonly candidates: Candidates;
  readonly exclusions: readonly ExclusionRow[];
  readonly inspectors: readonly Inspector[];
  readonly recusals: readonly Recusal[];
  /** H of `result.tsv` under the suite of the draw, in hex. */
  readonly result: string;
  /** The indices of the drawn candidates, in draw order. */
  readonly drawn: readonly number[];
  readonly secrets: readonly string[];
  /** What the rows of the three lists are known by, where names are compared; empty otherwise. */
  readonly ids: Readonly<Record<'candidates' | 'exclusions' | 'inspectors', readonly string[]>>;
}

function fault(problem: ReplacementStep, at?: string): Fault {
  return { ok: false, problem, ...(at ? { at } : {}) };
}

function otherDraw(now: Draw, before: Draw, earlier: readonly Draw[]): Fault {
  const { replaces, draw, item, attempt } = now.manifest;
  if (replaces === null) return fault('REPLACES_NOTHING');
  const other = before.manifest;
  const isOther = replaces.draw !== other.draw || replaces.attempt !== other.attempt || item !== other.item;
  if (isOther || draw === other.draw) return fault('OTHER_DRAW', other.draw);
  const stray = earlier.find(({ manifest }) => {
    const { replaces: its } = manifest;
    const sameSeries = its?.draw === replaces.draw && its.attempt === replaces.attempt;
    return manifest.item !== item || manifest.draw === draw || (sameSeries && manifest.attempt >= attempt);
  });
  if (stray) return fault('OTHER_DRAW', stray.manifest.draw);
  return replaces.result === before.result ? undefined : fault('OTHER_RESULT', other.draw);
}

/** The server's secret and every witness's number: one that is known already would make the seed a choice. */
function secretReused({ secrets }: Draw, known: readonly Draw[]): Fault {
  const all = new Set(known.flatMap((draw) => draw.secrets));
  return secrets.some((secret) => all.has(secret)) ? fault('SECRET_REUSED') : undefined;
}

function notAnnounced({ manifest }: Draw, before: Draw, entry: Entry): Fault {
  const { draw, attempt } = before.manifest;
  const announces =
    entry.kind === 'REPLACE' &&
    entry.draw === draw &&
    entry.attempt === attempt &&
    entry.by === manifest.draw &&
    entry.skipped.every(({ order }) => order < before.drawn.length);
  return announces ? undefined : fault('NOT_ANNOUNCED', manifest.draw);
}

/** The bounds of the item hold for the draw that is made whole, and so does what was decided about credit and seats. */
function otherRules(rules: Rules, before: Rules): Fault {
  const wanted: Pick<Rules, 'credit' | 'bounds' | 'ask' | 'basis' | 'seats'> = {
    credit: before.credit,
    bounds: { min: 0, max: 10_000 },
    ask: { kind: 'count', count: rules.sample },
    basis: 'weight',
    seats: before.seats,
  };
  const line = (Object.keys(wanted) as (keyof typeof wanted)[]).find(
    (key) => JSON.stringify(rules[key]) !== JSON.stringify(wanted[key]),
  );
  return line && fault('OTHER_RULES', line === 'seats' ? 'seat' : line);
}

/** As many as were skipped in each stratum; who has no entry sees at least that they can have been drawn. */
function otherNumber({ rules }: Draw, before: Draw, entry: ReplaceEntry | undefined): Fault {
  const drawn = countOf(before.drawn.map((index) => stratumOf(before.candidates, index)));
  const skipped =
    entry && countOf(entry.skipped.map(({ order }) => stratumOf(before.candidates, before.drawn[order]!)));
  const wrong = rules.strata.find(({ name, quota }) =>
    skipped ? quota !== skipped.get(name) : quota === 0 || quota > (drawn.get(name) ?? 0),
  );
  const missing = skipped && [...skipped.keys()].find((name) => rules.strata.every((stratum) => stratum.name !== name));
  const at = wrong?.name ?? missing;
  return at === undefined ? undefined : fault('OTHER_NUMBER', at);
}

function otherInspectors(now: Draw, before: Draw): Fault {
  const rows = ({ inspectors, ids }: Draw) =>
    inspectors.map(({ department, tags, regions, cap }, i) =>
      [ids.inspectors[i] ?? '', department, tags.join(), regions.join(), cap].join('\t'),
    );
  const odd = oddOne(rows(now), rows(before));
  return odd === undefined ? undefined : fault('OTHER_INSPECTORS', odd.split('\t')[0]);
}

/** Candidate by candidate: all that are left of their strata, as they were, and nobody else. */
function otherNames(now: Draw, before: Draw, earlier: readonly Draw[]): Fault {
  const rowOf = new Map(before.ids.candidates.map((id, i) => [id, i]));
  const drawn = new Set([before, ...earlier].flatMap((draw) => draw.drawn.map((i) => draw.ids.candidates[i]!)));
  const ids = now.ids.candidates;
  const as = kinds(now.candidates);
  const were = kinds(before.candidates);
  const stranger = ids.find((id) => !rowOf.has(id));
  if (stranger !== undefined) return fault('STRANGER', stranger);
  const changed = ids.find((id, i) => as(i) !== were(rowOf.get(id)!));
  if (changed !== undefined) return fault('CHANGED', changed);
  const again = ids.find((id) => drawn.has(id));
  if (again !== undefined) return fault('DRAWN_BEFORE', again);
  const stays = new Set(ids);
  const left = gone(now, before, stays).find((id) => !drawn.has(id));
  return left === undefined ? undefined : fault('LEFT_OUT', left);
}

/** Without names: there cannot be more of a kind than that draw left. */
function otherCandidates(now: Draw, before: Draw): Fault {
  const left = countOf(Array.from({ length: before.candidates.count }, (_, i) => i).map(kinds(before.candidates)));
  for (const kind of before.drawn.map(kinds(before.candidates))) left.set(kind, left.get(kind)! - 1);
  const here = countOf(Array.from({ length: now.candidates.count }, (_, i) => i).map(kinds(now.candidates)));
  const odd = [...here].find(([kind, count]) => count > (left.get(kind) ?? 0));
  return odd && fault('OTHER_CANDIDATES', odd[0].replaceAll('\t', ' '));
}

/** Those of that draw, and whoever is no longer a candidate because another draw has drawn it. */
function otherExclusions(now: Draw, before: Draw): Fault {
  const rows = ({ exclusions, ids }: Draw) =>
    exclusions.map(({ reason }, i) => `${ids.exclusions[i] ?? ''}\t${reason}`);
  const drawn = gone(now, before, new Set(now.ids.candidates)).map((id) => `${id}\t${DRAWN_BEFORE}`);
  const odd = oddOne(rows(now), [...rows(before), ...drawn]);
  return odd === undefined ? undefined : fault('OTHER_EXCLUSIONS', odd.replace('\t', ' ').trim());
}

/** Those of that draw between whoever is left. */
function otherRecusals(now: Draw, before: Draw): Fault {
  const stays = new Set(now.ids.candidates);
  const rows = ({ recusals, ids }: Draw) =>
    recusals.map(({ candidate, inspector }) => [ids.candidates[candidate]!, ids.inspectors[inspector]!] as const);
  const joined = (pairs: readonly (readonly [string, string])[]) => pairs.map((pair) => pair.join('\t'));
  const odd = oddOne(joined(rows(now)), joined(rows(before).filter(([candidate]) => stays.has(candidate))));
  return odd === undefined ? undefined : fault('OTHER_RECUSALS', odd.replace('\t', ' '));
}

/** Who was a candidate in the strata drawn from now and is one no more; an empty name for each where names are not known. */
function gone(now: Draw, before: Draw, stays: ReadonlySet<string>): string[] {
  const names = new Set(now.rules.strata.map(({ name }) => name));
  const strata = before.candidates.strata.filter(({ name }) => names.has(name));
  if (before.ids.candidates.length === 0) {
    const size = strata.reduce((sum, { from, to }) => sum + to - from, 0);
    return Array.from({ length: Math.max(0, size - now.candidates.count) }, () => '');
  }
  return strata.flatMap(({ from, to }) => before.ids.candidates.slice(from, to).filter((id) => !stays.has(id)));
}

/** Stratum, weight and region of the candidate at an index. */
function kinds(candidates: Candidates): (index: number) => string {
  const { weights, regions, regionNames } = candidates;
  return (index) => `${stratumOf(candidates, index)}\t${weights[index]}\t${regionNames[regions[index]!]}`;
}

function stratumOf({ strata }: Candidates, index: number): string {
  return strata.find(({ to }) => index < to)!.name;
}

function countOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** A row that one list has more often than the other, or undefined when they hold the same rows. */
function oddOne(rows: readonly string[], wanted: readonly string[]): string | undefined {
  const [here, there] = [countOf(rows), countOf(wanted)];
  return [...new Set([...rows, ...wanted])].find((row) => here.get(row) !== there.get(row));
}

function drawIn(files: RecordFiles, named: boolean): Draw {
  const file = (name: string) => files.get(name)!;
  const manifest = verified(readManifest(file('freeze.txt')));
  const candidates = verified(readCandidates(file('candidates.tsv')));
  const inspectors = verified(readInspectors(file('inspectors.tsv')));
  const { server, witnesses } = verified(readTranscript(file('transcript.txt')));
  const idsIn = (name: string) => (named ? linesIn(file(name)).map((row) => row.split('\t')[2]!) : []);
  return {
    manifest,
    rules: verified(readRules(file('rules.txt'))),
    candidates,
    exclusions: verified(readExclusions(file('exclusions.tsv'))),
    inspectors,
    recusals: verified(readRecusals(file('recusals.tsv'), candidates.count, inspectors.length)),
    result: toHex(findSuite(manifest.suite)!.hash(file('result.tsv'))),
    drawn: linesIn(file('result.tsv')).map((row) => Number(row.split('\t')[1])),
    secrets: [server, ...witnesses.flatMap(({ nonce }) => nonce ?? [])],
    ids: {
      candidates: idsIn('candidate-openings.tsv'),
      exclusions: idsIn('exclusion-openings.tsv'),
      inspectors: idsIn('inspector-openings.tsv'),
    },
  };
}

function linesIn(file: Uint8Array): string[] {
  return new TextDecoder().decode(file).split('\n').slice(0, -1);
}

function verified<T>(reading: { ok: true; value: T } | { ok: false; reason: string }): T {
  if (!reading.ok) throw new RangeError(`a record that was not verified: ${reading.reason}`);
  return reading.value;
}
