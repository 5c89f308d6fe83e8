import { sha256 } from '@noble/hashes/sha2.js';
import { fromHex, joinBytes, toHex } from '../canonical-text.ts';
import { commitment } from '../commitment.ts';
import { carryOut } from '../draw.ts';
import { findSuite } from '../keystream.ts';
import { type Deflate, Packer } from '../packer.ts';
import { buildRecord } from '../record.ts';
import type { Rules } from '../rules.ts';
import { encodeTranscript, type EntropyValue, transcriptOf } from '../seed.ts';
import type { Verdict } from '../verdict.ts';
import { verify, type VerifyOptions } from '../verify.ts';
import type { Share } from './escrow.ts';
import { misquotedFreeze } from '../log/hold-against-log.ts';
import { readUnfinished, testimoniesOf } from './read-unfinished.ts';
import { type Rebuilt, rebuildSecret } from './rebuild-secret.ts';

/** Everything a stalled draw is finished from, as files and texts: no server, no database. */
export interface Unfinished {
  /** What holders took home, by name: the frozen files, `escrow.txt`, `log.txt`; openings, where somebody has them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly shares: readonly Share[];
  /** Numbers witnesses bring themselves, by witness, in hex: those the log does not show yet. */
  readonly nonces: ReadonlyMap<string, string>;
  /** The public dice, or the beacon's signature in hex, where the freeze named one. */
  readonly entropy?: string | undefined;
}

export type Finished =
  | {
      readonly ok: true;
      /** `record.zip`, the same bytes the room would have published. */
      readonly record: Uint8Array;
      /** The full record, if the openings were there. */
      readonly full: Uint8Array | null;
      readonly verdict: Extract<Verdict, { ok: true }>;
    }
  | Unfinishable;

/**
 * MISSING: a file is not there. UNREADABLE: one has not its form. OTHER_FREEZE: files, escrow and log speak of different freezes.
 * OTHER_ESCROW: the log's FREEZE entry names another `escrow.txt`. OTHER_FILE: a frozen file is not the one sealed in `freeze.txt`.
 * MISQUOTED_FREEZE: a line of that entry is another than `freeze.txt` and `rules.txt` have; the record would not hold against the log.
 * NOT_A_WITNESS, NONCE_MISMATCH: a number was brought for nobody, or is not the one promised. ENTROPY_MISSING: the freeze named
 * dice or a beacon. INVALID: what came out does not verify, and the step is named. The others are those of `rebuildSecret`.
 */
export type Unfinishable =
  | { readonly ok: false; readonly problem: 'MISSING' | 'UNREADABLE' | 'OTHER_FILE'; readonly file: string }
  | { readonly ok: false; readonly problem: 'OTHER_FREEZE' | 'OTHER_ESCROW' | 'ENTROPY_MISSING' }
  | { readonly ok: false; readonly problem: 'MISQUOTED_FREEZE'; readonly line: number }
  | { readonly ok: false; readonly problem: 'NOT_A_WITNESS' | 'NONCE_MISMATCH'; readonly witness: string }
  | { readonly ok: false; readonly problem: 'INVALID'; readonly verdict: Extract<Verdict, { ok: false }> }
  | Extract<Rebuilt, { ok: false }>;

/** What a host does faster, or alone can: as for `verify`. The archive is the room's to the byte only with the room's own `deflate`. */
export interface FinishOptions extends Pick<VerifyOptions, 'hostSuite' | 'checkBeacon'> {
  readonly deflate?: Deflate;
}

/**
 * Finishes a draw as the room would: secret from its shares, transcript, selection, teams, record; and verifies it. With the openings
 * beside the other files the full record is made as well.
 */
export async function finishDraw(
  { files, shares, nonces, entropy }: Unfinished,
  options: FinishOptions = {},
): Promise<Finished> {
  const reading = readUnfinished(files);
  if (!reading.ok) return reading;
  const { manifest, rules, escrow, entries, frozen: frozenFiles, openings } = reading;
  const portable = findSuite(manifest.suite)!;
  const suite = options.hostSuite?.(portable) ?? portable;
  const freezeDigest = toHex(suite.hash(files.get('freeze.txt')!));
  const frozen = entries.find((entry) => entry.kind === 'FREEZE');
  if (escrow.freeze !== freezeDigest || frozen?.freeze !== freezeDigest) return { ok: false, problem: 'OTHER_FREEZE' };
  const { digest: sealed } = frozen.escrow ?? {};
  if (sealed !== undefined && sealed !== toHex(sha256(files.get('escrow.txt')!)))
    return { ok: false, problem: 'OTHER_ESCROW' };
  for (const { name, digest } of manifest.files)
    if (toHex(await suite.digest(frozenFiles[name])) !== digest)
      return { ok: false, problem: 'OTHER_FILE', file: name };
  const misquoted = misquotedFreeze(frozen, manifest, rules);
  if (misquoted) return { ok: false, problem: 'MISQUOTED_FREEZE', line: misquoted.line };

  const rebuilt = await rebuildSecret(suite, escrow, manifest.commitment, shares);
  if (!rebuilt.ok) return rebuilt;
  const heard = testimoniesOf(entries, rules);
  for (const [witness, nonce] of nonces) {
    const testimony = heard.find(({ id }) => id === witness);
    if (!testimony) return { ok: false, problem: 'NOT_A_WITNESS', witness };
    const { draw, attempt } = manifest;
    const promised = toHex(commitment(suite, { draw, attempt, freeze: freezeDigest, party: witness }, fromHex(nonce)));
    if (testimony.commitment !== promised) return { ok: false, problem: 'NONCE_MISMATCH', witness };
    testimony.nonce = nonce;
  }
  const value = entropyOf(rules, entropy);
  if (!value) return { ok: false, problem: 'ENTROPY_MISSING' };

  const transcript = transcriptOf({
    manifest,
    freezeDigest,
    rules,
    serverSecret: rebuilt.secret,
    testimonies: heard,
    entropy: value,
  });
  const bytes = encodeTranscript(transcript);
  const { result } = await carryOut({ suite, ...reading }, bytes);
  const parts = { freeze: files.get('freeze.txt')!, files: frozenFiles, transcript: bytes, result };
  const packer = new Packer(options.deflate);
  const record = joinBytes(...(await buildRecord(parts, transcript, packer)));
  const verdict = await verify(record, options);
  if (!verdict.ok) return { ok: false, problem: 'INVALID', verdict };
  if (!openings) return { ok: true, record, full: null, verdict };
  const full = joinBytes(...(await buildRecord({ ...parts, openings }, transcript, packer)));
  const opened = await verify(full, options);
  return opened.ok ? { ok: true, record, full, verdict } : { ok: false, problem: 'INVALID', verdict: opened };
}

/** The entropy as the transcript writes it; undefined when the freeze named some and none was given. */
function entropyOf({ entropy: rule }: Rules, given: string | undefined): EntropyValue | undefined {
  if (rule.kind === 'none') return { kind: 'none' };
  if (given === undefined) return undefined;
  if (rule.kind === 'dice') return { kind: 'dice', sides: rule.sides, throws: given };
  return { kind: 'drand', chain: rule.chain, round: rule.round, signature: given };
}
