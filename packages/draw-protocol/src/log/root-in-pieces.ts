import { countedRoot, rootOfTops } from './merkle.ts';
import { startsOfEvery, topOfRows } from './sha256-lanes.ts';
import { together } from './together.ts';

/** Rows of one piece, or of all but the last. A power of two, so that the top over a piece is a node of the tree over the whole. */
export const ROWS_OF_A_PIECE = 1 << 15;

/** Smaller files are hashed before another thread would have begun. */
const WORTH_HELP = 1 << 22;

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
  let helpers: readonly RootHelper[] = [];
  try {
    helpers = hire();
    return await rootTogether(file, most, helpers);
  } catch {
    return countedRoot(file, most);
  } finally {
    for (const helper of helpers) helper.dismiss();
  }
}

/** The same with helpers who are there already and stay. */
export async function rootTogether(
  file: Uint8Array,
  most: number,
  helpers: readonly Pick<RootHelper, 'top'>[],
): Promise<ReturnType<typeof countedRoot>> {
  if (file.length < WORTH_HELP || helpers.length === 0) {
    await Promise.resolve();
    return countedRoot(file, most);
  }
  const pieces = piecesOf(file, most);
  if (pieces === undefined) return undefined;
  try {
    return await rootOfWritten(pieces, helpers);
  } catch {
    return countedRoot(file, most);
  }
}

/** The same over a file that comes piece after piece and may be written meanwhile. A helper that fails fails the whole. */
export async function rootOfWritten(
  pieces: Iterable<Uint8Array>,
  helpers: readonly Pick<RootHelper, 'top'>[],
): Promise<NonNullable<ReturnType<typeof countedRoot>>> {
  const asked = helpers.map((helper) => (piece: Uint8Array) => helper.top(piece));
  return rootOfPieces(await together(pieces, asked, topOfPiece));
}

/**
 * The file as pieces for several threads: `rootOfPieces` over the `topOfPiece` of each gives what `countedRoot` gives. A file
 * without rows is one empty piece; one of more rows than `most` is not cut.
 */
export function piecesOf(file: Uint8Array, most: number, rows = ROWS_OF_A_PIECE): Uint8Array[] | undefined {
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
