import { type Candidates, readCandidates } from '../candidates.ts';
import { type Inspector, readInspectors, readRecusals, type Recusal } from '../inspectors.ts';
import { entriesIn, type Entry, readEntry } from '../log/entry.ts';
import { testimoniesIn } from '../log/monitor.ts';
import { type FrozenFiles, frozenFileNames, type Manifest, readManifest } from '../manifest.ts';
import { openingFileNames, type OpeningFiles } from '../opening.ts';
import { readRules, type Rules } from '../rules.ts';
import type { Testimony } from '../seed.ts';
import { type Escrow, readEscrow } from './escrow.ts';

/** What holders took home, read. */
export interface ReadUnfinished {
  readonly ok: true;
  readonly frozen: FrozenFiles;
  readonly manifest: Manifest;
  readonly rules: Rules;
  readonly candidates: Candidates;
  readonly inspectors: readonly Inspector[];
  readonly recusals: readonly Recusal[];
  readonly escrow: Escrow;
  /** The draw's entries of the log, as far as they had come. */
  readonly entries: readonly Entry[];
  /** Null unless somebody has all of them. */
  readonly openings: OpeningFiles | null;
}

export interface NotReadable {
  readonly ok: false;
  readonly problem: 'MISSING' | 'UNREADABLE';
  readonly file: string;
}

/** Reads the files a draw is finished from, or names the first that is missing or has not its form. */
export function readUnfinished(files: ReadonlyMap<string, Uint8Array>): ReadUnfinished | NotReadable {
  const missing = ['freeze.txt', 'escrow.txt', 'log.txt', ...frozenFileNames].find((name) => !files.has(name));
  if (missing) return { ok: false, problem: 'MISSING', file: missing };
  try {
    const candidates = value('candidates.tsv', readCandidates(files.get('candidates.tsv')!));
    const inspectors = value('inspectors.tsv', readInspectors(files.get('inspectors.tsv')!));
    const recusals = readRecusals(files.get('recusals.tsv')!, candidates.count, inspectors.length);
    return {
      ok: true,
      frozen: Object.fromEntries(frozenFileNames.map((name) => [name, files.get(name)!])) as FrozenFiles,
      manifest: value('freeze.txt', readManifest(files.get('freeze.txt')!)),
      rules: value('rules.txt', readRules(files.get('rules.txt')!)),
      candidates,
      inspectors,
      recusals: value('recusals.tsv', recusals),
      escrow: value('escrow.txt', readEscrow(files.get('escrow.txt')!)),
      entries: entriesIn(files.get('log.txt')!).map((entry) => value('log.txt', readEntry(entry))),
      openings: openingFileNames.every((name) => files.has(name))
        ? (Object.fromEntries(openingFileNames.map((name) => [name, files.get(name)!])) as OpeningFiles)
        : null,
    };
  } catch (fault) {
    if (fault instanceof Unreadable) return { ok: false, problem: 'UNREADABLE', file: fault.message };
    throw fault;
  }
}

/** What each witness of the rules promised and opened, as far as a monitor of the log takes it into account. */
export function testimoniesOf(entries: readonly Entry[], { witnesses }: Rules): Testimony[] {
  const told = testimoniesIn(entries);
  return witnesses.map(({ id }) => {
    const { commit, reveal } = told.get(id) ?? {};
    return { id, commitment: commit?.commitment ?? null, nonce: reveal?.nonce ?? null };
  });
}

/** Never leaves this file. */
class Unreadable extends Error {}

function value<T>(file: string, reading: { ok: true; value: T } | { ok: false }): T {
  if (!reading.ok) throw new Unreadable(file);
  return reading.value;
}
