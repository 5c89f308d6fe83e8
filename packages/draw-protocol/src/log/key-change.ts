import { fromBase64, toBase64 } from './base64.ts';
import type { Checkpoint } from './checkpoint.ts';
import { isInstant } from './instant.ts';
import {
  encodeNote,
  encodeVerifier,
  isBy,
  NOTE_SIGNATURE,
  type NoteSigner,
  type NoteVerifier,
  readNote,
  readVerifier,
  signNote,
  verifierOf,
  verifyNote,
} from './note.ts';

/** The log's own statement that from this head on another key signs for it, made with both keys. */
export interface KeyChange {
  /** The last head the old key signed. */
  readonly head: Checkpoint;
  /** When, as entries say it. */
  readonly time: string;
  readonly old: NoteVerifier;
  readonly next: NoteVerifier;
  /** One line of words, never empty. */
  readonly reason: string;
}

export type KeyChangeReading =
  | { readonly ok: true; readonly change: KeyChange }
  | { readonly ok: false; readonly problem: KeyChangeProblem };

/**
 * NOT_A_NOTE: not a signed note. NOT_A_CHANGE: a note about something else. OTHER_LOG: about the keys of another log.
 * OTHER_KEY: it hands over from another key than the one known. UNSIGNED: the old or the new key has not signed.
 * BAD_SIGNATURE: one of them has signed something else.
 */
export type KeyChangeProblem = 'NOT_A_NOTE' | 'NOT_A_CHANGE' | 'OTHER_LOG' | 'OTHER_KEY' | 'UNSIGNED' | 'BAD_SIGNATURE';

/** The lines a change of key signs. The new key stands in them, so that nobody else's can be put in its place. */
export function keyChangeText({ head, time, old, next, reason }: KeyChange): string {
  const lines = [head.origin, head.size, toBase64(head.root), time, encodeVerifier(old), encodeVerifier(next), reason];
  return `${[FIRST_LINE, ...lines].join('\n')}\n`;
}

/** The note of the change, signed with the old key and with the new. Both must have the name of the log. */
export async function signKeyChange(
  change: Omit<KeyChange, 'old' | 'next'>,
  old: NoteSigner,
  next: NoteSigner,
): Promise<Uint8Array> {
  const text = keyChangeText({ ...change, old: await verifierOf(old), next: await verifierOf(next) });
  return encodeNote({ text, signatures: [await signNote(text, old), await signNote(text, next)] });
}

/** Reads the note of a change as somebody who knows the old key: see proto-docs/draw/v1-log.md, “Changing the key”. */
export async function readKeyChange(bytes: Uint8Array, known: NoteVerifier): Promise<KeyChangeReading> {
  const note = readNote(bytes);
  if (note === undefined) return { ok: false, problem: 'NOT_A_NOTE' };
  const change = parseChange(note.text);
  if (change === undefined) return { ok: false, problem: 'NOT_A_CHANGE' };
  if (change.head.origin !== known.name) return { ok: false, problem: 'OTHER_LOG' };
  if (encodeVerifier(change.old) !== encodeVerifier(known)) return { ok: false, problem: 'OTHER_KEY' };
  for (const key of [change.old, change.next]) {
    const signatures = note.signatures.filter((signature) => isBy(signature, key));
    if (signatures.length === 0) return { ok: false, problem: 'UNSIGNED' };
    for (const signature of signatures) {
      if (!(await verifyNote(note.text, signature, key))) return { ok: false, problem: 'BAD_SIGNATURE' };
    }
  }
  return { ok: true, change };
}

export type KeysFollowed =
  | { readonly ok: true; readonly key: NoteVerifier; readonly changes: readonly KeyChange[] }
  | { readonly ok: false; readonly problem: KeyChangeProblem; readonly change: number };

/**
 * Goes from a key that is known to the newest, change by change. Changes before the known key are passed over; without any
 * after it the known key is the newest. A change that does not hold is named by its place.
 */
export async function followKeys(known: NoteVerifier, notes: readonly Uint8Array[]): Promise<KeysFollowed> {
  const from = notes.findIndex((bytes) => parsedOld(bytes) === encodeVerifier(known));
  const changes: KeyChange[] = [];
  let key = known;
  for (const [place, bytes] of notes.entries()) {
    if (from === -1 || place < from) continue;
    const reading = await readKeyChange(bytes, key);
    if (!reading.ok) return { ok: false, problem: reading.problem, change: place };
    changes.push(reading.change);
    key = reading.change.next;
  }
  return { ok: true, key, changes };
}

const FIRST_LINE = 'sunlot-draw-log-key/v1';

function parseChange(text: string): KeyChange | undefined {
  const [first, origin, digits, base64, time, oldLine, nextLine, reason, ...rest] = text.split('\n');
  if (first !== FIRST_LINE || rest.length !== 1 || rest[0] !== '' || !origin || !reason) return undefined;
  const root = fromBase64(base64 ?? '');
  const old = readVerifier(oldLine ?? '');
  const next = readVerifier(nextLine ?? '');
  if (!/^(0|[1-9][0-9]{0,14})$/.test(digits ?? '') || root?.length !== 32 || !isInstant(time ?? '')) return undefined;
  if (old?.type !== NOTE_SIGNATURE || next?.type !== NOTE_SIGNATURE) return undefined;
  // A log that changed its name with its key would be another log.
  if (old.name !== origin || next.name !== origin || encodeVerifier(old) === encodeVerifier(next)) return undefined;
  return { head: { origin, size: Number(digits), root }, time: time!, old, next, reason };
}

function parsedOld(bytes: Uint8Array): string | undefined {
  const change = parseChange(readNote(bytes)?.text ?? '');
  return change && encodeVerifier(change.old);
}
