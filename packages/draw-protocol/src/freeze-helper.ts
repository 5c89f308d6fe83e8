import { handlesOf, TextColumn } from './handle.ts';
import { type IdTable, idTable } from './id-index.ts';
import { findSuite, type Suite, type SuiteName } from './keystream.ts';
import { type RootHelper, topOfPiece } from './log/root-in-pieces.ts';
import { together } from './log/together.ts';
import type { Texts } from './sha256-salted.ts';

/** Another thread that takes part in a freeze. What it is given it may keep; it answers what `helped` answers. */
export interface FreezeHelper extends RootHelper {
  handles(work: HandlesWork): Promise<Uint8Array>;
  idTable(ids: Texts): Promise<IdTable>;
}

export interface HandlesWork {
  readonly suite: SuiteName;
  readonly salts: Uint8Array;
  readonly ids: Texts;
}

/** What a helper is asked, as plain data that goes from one thread to another. */
export type HelperWork =
  | { readonly asked: 'handles'; readonly of: HandlesWork }
  | { readonly asked: 'idTable'; readonly of: Texts }
  | { readonly asked: 'top'; readonly of: Uint8Array };

/** What a helper answers, whatever thread it is on. */
export function helped(work: HelperWork): Uint8Array | IdTable | ReturnType<typeof topOfPiece> {
  switch (work.asked) {
    case 'handles':
      return handlesOf(findSuite(work.of.suite)!, work.of.salts, work.of.ids, work.of.ids.ends.length);
    case 'idTable':
      return idTable(work.of, work.of.ends.length);
    case 'top':
      return topOfPiece(work.of);
  }
}

/** So many ids are hashed before another thread would have them. */
const PIECE = 1 << 16;

/** `handlesOf` with helpers; when one fails, everything is computed here. */
export async function handlesTogether(
  suite: Suite,
  salts: Uint8Array,
  ids: TextColumn,
  helpers: readonly FreezeHelper[],
): Promise<Uint8Array> {
  if (ids.count <= PIECE || helpers.length === 0) return handlesOf(suite, salts, ids, ids.count);
  const pieces = Array.from({ length: Math.ceil(ids.count / PIECE) }, (_, piece) => piece * PIECE);
  const workFrom = (from: number): HandlesWork => {
    const to = Math.min(ids.count, from + PIECE);
    return { suite: suite.name, salts: new Uint8Array(salts.subarray(from * 16, to * 16)), ids: ids.slice(from, to) };
  };
  const here = (from: number): Uint8Array => {
    const work = workFrom(from);
    return handlesOf(suite, work.salts, work.ids, work.ids.ends.length);
  };
  try {
    const asked = helpers.map((helper) => (from: number) => helper.handles(workFrom(from)));
    const parts = await together(pieces, asked, here);
    const handles = new Uint8Array(ids.count * 16);
    for (const [piece, part] of parts.entries()) handles.set(part, piece * PIECE * 16);
    return handles;
  } catch {
    return handlesOf(suite, salts, ids, ids.count);
  }
}

/** The table of all ids, made by a helper while this thread does something else; made here when there is none or it fails. */
export async function idTableApart(ids: TextColumn, helpers: readonly FreezeHelper[]): Promise<IdTable> {
  const helper = ids.count <= PIECE ? undefined : helpers[0];
  try {
    if (helper) return await helper.idTable(ids.slice(0, ids.count));
  } catch {
    // Made here then.
  }
  return idTable(ids, ids.count);
}
