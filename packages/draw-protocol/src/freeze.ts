import { type Reading, toHex } from './canonical-text.ts';
import type { Candidates } from './candidates.ts';
import { commitment } from './commitment.ts';
import { candidatesTogether, type FreezeHelper, handlesTogether, idTableApart } from './freeze-helper.ts';
import { handlesOf, type SaltedList, saltsFor, TextColumn } from './handle.ts';
import { IdIndex } from './id-index.ts';
import {
  compareRecusals,
  encodeExclusions,
  encodeInspectors,
  encodeRecusals,
  type Inspector,
  type Recusal,
  readExclusions,
  readInspectors,
} from './inspectors.ts';
import { keyOrder } from './key-order.ts';
import type { Suite } from './keystream.ts';
import { maxCandidates, maxFileBytes, maxRecordBytes, maxTickets } from './limits.ts';
import { rootTogether } from './log/root-in-pieces.ts';
import {
  encodeManifest,
  type FrozenFileName,
  type FrozenFiles,
  frozenFileNames,
  type Manifest,
  readManifest,
  sealFiles,
} from './manifest.ts';
import { encodeOpenings, type OpeningFiles } from './opening.ts';
import type { Exclusion, InspectorEntry, Pool, RecusalEntry } from './pool.ts';
import { type Apportionment, apportion, type PerTenThousand, type QuotaRefusal } from './quota.ts';
import { encodeRules, type Rules, readRules, type WitnessFault, witnessFault } from './rules.ts';

export interface FreezeInput {
  suite: Suite;
  draw: string;
  item: string;
  attempt: number;
  replaces: Manifest['replaces'];
  pool: Pool;
  exclusions: readonly Exclusion[];
  inspectors: readonly InspectorEntry[];
  recusals: readonly RecusalEntry[];
  rules: RulesInput;
  /** 32 fresh random bytes of this draw: the salts of all handles come from it. */
  handleSecret: Uint8Array;
  /** 32 fresh random bytes of this draw: promised now, opened after the last reveal. */
  serverSecret: Uint8Array;
  /** Other threads that take part where the pool is large; who hired them dismisses them. They change no byte. */
  helpers?: readonly FreezeHelper[];
}

/** The rules as decided; sizes, sample and quotas are worked out from the pool. */
export interface RulesInput extends Omit<Rules, 'sample' | 'smallPool' | 'strata'> {
  /** One per stratum of the pool, in any order; strata without candidates are left out of the file. */
  strata: readonly { name: string; share: number; minimum: PerTenThousand }[];
}

export interface FrozenPool {
  ok: true;
  manifest: Manifest;
  /** `freeze.txt`, for the FREEZE entry of the log. */
  freeze: Uint8Array;
  /** The suite's hash of `freeze.txt`, in hex. */
  freezeDigest: string;
  files: FrozenFiles;
  /** Writes which salt opens which row, for the full record; it names everybody, so keep it sealed. */
  openings(): OpeningFiles;
  candidates: Candidates;
  rules: Rules;
  quota: Apportionment;
}

export type FreezeRefusal =
  | QuotaRefusal
  | { ok: false; code: 'POOL_TOO_LARGE'; size: number; tickets: number }
  | { ok: false; code: 'FILE_TOO_LARGE'; file: FrozenFileName; bytes: number }
  | {
      ok: false;
      code: 'DUPLICATE_ID';
      list: 'candidates' | 'exclusions' | 'inspectors';
      id: string;
    }
  | { ok: false; code: 'UNKNOWN_STRATUM'; stratum: string }
  | { ok: false; code: 'UNKNOWN_RECUSAL'; candidate: string; inspector: string }
  | { ok: false; code: 'WITNESSES_UNFIT'; reason: WitnessFault };

/**
 * Seals the pool: works out the quotas, replaces every name by a salted handle, writes the canonical files and their
 * digests, and promises the server secret. The same input in the same order gives the same bytes. Refuses, with the facts,
 * what could not be drawn lawfully.
 */
