import { countedRoot, rootOfTops } from './merkle.ts';
import { startsOfEvery, topOfRows } from './sha256-lanes.ts';

/** Rows of one piece. A power of two, so that the top over a piece is a node of the tree over the whole. */
const PIECE = 1 << 17;

/** Smaller files are hashed before another thread would have begun. */
const WORTH_HELP = 1 << 22;

/** A piece is asked for ahead, so that a helper goes on while this thread is busy with something else. */
const AHEAD = 4;

/** The top over one piece and how many rows it has. */
export interface PieceTop {
  readonly rows: number;
  readonly top: Uint8Array;
}

/** Another thread that answers `topOfPiece` of what it is given. */
export interface RootHelper {
  top(piece: Uint8Array): Promise<PieceTop>;
  dismiss(): void;
}

/**
 * Rows and root of a file as `countedRoot` answers them, with as many helpers as are hired; this thread works with them. When
 * none can be hired or one fails, everything is computed here.
 */
export async function rootWithHelp(
  file: Uint8Array,
  most: number,
  hire: () => readonly RootHelper[],
): Promise<ReturnType<typeof countedRoot>> {
  if (file.length < WORTH_HELP) return countedRoot(file, most);
  const pieces = piecesOf(file, most);
  if (pieces === undefined) return undefined;
  let helpers: readonly RootHelper[] = [];
  try {
    helpers = hire();
    const tops = await topsTogether(pieces, helpers);
    return rootOfPieces(tops);
  } catch {
    return countedRoot(file, most);
  } finally {
    for (const helper of helpers) helper.dismiss();
  }
}

async function topsTogether(pieces: readonly Uint8Array[], helpers: readonly RootHelper[]): Promise<PieceTop[]> {
  const tops: PieceTop[] = [];
  let next = 0;
  const work = async (topOf: (piece: Uint8Array) => Promise<PieceTop>): Promise<void> => {
    for (let piece = next++; piece < pieces.length; piece = next++) tops[piece] = await topOf(pieces[piece]!);
  };
  const asked = helpers.flatMap((helper) => Array.from({ length: AHEAD }, () => work((piece) => helper.top(piece))));
  const here = work(async (piece) => {
    await aTurn();
    return topOfPiece(piece);
  });
  await Promise.all([...asked, here]);
  return tops;
}

/** Lets what came in meanwhile be heard. */
function aTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/**
 * The file as pieces for several threads: `rootOfPieces` over the `topOfPiece` of each gives what `countedRoot` gives. A file
 * without rows is one empty piece; one of more rows than `most` is not cut.
 */
export function piecesOf(file: Uint8Array, most: number, rows = PIECE): Uint8Array[] | undefined {
  const later = startsOfEvery(rows, file, most);
  if (later === undefined) return undefined;
  const starts = [0, ...later];
  return starts.map((start, piece) => file.subarray(start, starts[piece + 1] ?? file.length));
}

export function topOfPiece(piece: Uint8Array): PieceTop {
  return topOfRows(piece, Number.POSITIVE_INFINITY)!;
}

/** Rows and root of the whole, from the tops of all its pieces in their order. */
export function rootOfPieces(tops: readonly PieceTop[]): NonNullable<ReturnType<typeof countedRoot>> {
  const rows = tops.reduce((sum, piece) => sum + piece.rows, 0);
  return { rows, root: rootOfTops(tops.map(({ top }) => top)) };
}
