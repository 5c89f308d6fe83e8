import { fromBase64, toBase64 } from './base64.ts';
import { type CheckpointReading, readCheckpoint } from './checkpoint.ts';
import {
  consistencyProof,
  inclusionProof,
  leafHash,
  type MerkleTree,
  verifyConsistency,
  verifyInclusion,
} from './merkle.ts';
import type { NoteVerifier } from './note.ts';

/**
 * The proof that entry `index` is in the log whose signed head is given: a text anybody can keep and check offline
 * (c2sp.org/tlog-proof). The head must be that of the tree.
 */
export function encodeInclusion(tree: MerkleTree, index: number, checkpoint: Uint8Array): Uint8Array {
  return encode(['c2sp.org/tlog-proof@v1', `index ${index}`], inclusionProof(tree, index), checkpoint);
}

/**
 * The proof that the log of the signed head given began with its first `oldSize` entries: what a body that cosigns is sent
 * (c2sp.org/tlog-witness, the request to add a checkpoint). The head must be that of the tree.
 */
export function encodeConsistency(tree: MerkleTree, oldSize: number, checkpoint: Uint8Array): Uint8Array {
  return encode([`old ${oldSize}`], consistencyProof(tree, oldSize), checkpoint);
}

export type ProofReading<Claim> =
  | (Extract<CheckpointReading, { ok: true }> & Claim)
  | Extract<CheckpointReading, { ok: false }>
  | { readonly ok: false; readonly problem: 'NOT_A_PROOF' | 'WRONG_PROOF' };

/** Verifies that the entry is in the log: its place, the path, the signed head. */
export async function readInclusion(
  text: Uint8Array,
  entry: Uint8Array,
  log: NoteVerifier,
  witnesses: readonly NoteVerifier[] = [],
): Promise<ProofReading<{ readonly index: number }>> {
  const parts = split(text, /^c2sp\.org\/tlog-proof@v1\nindex (0|[1-9][0-9]{0,14})\n/);
  if (parts === undefined) return { ok: false, problem: 'NOT_A_PROOF' };
  const head = await readCheckpoint(parts.checkpoint, log, witnesses);
  if (!head.ok) return head;
  const { size, root } = head.checkpoint;
  const claim = { leafHash: leafHash(entry), index: parts.number, size, proof: parts.proof, root };
  return verifyInclusion(claim) ? { ...head, index: parts.number } : { ok: false, problem: 'WRONG_PROOF' };
}

/** Verifies that the log continues the one of `oldRoot`: the size known before, the hashes, the signed head. */
export async function readConsistency(
  text: Uint8Array,
  oldRoot: Uint8Array,
  log: NoteVerifier,
  witnesses: readonly NoteVerifier[] = [],
): Promise<ProofReading<{ readonly oldSize: number }>> {
  const parts = split(text, /^old (0|[1-9][0-9]{0,14})\n/);
  if (parts === undefined) return { ok: false, problem: 'NOT_A_PROOF' };
  const head = await readCheckpoint(parts.checkpoint, log, witnesses);
  if (!head.ok) return head;
  const { size, root } = head.checkpoint;
  const claim = { oldSize: parts.number, oldRoot, newSize: size, newRoot: root, proof: parts.proof };
  return verifyConsistency(claim) ? { ...head, oldSize: parts.number } : { ok: false, problem: 'WRONG_PROOF' };
}

function encode(lines: readonly string[], proof: readonly Uint8Array[], checkpoint: Uint8Array): Uint8Array {
  const text = [...lines, ...proof.map(toBase64), '', ''].join('\n');
  return Uint8Array.from([...new TextEncoder().encode(text), ...checkpoint]);
}

// A path has at most 64 hashes, a consistency proof not more; one line more is no proof.
const MOST_HASHES = 64;

function split(bytes: Uint8Array, start: RegExp) {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const [beginning, digits] = start.exec(text) ?? [];
  const end = text.indexOf('\n\n', (beginning?.length ?? 1) - 1);
  if (beginning === undefined || end === -1) return undefined;
  const lines = text
    .slice(beginning.length, end + 1)
    .split('\n')
    .slice(0, -1);
  const proof = lines.map(fromBase64).filter((hash) => hash?.length === 32) as Uint8Array[];
  if (proof.length !== lines.length || proof.length > MOST_HASHES) return undefined;
  // Everything before the signed head is ASCII here, so characters and bytes agree.
  return { number: Number(digits), proof, checkpoint: bytes.subarray(end + 2) };
}
