import { fromHex, type Reading, sameBytes, toHex } from './canonical-text.ts';
import { type Candidates, readCandidates } from './candidates.ts';
import { claimOf } from './claim.ts';
import { commitment } from './commitment.ts';
import { teamsFor } from './draw.ts';
import { readExclusions, readInspectors, readRecusals } from './inspectors.ts';
import { findSuite, type Suite } from './keystream.ts';
import { type FrozenFileName, type Manifest, readManifest, type RootOf, sealFault } from './manifest.ts';
import { MatchTooLarge } from './match.ts';
import { openingFault } from './opening.ts';
import { apportion } from './quota.ts';
import { encodeRecordNote, fileFault, openRecord, type RecordFiles, readRecordKind } from './record.ts';
import { encodeResult, type ResultFault, resultFault, selectionFault } from './result.ts';
import { policyDivision, type Rules, readRules, witnessFault } from './rules.ts';
import { select } from './sample.ts';
import { drawKeys, readTranscript, type Transcript } from './seed.ts';
import {
  type InvalidRecord,
  invalid,
  type RecordKind,
  type ValidRecord,
  type Verdict,
  type VerificationStep,
} from './verdict.ts';

export interface VerifyOptions {
  /** Called as each step begins, so that a page can show the earlier ones as passed. */
  onStep?: (step: VerificationStep) => void;
  /** Puts a host's own cipher and hash in the place of the portable ones, such as `onNode`; it must compute the same. */
  hostSuite?: (suite: Suite) => Suite;
  /** Computes a root on a host's own threads; it must answer as `countedRoot` does. */
  rootOf?: RootOf;
  /**
   * Checks a beacon's signature, such as that of `@sunlot/draw-protocol/beacon`. Without it, or where it does not know the chain and
   * answers undefined, the verdict says that the beacon was not checked.
   */
  checkBeacon?: (chain: string, round: number, signature: string) => Promise<boolean | undefined>;
}

/**
 * Recomputes a draw from its record, as the numbered steps of proto-docs/draw/v1.md. Answers with what was found valid, or
 * with the first step that fails and why; a bad record is an answer, never an exception. What a record alone cannot show is
 * that its freeze stood in the log before the reveals: hold `freeze` and `result` of the verdict against the log.
 */
export async function verify(record: Uint8Array | RecordFiles, options: VerifyOptions = {}): Promise<Verdict> {
  try {
    return await allSteps(record, options);
  } catch (error) {
    if (error instanceof Refused) return error.verdict;
    throw error;
  }
}

async function allSteps(record: Uint8Array | RecordFiles, options: VerifyOptions): Promise<ValidRecord> {
  const begin = (step: VerificationStep) => options.onStep?.(step);

  begin('ARCHIVE');
  const opened = await openRecord(record);
  if (!opened.ok) throw new Refused(opened);

  begin('FILES');
  const kind = checkFiles(opened.files);
  const file = (name: string) => opened.files.get(name)!;

  begin('FREEZE');
  const manifest = parsed('FREEZE', 'freeze.txt', readManifest(file('freeze.txt')));
  const portable = findSuite(manifest.suite)!;
  const suite = options.hostSuite?.(portable) ?? portable;

  begin('FILE_DIGEST');
  const sealing = checkSeals(suite, manifest, file, options.rootOf);
  // Read here while other threads hash; a file that is not the sealed one is refused before anything is said of what it holds.
  const candidatesRead = readCandidates(file('candidates.tsv'), rowsIn(manifest));
  await sealing;

  begin('RULES');
  const rules = parsed('RULES', 'rules.txt', readRules(file('rules.txt')));
  checkRules(rules);

  begin('CANDIDATES');
  const candidates = parsed('CANDIDATES', 'candidates.tsv', candidatesRead);
  checkStrata(rules, candidates);

  begin('EXCLUSIONS');
  const exclusions = parsed('EXCLUSIONS', 'exclusions.tsv', readExclusions(file('exclusions.tsv')));

  begin('INSPECTORS');
  const inspectors = parsed('INSPECTORS', 'inspectors.tsv', readInspectors(file('inspectors.tsv')));

  begin('RECUSALS');
  const recusals = parsed(
    'RECUSALS',
    'recusals.tsv',
    readRecusals(file('recusals.tsv'), candidates.count, inspectors.length),
  );

  begin('QUOTA');
  checkQuotas(rules);

  begin('TRANSCRIPT');
  const transcript = parsed('TRANSCRIPT', 'transcript.txt', readTranscript(file('transcript.txt')));
  const freeze = toHex(suite.hash(file('freeze.txt')));
  checkTranscript(transcript, manifest, freeze, rules);

  begin('COMMITMENT');
  checkCommitments(suite, manifest, transcript);

  begin('WITNESS');
  const { present, absent } = checkWitnesses(rules, transcript);

  begin('ENTROPY');
  const entropy = await checkEntropy(rules, transcript, options.checkBeacon);

  begin('SELECTION');
  const keys = drawKeys(suite, file('transcript.txt'));
  const quotas = rules.strata.map(({ quota }) => quota);
  const sample = await select(suite, keys.select, candidates, quotas);
  const result = file('result.tsv');
  refuse('SELECTION', selectionFault(result, sample));

  begin('MATCHING');
  const matching = await teamsFor({ suite, candidates, inspectors, recusals, rules }, sample, keys.match).catch(
    tooLarge,
  );
  refuse('MATCHING', resultFault(result, encodeResult(sample, matching)));

  begin('RECORD');
  if (!sameBytes(file('record.txt'), encodeRecordNote(kind, transcript))) {
    throw new Refused(
      invalid('RECORD', 'the record claims what its transcript does not bear out', { file: 'record.txt' }),
    );
  }

  begin('OPENINGS');
  if (kind === 'full') {
    const fault = openingFault(suite, { candidates, exclusions, inspectors }, opened.files);
    if (fault) throw new Refused(invalid('OPENINGS', fault.reason, { file: fault.file, line: fault.line }));
  }

  const { draw, item, attempt } = manifest;
  return {
    ok: true,
    kind,
    suite: suite.name,
    draw,
    item,
    attempt,
    candidates: candidates.count,
    strata: rules.strata,
    drawn: sample.candidates.length,
    freeze,
    seed: toHex(keys.seed),
    result: toHex(await suite.digest(result)),
    present,
    absent,
    unfilledSeats: matching.teams.filter((inspector) => inspector === -1).length,
    entropy,
    claim: claimOf(transcript),
    texts: { manifest, rules, transcript },
  };
}

