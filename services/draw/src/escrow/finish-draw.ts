import {
  buildRecord,
  carryOut,
  commitment,
  encodeTranscript,
  type EntropyValue,
  findSuite,
  fromHex,
  Packer,
  type Rules,
  type Share,
  toHex,
  transcriptOf,
  type Verdict,
  verify,
} from '@sunlot/draw-protocol';
import { crcOnNode, deflateOnNode, onNode } from '@sunlot/draw-protocol/node';
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
 * NOT_A_WITNESS, NONCE_MISMATCH: a number was brought for nobody, or is not the one promised. ENTROPY_MISSING: the freeze named
 * dice or a beacon. INVALID: what came out does not verify, and the step is named. The others are those of `rebuildSecret`.
 */
export type Unfinishable =
  | { readonly ok: false; readonly problem: 'MISSING' | 'UNREADABLE'; readonly file: string }
  | { readonly ok: false; readonly problem: 'OTHER_FREEZE' | 'ENTROPY_MISSING' }
  | { readonly ok: false; readonly problem: 'NOT_A_WITNESS' | 'NONCE_MISMATCH'; readonly witness: string }
  | { readonly ok: false; readonly problem: 'INVALID'; readonly verdict: Extract<Verdict, { ok: false }> }
  | Extract<Rebuilt, { ok: false }>;

/** Finishes a draw as the room would: secret from its shares, transcript, selection, teams, record; and verifies it. */
export async function finishDraw({ files, shares, nonces, entropy }: Unfinished): Promise<Finished> {
  const reading = readUnfinished(files);
  if (!reading.ok) return reading;
  const { manifest, rules, escrow, entries, frozen: sealed, openings } = reading;
  const suite = onNode(findSuite(manifest.suite)!);
  const freezeDigest = toHex(suite.hash(files.get('freeze.txt')!));
  const frozen = entries.find((entry) => entry.kind === 'FREEZE');
  if (escrow.freeze !== freezeDigest || frozen?.freeze !== freezeDigest) return { ok: false, problem: 'OTHER_FREEZE' };

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
  const parts = { freeze: files.get('freeze.txt')!, files: sealed, transcript: bytes, result };
  // The room's own packer: the archive is to be the same to the byte.
  const packer = new Packer(deflateOnNode, crcOnNode);
  const record = Buffer.concat(await buildRecord(parts, transcript, packer));
  const verdict = await verify(record, { hostSuite: onNode });
  if (!verdict.ok) return { ok: false, problem: 'INVALID', verdict };
  return {
    ok: true,
    record,
    full: openings && Buffer.concat(await buildRecord({ ...parts, openings }, transcript, packer)),
    verdict,
  };
}

/** The entropy as the transcript writes it; undefined when the freeze named some and none was given. */
function entropyOf({ entropy: rule }: Rules, given: string | undefined): EntropyValue | undefined {
  if (rule.kind === 'none') return { kind: 'none' };
  if (given === undefined) return undefined;
  if (rule.kind === 'dice') return { kind: 'dice', sides: rule.sides, throws: given };
  return { kind: 'drand', chain: rule.chain, round: rule.round, signature: given };
}