export async function freeze(input: FreezeInput): Promise<FrozenPool | FreezeRefusal> {
  const { suite, pool, draw, item, attempt, replaces } = input;
  const strata = pool.sizes();
  const tickets = strata.reduce((sum, stratum) => sum + stratum.tickets, 0);
  if (pool.size > maxCandidates || tickets > maxTickets) {
    return { ok: false, code: 'POOL_TOO_LARGE', size: pool.size, tickets };
  }
  const decided = decideRules(input.rules, strata);
  if (!decided.ok) return decided;

  const sealed = await sealCandidates(input, strata);
  if (!sealed.ok) return sealed;
  const inspectors = await sealList(suite, input.handleSecret, 'inspectors', input.inspectors);
  if (!inspectors.ok) return inspectors;
  const exclusions = await sealList(suite, input.handleSecret, 'exclusions', input.exclusions);
  if (!exclusions.ok) return exclusions;
  const recusals = indexRecusals(input, sealed, inspectors.entries);
  if (!recusals.ok) return recusals;

  const { helpers = [] } = input;
  const candidates = await candidatesTogether(sealed.candidates, helpers);
  const files: FrozenFiles = {
    'candidates.tsv': candidates.file,
    'exclusions.tsv': encodeExclusions(exclusions.entries),
    'inspectors.tsv': encodeInspectors(inspectors.entries.map(inspectorRow)),
    'recusals.tsv': encodeRecusals(recusals.rows),
    'rules.txt': encodeRules(decided.rules),
  };
  const oversized = frozenFileNames.find((name) => files[name].length > (maxFileBytes[name] ?? maxRecordBytes));
  if (oversized) return { ok: false, code: 'FILE_TOO_LARGE', file: oversized, bytes: files[oversized].length };
  checkSpelling(readRules(files['rules.txt']));
  checkSpelling(readInspectors(files['inspectors.tsv']));
  checkSpelling(readExclusions(files['exclusions.tsv']));
  const promise = commitment(suite, { draw, attempt, freeze: null, party: 'server' }, input.serverSecret);
  const rootOf = async (file: Uint8Array, most: number) =>
    (file === candidates.file ? candidates.tree : undefined) ?? rootTogether(file, most, helpers);
  const seals = await sealFiles(suite, files, rootOf);
  const manifest = {
    suite: suite.name,
    draw,
    item,
    attempt,
    replaces,
    commitment: toHex(promise),
    files: seals,
  };
  const freezeFile = encodeManifest(manifest);
  checkSpelling(readManifest(freezeFile));
  return {
    ok: true,
    manifest,
    freeze: freezeFile,
    freezeDigest: toHex(suite.hash(freezeFile)),
    files,
    openings: () => encodeOpenings(pool, sealed, inspectors.entries, exclusions.entries),
    candidates: sealed.candidates,
    rules: decided.rules,
    quota: decided.quota,
  };
}

/** A name or text outside its grammar is a mistake of the caller: nothing is sealed that a verifier would refuse to read. */
function checkSpelling<T>(reading: Reading<T>): void {
  if (!reading.ok) throw new RangeError(`line ${reading.line}: ${reading.reason}`);
}

function decideRules(
  input: RulesInput,
  sizes: ReturnType<Pool['sizes']>,
): { ok: true; rules: Rules; quota: Apportionment } | FreezeRefusal {
  const unknown = sizes.find(({ name }) => !input.strata.some((stratum) => stratum.name === name));
  if (unknown) return { ok: false, code: 'UNKNOWN_STRATUM', stratum: unknown.name };
  const fault = witnessFault(input);
  if (fault) return { ok: false, code: 'WITNESSES_UNFIT', reason: fault };

  const strata = sizes.map((size) => ({
    ...size,
    ...input.strata.find(({ name }) => name === size.name)!,
  }));
  const quota = apportion({ strata, bounds: input.bounds, ask: input.ask });
  if (!quota.ok) return quota;
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  const rules: Rules = {
    ...input,
    sample: quota.sample,
    smallPool: quota.smallPool,
    strata: strata.map((stratum, i) => ({
      ...stratum,
      quota: quota.quotas[i]!,
    })),
    witnesses: [...input.witnesses].sort(byId),
    voidReasons: [...input.voidReasons].sort(),
  };
  return { ok: true, rules, quota };
}