function tooLarge(error: unknown): never {
  if (error instanceof MatchTooLarge) throw new Refused(invalid('MATCHING', error.message, { file: 'rules.txt' }));
  throw error;
}

function checkFiles(files: RecordFiles): RecordKind {
  const note = files.get('record.txt');
  if (!note) throw new Refused(invalid('FILES', 'missing', { file: 'record.txt' }));
  const kind = parsed('FILES', 'record.txt', readRecordKind(note.subarray(0, 1 << 16)));
  const fault = fileFault(files, kind);
  if (fault) throw new Refused(invalid('FILES', fault.reason, { file: fault.file }));
  return kind;
}

async function checkSeals(
  suite: Suite,
  manifest: Manifest,
  file: (name: FrozenFileName) => Uint8Array,
  rootOf: RootOf | undefined,
): Promise<void> {
  for (const seal of manifest.files) {
    const fault = await sealFault(suite, seal, file(seal.name), rootOf);
    if (!fault) continue;
    const { reason, expected, got } = fault;
    throw new Refused(invalid('FILE_DIGEST', reason, { file: seal.name, expected, got }));
  }
}

/** How many rows the candidates have: as many as were sealed. */
function rowsIn({ files }: Manifest): number {
  return files.find(({ name }) => name === 'candidates.tsv')!.rows;
}

function checkRules(rules: Rules): void {
  const fault = witnessFault(rules);
  if (fault) throw new Refused(invalid('RULES', `witnesses: ${fault}`, { file: 'rules.txt' }));
  if (!rules.credit.on && rules.strata.length > 1) {
    throw new Refused(invalid('RULES', 'credit differentiation is off, yet there are strata', { file: 'rules.txt' }));
  }
}

function checkStrata(rules: Rules, { strata, firstTickets, weights }: Candidates): void {
  const found = strata.map(({ name, from, to }) => `${name} ${to - from} ${firstTickets[to]! - firstTickets[from]!}`);
  const said = rules.strata.map(({ name, size, tickets }) => `${name} ${size} ${tickets}`);
  const at = Array.from({ length: Math.max(found.length, said.length) }, (_, i) => i).find((i) => found[i] !== said[i]);
  if (at !== undefined) {
    throw new Refused(
      invalid('CANDIDATES', 'the strata are not those of the rules', {
        file: 'candidates.tsv',
        expected: said[at] ?? 'nothing',
        got: found[at] ?? 'nothing',
      }),
    );
  }
  if (!rules.credit.on && weights.some((weight) => weight !== 1)) {
    throw new Refused(
      invalid('CANDIDATES', 'credit differentiation is off, yet weights differ', { file: 'candidates.tsv' }),
    );
  }
}

