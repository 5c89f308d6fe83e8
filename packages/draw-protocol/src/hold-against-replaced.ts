import { toHex } from './canonical-text.ts';
import { readCandidates } from './candidates.ts';
import { findSuite } from './keystream.ts';
import { readManifest } from './manifest.ts';
import type { RecordFiles } from './record.ts';
import { readTranscript } from './seed.ts';

export type ReplacementVerdict =
  /** `ids` says whether the candidates were compared too, which takes full records. */
  | { readonly ok: true; readonly ids: boolean }
  | { readonly ok: false; readonly problem: 'REPLACES_NOTHING' | 'OTHER_DRAW' | 'OTHER_RESULT' | 'SECRET_REUSED' }
  | { readonly ok: false; readonly problem: 'STRANGER' | 'DRAWN_BEFORE' | 'LEFT_OUT'; readonly id: string };

/**
 * Holds the record of a replacement draw against that of the draw it replaces objects of, both verified before: it names that
 * draw and its result, and opens secrets of its own. With full records also that its candidates are those of their strata
 * who had not been drawn, no more and no fewer; `earlier` are the records of other replacements in that draw that stand.
 */
export function holdAgainstReplaced(
  replacement: RecordFiles,
  replaced: RecordFiles,
  earlier: readonly RecordFiles[] = [],
): ReplacementVerdict {
  const [manifest, other] = [manifestOf(replacement), manifestOf(replaced)];
  const { replaces } = manifest;
  if (replaces === null) return { ok: false, problem: 'REPLACES_NOTHING' };
  if (replaces.draw !== other.draw || replaces.attempt !== other.attempt || manifest.item !== other.item)
    return { ok: false, problem: 'OTHER_DRAW' };
  if (replaces.result !== toHex(findSuite(other.suite)!.hash(replaced.get('result.tsv')!)))
    return { ok: false, problem: 'OTHER_RESULT' };
  const secrets = new Set([replaced, ...earlier].flatMap(secretsOf));
  if (secretsOf(replacement).some((secret) => secrets.has(secret))) return { ok: false, problem: 'SECRET_REUSED' };
  if (![replacement, replaced, ...earlier].every((files) => files.has('candidate-openings.tsv')))
    return { ok: true, ids: false };
  return candidatesFault(replacement, replaced, earlier) ?? { ok: true, ids: true };
}

function candidatesFault(
  replacement: RecordFiles,
  replaced: RecordFiles,
  earlier: readonly RecordFiles[],
): ReplacementVerdict | undefined {
  const now = candidatesIn(replacement);
  const before = candidatesIn(replaced);
  const drawn = new Set([replaced, ...earlier].flatMap(drawnIn));
  for (const [id, stratum] of now) {
    if (before.get(id) !== stratum) return { ok: false, problem: 'STRANGER', id };
    if (drawn.has(id)) return { ok: false, problem: 'DRAWN_BEFORE', id };
  }
  const strata = new Set(now.values());
  for (const [id, stratum] of before) {
    if (strata.has(stratum) && !drawn.has(id) && !now.has(id)) return { ok: false, problem: 'LEFT_OUT', id };
  }
  return undefined;
}

function manifestOf(files: RecordFiles) {
  return verified(readManifest(files.get('freeze.txt')!));
}

/** The server's secret and every witness's number: one that is known already would make the seed a choice. */
function secretsOf(files: RecordFiles): string[] {
  const { server, witnesses } = verified(readTranscript(files.get('transcript.txt')!));
  return [server, ...witnesses.flatMap(({ nonce }) => nonce ?? [])];
}

/** The stratum of each candidate by its id. */
function candidatesIn(files: RecordFiles): Map<string, string> {
  const { strata } = verified(readCandidates(files.get('candidates.tsv')!));
  const ids = idsIn(files);
  return new Map(strata.flatMap(({ name, from, to }) => ids.slice(from, to).map((id) => [id, name] as const)));
}

function drawnIn(files: RecordFiles): string[] {
  const ids = idsIn(files);
  return linesIn(files, 'result.tsv').map((row) => ids[Number(row.split('\t')[1])]!);
}

function idsIn(files: RecordFiles): string[] {
  return linesIn(files, 'candidate-openings.tsv').map((row) => row.split('\t')[2]!);
}

function linesIn(files: RecordFiles, name: string): string[] {
  return new TextDecoder().decode(files.get(name)!).split('\n').slice(0, -1);
}

function verified<T>(reading: { ok: true; value: T } | { ok: false; reason: string }): T {
  if (!reading.ok) throw new RangeError(`a record that was not verified: ${reading.reason}`);
  return reading.value;
}