/** The sealed candidates, and how to get from the order they came in to the order of the file and back. */
export interface SealedCandidates {
  ok: true;
  candidates: Candidates;
  index: IdIndex;
  /** In the order of the file: which candidate of the pool stands in row r. */
  order: Uint32Array;
  /** In the order of the pool, 16 bytes each. */
  salts: Uint8Array;
}

async function sealCandidates(
  { suite, pool, handleSecret, helpers = [] }: FreezeInput,
  strata: ReturnType<Pool['sizes']>,
): Promise<SealedCandidates | FreezeRefusal> {
  const count = pool.size;
  const salts = await saltsFor(suite, handleSecret, 'candidates', count);
  const handles = await handlesTogether(suite, salts, pool.ids, helpers);
  // A helper makes the table while the handles are sorted here.
  const table = idTableApart(pool.ids, helpers);
  const names = pool.strata.toSorted();
  const stratumRank = Uint16Array.from(pool.strata, (name) => names.indexOf(name));
  const { order, sorted } = inFileOrder(count, pool.stratumOf, stratumRank, handles);

  const candidates: Candidates = {
    count,
    weights: new Uint8Array(count),
    firstTickets: new Uint32Array(count + 1),
    strata: [],
    regions: new Uint16Array(count),
    regionNames: [...pool.regions],
    handles: sorted,
  };
  let ticket = 0;
  for (let row = 0; row < count; row++) {
    const i = order[row]!;
    candidates.firstTickets[row] = ticket;
    candidates.weights[row] = pool.weightOf[i]!;
    candidates.regions[row] = pool.regionOf[i]!;
    ticket += pool.weightOf[i]!;
  }
  let start = 0;
  for (const { name, size } of strata) {
    candidates.strata.push({ name, from: start, to: start + size });
    start += size;
  }
  candidates.firstTickets[count] = ticket;
  const index = new IdIndex(pool.ids, await table);
  return index.duplicate === undefined
    ? { ok: true, candidates, index, order, salts }
    : { ok: false, code: 'DUPLICATE_ID', list: 'candidates', id: index.duplicate };
}

/**
 * The places of the candidates by (stratum, handle) bytewise, and their handles in that order. They are dealt out by stratum and
 * the first byte of the handle, with their handles, and each heap is sorted by itself: a heap lies in the processor's cache,
 * where a million handles do not.
 */
function inFileOrder(
  count: number,
  stratumOf: Uint16Array,
  stratumRank: Uint16Array,
  handles: Uint8Array,
): { order: Uint32Array; sorted: Uint8Array } {
  const ends = new Uint32Array(stratumRank.length * 256 + 1);
  for (let i = 0; i < count; i++) ends[stratumRank[stratumOf[i]!]! * 256 + handles[i * 16]! + 1]! += 1;
  for (let heap = 1; heap < ends.length; heap++) ends[heap]! += ends[heap - 1]!;
  const order = new Uint32Array(count);
  const sorted = new Uint8Array(count * 16);
  const [from, to] = [wordsOf(handles), wordsOf(sorted)];
  // As a heap is dealt, the start of the next but one becomes the end of it.
  for (let i = 0; i < count; i++) {
    const place = ends[stratumRank[stratumOf[i]!]! * 256 + handles[i * 16]!]!++;
    order[place] = i;
    for (let word = 0; word < 4; word++) to[place * 4 + word] = from[i * 4 + word]!;
  }
  for (let heap = 0, start = 0; heap < ends.length - 1; start = ends[heap++]!) {
    sortHeap(order.subarray(start, ends[heap]), sorted.subarray(start * 16, ends[heap]! * 16));
  }
  return { order, sorted };
}