function checkQuotas(rules: Rules): void {
  const quota = apportion(rules);
  if (!quota.ok) throw new Refused(invalid('QUOTA', quota.code, { file: 'rules.txt' }));
  const facts = (sample: number, smallPool: boolean, quotas: number[]) => `${sample} ${smallPool} ${quotas.join(' ')}`;
  const expected = facts(quota.sample, quota.smallPool, quota.quotas);
  const got = facts(
    rules.sample,
    rules.smallPool,
    rules.strata.map((stratum) => stratum.quota),
  );
  if (expected !== got) {
    throw new Refused(
      invalid('QUOTA', 'the quotas do not follow from the rules', { file: 'rules.txt', expected, got }),
    );
  }
}

function checkTranscript(transcript: Transcript, manifest: Manifest, freeze: string, rules: Rules): void {
  const differ = (reason: string, expected: string, got: string) => {
    if (expected !== got) throw new Refused(invalid('TRANSCRIPT', reason, { file: 'transcript.txt', expected, got }));
  };
  differ('another suite', manifest.suite, transcript.suite);
  differ('another draw', manifest.draw, transcript.draw);
  differ('another plan item', manifest.item, transcript.item);
  differ('another attempt', String(manifest.attempt), String(transcript.attempt));
  differ('another freeze', freeze, transcript.freeze);
  manifest.files.forEach(({ name, digest }, i) => differ(`another ${name}`, digest, transcript.files[i]!.digest));
  const ids = (parties: readonly { id: string }[]) => parties.map(({ id }) => id).join(' ');
  differ('other witnesses than the rules', ids(rules.witnesses), ids(transcript.witnesses));
}

function checkCommitments(
  suite: Suite,
  { draw, attempt, commitment: promised }: Manifest,
  transcript: Transcript,
): void {
  const check = (party: string, freeze: string | null, said: string | null, nonce: string | null) => {
    if (nonce === null) return;
    const expected = toHex(commitment(suite, { draw, attempt, freeze, party }, fromHex(nonce)));
    if (said === expected) return;
    const reason =
      said === null ? `${party} reveals without having promised` : `${party} opens another value than promised`;
    throw new Refused(invalid('COMMITMENT', reason, { file: 'transcript.txt', expected: said ?? '-', got: expected }));
  };
  check('server', null, promised, transcript.server);
  for (const { id, commitment: said, nonce } of transcript.witnesses) check(id, transcript.freeze, said, nonce);
}

function checkWitnesses(rules: Rules, { witnesses }: Transcript): { present: string[]; absent: string[] } {
  const present = witnesses.filter(({ nonce }) => nonce !== null).map(({ id }) => id);
  const absent = witnesses.filter(({ nonce }) => nonce === null).map(({ id }) => id);
  if (present.length < rules.required) {
    throw new Refused(
      invalid('WITNESS', 'too few witnesses revealed', {
        expected: String(rules.required),
        got: String(present.length),
      }),
    );
  }
  if (!rules.witnesses.some(({ id, division }) => division === policyDivision && present.includes(id))) {
    throw new Refused(invalid('WITNESS', 'no witness of the Policy & Regulations Division revealed'));
  }
  return { present, absent };
}

async function checkEntropy(
  { entropy: rule }: Rules,
  { entropy }: Transcript,
  checkBeacon: VerifyOptions['checkBeacon'],
): Promise<ValidRecord['entropy']> {
  const wrong = (reason: string) => new Refused(invalid('ENTROPY', reason, { file: 'transcript.txt' }));
  if (entropy.kind === 'none' && rule.kind === 'none') return 'none';
  if (entropy.kind === 'dice' && rule.kind === 'dice' && entropy.sides === rule.sides) return 'dice';
  if (entropy.kind === 'drand' && rule.kind === 'drand') {
    if (entropy.chain !== rule.chain || entropy.round !== rule.round)
      throw wrong('another chain or round than the rules name');
    const signed = await checkBeacon?.(entropy.chain, entropy.round, entropy.signature);
    if (signed === false) throw wrong('the beacon did not sign this');
    return signed ? 'beacon-checked' : 'beacon-unchecked';
  }
  throw wrong('another kind of entropy than the rules name');
}

/** Carries a refusal out of the steps; it never leaves `verify`. */
class Refused extends Error {
  readonly verdict: InvalidRecord;

  constructor(verdict: InvalidRecord) {
    super(verdict.reason);
    this.verdict = verdict;
  }
}

function parsed<T>(step: VerificationStep, file: string, reading: Reading<T>): T {
  if (reading.ok) return reading.value;
  throw new Refused(invalid(step, reading.reason, { file, line: reading.line }));
}

function refuse(step: VerificationStep, fault: ResultFault | undefined): void {
  if (!fault) return;
  const { reason, ...facts } = fault;
  throw new Refused(invalid(step, reason, { file: 'result.tsv', ...facts }));
}
