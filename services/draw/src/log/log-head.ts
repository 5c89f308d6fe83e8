import {
  checkpointText,
  encodeNote,
  type MerkleTree,
  type NoteSignature,
  readNote,
  signNote,
} from '@sunlot/draw-protocol';
import type { Context } from '@sunlot/subgraph-kit';
import { signaturesUnder } from './cosignatures-of.ts';
import { logKeys, ORIGIN, signerOf } from './log-keys.ts';

/**
 * The signed head of a tree: by the key in use; by the key before too, if this was the last head it signed; and by the bodies
 * that cosigned it.
 */
export async function logHead(ctx: Context, tree: MerkleTree): Promise<Uint8Array> {
  const text = checkpointText({ origin: ORIGIN, size: tree.size, root: tree.root });
  const keys = await logKeys(ctx);
  const farewells = keys.flatMap(({ lastHead }) => signaturesOn(text, lastHead));
  const own = await signNote(text, signerOf(keys.at(-1)!));
  return encodeNote({ text, signatures: [...farewells, own, ...(await signaturesUnder(ctx, tree.size))] });
}

function signaturesOn(text: string, note: string | null): readonly NoteSignature[] {
  const read = note === null ? undefined : readNote(Buffer.from(note));
  return read?.text === text ? read.signatures : [];
}
