import { fromBase64, toBase64 } from './base64.ts';
import { type Cosignature, readCosignature, verifyCosignature } from './cosignature.ts';
import {
  COSIGNATURE,
  encodeNote,
  isBy,
  type Note,
  type NoteSigner,
  type NoteVerifier,
  readNote,
  signNote,
  verifyNote,
} from './note.ts';

/** The signed head of the log: how many entries it has and the root over them (c2sp.org/tlog-checkpoint). */
export interface Checkpoint {
  /** The name of the log, which is also the name of its key. */
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
}

export type CheckpointReading =
  | {
      readonly ok: true;
      readonly checkpoint: Checkpoint;
      readonly note: Note;
      /** Whose cosignatures verified, in the order of the witnesses given, and when each was made. */
      readonly cosignatures: readonly Cosignature[];
    }
  | { readonly ok: false; readonly problem: CheckpointProblem };

/**
 * NOT_A_NOTE: not a signed note. NOT_A_CHECKPOINT: a note about something else. OTHER_LOG: the head of another log.
 * UNSIGNED: no signature by the key of the log. BAD_SIGNATURE: one by a known key, the log's or a witness's, that is wrong.
 */
export type CheckpointProblem = 'NOT_A_NOTE' | 'NOT_A_CHECKPOINT' | 'OTHER_LOG' | 'UNSIGNED' | 'BAD_SIGNATURE';

/** The three lines a checkpoint signs. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/** The bytes of the signed head; the name of every signer must be the origin. Several signers are for a change of key. */
export async function signCheckpoint(checkpoint: Checkpoint, ...signers: readonly NoteSigner[]): Promise<Uint8Array> {
  const text = checkpointText(checkpoint);
  return encodeNote({ text, signatures: await Promise.all(signers.map((signer) => signNote(text, signer))) });
}

/**
 * Reads a signed head and verifies it: it must carry a signature of the log, and every signature of a known key must be right.
 * Signatures of unknown keys are passed over. Of a witness who signed several times the latest cosignature counts.
 */
export async function readCheckpoint(
  bytes: Uint8Array,
  log: NoteVerifier,
  witnesses: readonly NoteVerifier[] = [],
): Promise<CheckpointReading> {
  const note = readNote(bytes);
  if (note === undefined) return { ok: false, problem: 'NOT_A_NOTE' };
  const checkpoint = readCheckpointText(note.text);
  if (checkpoint === undefined) return { ok: false, problem: 'NOT_A_CHECKPOINT' };
  if (checkpoint.origin !== log.name) return { ok: false, problem: 'OTHER_LOG' };
  const own = note.signatures.filter((signature) => isBy(signature, log));
  if (own.length === 0) return { ok: false, problem: 'UNSIGNED' };
  for (const signature of own) {
    if (!(await verifyNote(note.text, signature, log))) return { ok: false, problem: 'BAD_SIGNATURE' };
  }
  const cosignatures: Cosignature[] = [];
  for (const witness of witnesses.filter(({ type }) => type === COSIGNATURE)) {
    let latest: Cosignature | undefined;
    for (const signature of note.signatures.filter((one) => isBy(one, witness))) {
      if (!(await verifyCosignature(note.text, signature, witness))) return { ok: false, problem: 'BAD_SIGNATURE' };
      const cosignature = readCosignature(signature);
      if (cosignature && (latest === undefined || cosignature.time > latest.time)) latest = cosignature;
    }
    if (latest !== undefined) cosignatures.push(latest);
  }
  return { ok: true, checkpoint, note, cosignatures };
}

/**
 * What the three lines of a head say, verified by nobody yet; undefined for another text. Exactly three lines: a log of ours
 * writes no extension lines, and a head with some says more than anybody can check.
 */
export function readCheckpointText(text: string): Checkpoint | undefined {
  const [, origin, digits, base64] = /^([^\n]+)\n(0|[1-9][0-9]{0,14})\n([^\n]+)\n$/.exec(text) ?? [];
  const root = fromBase64(base64 ?? '');
  if (origin === undefined || digits === undefined || root?.length !== 32) return undefined;
  return { origin, size: Number(digits), root };
}