/** Sorts handles bytewise, and the places of their candidates with them. */
function sortHeap(order: Uint32Array, handles: Uint8Array): void {
  if (order.length < 2) return;
  const [places, keys] = [order.slice(), handles.slice()];
  const view = new DataView(keys.buffer);
  const prefixes = new Uint32Array(places.length);
  for (let i = 0; i < prefixes.length; i++) prefixes[i] = view.getUint32(i * 16);
  const rising = keyOrder(prefixes, (a, b) => {
    for (let byte = 0; byte < 16; byte++) {
      const step = keys[a * 16 + byte]! - keys[b * 16 + byte]!;
      if (step !== 0) return step;
    }
    return 0;
  });
  const [from, to] = [wordsOf(keys), wordsOf(handles)];
  for (let row = 0; row < rising.length; row++) {
    const i = rising[row]!;
    order[row] = places[i]!;
    for (let word = 0; word < 4; word++) to[row * 4 + word] = from[i * 4 + word]!;
  }
}

function wordsOf(handles: Uint8Array): Uint32Array {
  return new Uint32Array(handles.buffer, handles.byteOffset, handles.length / 4);
}

/** Gives every entry of a small list its salt and handle, and sorts it by handle. */
async function sealList<T extends { id: string }>(
  suite: Suite,
  handleSecret: Uint8Array,
  list: SaltedList & ('inspectors' | 'exclusions'),
  entries: readonly T[],
): Promise<{ ok: true; entries: Sealed<T>[] } | FreezeRefusal> {
  const ids = new TextColumn();
  for (const { id } of entries) ids.push(id);
  const { duplicate } = new IdIndex(ids);
  if (duplicate !== undefined) return { ok: false, code: 'DUPLICATE_ID', list, id: duplicate };
  const salts = await saltsFor(suite, handleSecret, list, entries.length);
  const handles = handlesOf(suite, salts, ids, ids.count);
  const sealed = entries.map((entry, i) => ({
    ...entry,
    salt: toHex(salts.subarray(i * 16, i * 16 + 16)),
    handle: toHex(handles.subarray(i * 16, i * 16 + 16)),
  }));
  return {
    ok: true,
    entries: sealed.sort((a, b) => (a.handle < b.handle ? -1 : 1)),
  };
}

export type Sealed<T> = T & { salt: string; handle: string };

function inspectorRow({ handle, department, tags, regions, cap }: Sealed<InspectorEntry>): Inspector {
  return {
    handle,
    department,
    tags: [...new Set(tags)].sort(),
    regions: [...new Set(regions)].sort(),
    cap,
  };
}

function indexRecusals(
  { recusals }: FreezeInput,
  { index, order }: SealedCandidates,
  inspectors: readonly Sealed<InspectorEntry>[],
): { ok: true; rows: Recusal[] } | FreezeRefusal {
  const inspectorIndex = new Map(inspectors.map(({ id }, i) => [id, i]));
  const rows: Recusal[] = [];
  if (recusals.length === 0) return { ok: true, rows };
  const rank = new Uint32Array(order.length);
  for (let row = 0; row < order.length; row++) rank[order[row]!] = row;
  for (const { candidate, inspector } of recusals) {
    const i = index.find(candidate);
    const inspectorRow = inspectorIndex.get(inspector);
    if (i === undefined || inspectorRow === undefined)
      return { ok: false, code: 'UNKNOWN_RECUSAL', candidate, inspector };
    rows.push({ candidate: rank[i]!, inspector: inspectorRow });
  }
  rows.sort(compareRecusals);
  return {
    ok: true,
    rows: rows.filter((row, i) => i === 0 || compareRecusals(rows[i - 1]!, row) !== 0),
  };
}
