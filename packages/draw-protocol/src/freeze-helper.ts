import { type Candidates, CandidateRows } from './candidates.ts';
import { handlesOf, putHandles, type TextColumn } from './handle.ts';
import { type IdTable, idTable } from './id-index.ts';
import { findSuite, type Suite, type SuiteName } from './keystream.ts';
import type { countedRoot } from './log/merkle.ts';
import { type RootHelper, rootOfWritten, ROWS_OF_A_PIECE, topOfPiece } from './log/root-in-pieces.ts';
import { together } from './log/together.ts';
import type { Texts } from './sha256-salted.ts';
import { isShared, memoryToShare, toShare } from './shared-memory.ts';

/** Another thread that takes part in a freeze. What all threads see is given as it lies; it answers what `helped` answers. */
export interface FreezeHelper extends RootHelper {
  handles(work: HandlesWork): Promise<null>;
  idTable(work: IdTableWork): Promise<IdTable>;
}

/** Ids from one place up to another, whose handles are put at their places. */
export interface HandlesWork {
  readonly suite: SuiteName;
  readonly salts: Uint8Array;
  readonly ids: Texts;
  readonly from: number;
  readonly to: number;
  readonly handles: Uint8Array;
}

export interface IdTableWork {
  readonly ids: Texts;
  readonly count: number;
}

/** What a helper is asked, as plain data that goes from one thread to another. */
export type HelperWork =
  | { readonly asked: 'handles'; readonly of: HandlesWork }
  | { readonly asked: 'idTable'; readonly of: IdTableWork }
  | { readonly asked: 'top'; readonly of: Uint8Array };

/** What a helper answers, whatever thread it is on. */
export function helped(work: HelperWork): null | IdTable | ReturnType<typeof topOfPiece> {
  switch (work.asked) {
    case 'handles':
      putHandlesOf(work.of);
      return null;
    case 'idTable':
      return idTable(work.of.ids, work.of.count);
    case 'top':
      return topOfPiece(work.of);
  }
}

function putHandlesOf({ suite, salts, ids, from, to, handles }: HandlesWork): void {
  putHandles(findSuite(suite)!, salts, ids, from, to, handles);
}

/** So many ids are hashed at once; fewer than a few such are hashed before another thread would have begun. */
const PIECE = 1 << 14;
const WORTH_HELP = 1 << 16;

/** `handlesOf` with helpers; when one fails, everything is computed here. */
export async function handlesTogether(
  suite: Suite,
  salts: Uint8Array,
  ids: TextColumn,
  helpers: readonly FreezeHelper[],
): Promise<Uint8Array> {
  const { count, bytes, ends } = ids;
  if (!worthHelp(ids, helpers)) return handlesOf(suite, salts, ids, count);
  const shared = { salts: toShare(salts), handles: new Uint8Array(memoryToShare(count * 16)) };
  const pieces = Array.from({ length: Math.ceil(count / PIECE) }, (_, piece) => piece * PIECE);
  const workFrom = (from: number): HandlesWork => ({
    suite: suite.name,
    ...shared,
    ids: { bytes, ends },
    from,
    to: Math.min(count, from + PIECE),
  });
  try {
    const asked = helpers.map((helper) => (from: number) => helper.handles(workFrom(from)));
    await together(pieces, asked, (from) => {
      putHandles(suite, shared.salts, ids, from, Math.min(count, from + PIECE), shared.handles);
      return null;
    });
    return shared.handles;
  } catch {
    return handlesOf(suite, salts, ids, count);
  }
}

/** The table of all ids, made by a helper while this thread does something else; made here when there is none or it fails. */
export async function idTableApart(ids: TextColumn, helpers: readonly FreezeHelper[]): Promise<IdTable> {
  const { count, bytes, ends } = ids;
  try {
    if (worthHelp(ids, helpers)) return await helpers[0]!.idTable({ ids: { bytes, ends }, count });
  } catch {
    // Made here then.
  }
  return idTable(ids, count);
}

/** `candidates.tsv`, and its tree where helpers were worth it: they begin with it while the rest is still written. */
export async function candidatesTogether(
  candidates: Candidates,
  helpers: readonly FreezeHelper[],
): Promise<{ file: Uint8Array; tree: ReturnType<typeof countedRoot> }> {
  const { count } = candidates;
  const helped = helpers.length > 0 && count > WORTH_HELP;
  const rows = new CandidateRows(candidates, helped ? memoryToShare : undefined);
  let tree: ReturnType<typeof countedRoot>;
  try {
    if (helped) tree = await rootOfWritten(piecesOf(rows, count), helpers);
  } catch {
    // The tree is made by whoever seals the file then.
  }
  rows.write(count);
  return { file: rows.file, tree };
}

function* piecesOf(rows: CandidateRows, count: number): Generator<Uint8Array> {
  for (let to = ROWS_OF_A_PIECE; to - ROWS_OF_A_PIECE < count; to += ROWS_OF_A_PIECE)
    yield rows.write(Math.min(to, count));
}

function worthHelp(ids: TextColumn, helpers: readonly FreezeHelper[]): boolean {
  return helpers.length > 0 && ids.count > WORTH_HELP && isShared(ids.bytes) && isShared(ids.ends);
}
