import type { Candidates } from './candidates.ts';
import { decodeStrictly, encodeRows, fromHex, isTextLine, sameBytes, toHex } from './canonical-text.ts';
import { BEYOND, putDecimal, putHex } from './digits.ts';
import type { Sealed, SealedCandidates } from './freeze.ts';
import { handleOf, TextColumn } from './handle.ts';
import { IdIndex } from './id-index.ts';
import type { Suite } from './keystream.ts';
import { inclusionProof, rowsTree } from './log/merkle.ts';
import type { Exclusion, InspectorEntry, Pool } from './pool.ts';

/** The files that only the full record holds: index, salt, id; in the order of the rows they open. */
export const openingFileNames = ['candidate-openings.tsv', 'exclusion-openings.tsv', 'inspector-openings.tsv'] as const;
export type OpeningFileName = (typeof openingFileNames)[number];
export type OpeningFiles = Record<OpeningFileName, Uint8Array>;

/** What an enterprise gets to check its own row: one salt opens one row and no other. */
export interface Opening {
  index: number;
  /** The row of `candidates.tsv`, without LF. */
  row: string;
  salt: string;
  id: string;
  /** The RFC 6962 inclusion proof of the row, nearest sibling first, in hex. */
  proof: string[];
}

/**
 * The opening of one candidate, with the proof that its row stands in the sealed file. Undefined when the opening files do
 * not know the id.
 */
export function openingFor(id: string, candidatesFile: Uint8Array, openings: Uint8Array): Opening | undefined {
  const opened = findOpening(openings, id);
  if (!opened) return undefined;
  const [index, salt] = opened;
  const row = rowAt(candidatesFile, index);
  return {
    index,
    row,
    salt,
    id,
    proof: inclusionProof(rowsTree(candidatesFile), index).map(toHex),
  };
}

/** The handle an id and its salt give, in hex: to be found in the fourth field of the row. */
export function openedHandle(suite: Suite, salt: string, id: string): string {
  return toHex(handleOf(suite, fromHex(salt), new TextEncoder().encode(id)));
}

export function encodeOpenings(
  pool: Pool,
  { order, salts }: SealedCandidates,
  inspectors: readonly Sealed<InspectorEntry>[],
  exclusions: readonly Sealed<Exclusion>[],
): OpeningFiles {
  return {
    'candidate-openings.tsv': candidateOpenings(pool, order, salts),
    'exclusion-openings.tsv': encodeRows(exclusions.map(listRow)),
    'inspector-openings.tsv': encodeRows(inspectors.map(listRow)),
  };
}

/** The public rows that openings open. */
export interface OpenedLists {
  candidates: Pick<Candidates, 'count' | 'handles'>;
  exclusions: readonly { handle: string }[];
  inspectors: readonly { handle: string }[];
}

/**
 * The first opening that does not open its row, or undefined: each row must be opened in order, give the handle in the public
 * file, and no id may be opened twice in a list.
 */
export function openingFault(
  suite: Suite,
  { candidates, exclusions, inspectors }: OpenedLists,
  files: ReadonlyMap<string, Uint8Array>,
): { file: OpeningFileName; line: number; reason: string } | undefined {
  const handlesOfList = (rows: readonly { handle: string }[]) => ({
    count: rows.length,
    handleAt: (i: number) => rows[i]!.handle,
  });
  const lists: Record<OpeningFileName, { count: number; handleAt(i: number): string }> = {
    'candidate-openings.tsv': {
      count: candidates.count,
      handleAt: (i) => toHex(candidates.handles.subarray(i * 16, i * 16 + 16)),
    },
    'exclusion-openings.tsv': handlesOfList(exclusions),
    'inspector-openings.tsv': handlesOfList(inspectors),
  };
  for (const file of openingFileNames) {
    const { count, handleAt } = lists[file];
    const fault = listFault(suite, files.get(file)!, count, handleAt);
    if (fault) return { file, ...fault };
  }
  return undefined;
}

function listFault(
  suite: Suite,
  file: Uint8Array,
  count: number,
  handleAt: (index: number) => string,
): { line: number; reason: string } | undefined {
  const ids = new TextColumn();
  let from = 0;
  for (let index = 0; index < count; index++) {
    const end = file.indexOf(0x0a, from);
    if (end === -1 || end - from > 1000) return { line: index + 1, reason: 'expected an opening' };
    const fields = decodeStrictly(file.subarray(from, end))?.split('\t') ?? [];
    const [number, salt, id] = fields as [string, string, string];
    const wellFormed = fields.length === 3 && /^[0-9a-f]{32}$/.test(salt) && isTextLine(id);
    if (!wellFormed || number !== String(index)) return { line: index + 1, reason: 'expected an opening' };
    if (openedHandle(suite, salt, id) !== handleAt(index)) return { line: index + 1, reason: 'opens another handle' };
    ids.push(id);
    from = end + 1;
  }
  if (from !== file.length) return { line: count + 1, reason: 'an opening too many' };
  const { duplicate } = new IdIndex(ids);
  return duplicate === undefined ? undefined : { line: 1, reason: `${duplicate} is opened twice` };
}

/** Written byte by byte: a million rows never become strings. */
function candidateOpenings({ ids }: Pool, order: Uint32Array, salts: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(order.length * (7 + 1 + 32 + 1 + 1) + ids.bytesBetween(0, ids.count) + BEYOND);
  const file = new DataView(bytes.buffer);
  let at = 0;
  for (let row = 0; row < order.length; row++) {
    const i = order[row]!;
    at = putDecimal(file, at, row);
    bytes[at] = 0x09;
    at = putHex(file, at + 1, salts, i * 16, i * 16 + 16);
    bytes[at] = 0x09;
    at = ids.copy(i, bytes, at + 1);
    bytes[at++] = 0x0a;
  }
  return bytes.subarray(0, at);
}

function listRow({ salt, id }: Sealed<{ id: string }>, index: number): (string | number)[] {
  return [index, salt, id];
}

/** Index and salt of the row whose last field is the id; a million rows are looked through without becoming strings. */
function findOpening(openings: Uint8Array, id: string): [number, string] | undefined {
  const wanted = new TextEncoder().encode(`\t${id}`);
  for (let from = 0, end = openings.indexOf(0x0a); end !== -1; from = end + 1, end = openings.indexOf(0x0a, from)) {
    if (end - from < wanted.length || !sameBytes(openings.subarray(end - wanted.length, end), wanted)) continue;
    const [index, salt] = new TextDecoder().decode(openings.subarray(from, end)).split('\t');
    return [Number(index), salt!];
  }
  return undefined;
}

function rowAt(file: Uint8Array, index: number): string {
  let from = 0;
  for (let i = 0; i < index; i++) from = file.indexOf(0x0a, from) + 1;
  return new TextDecoder().decode(file.subarray(from, file.indexOf(0x0a, from)));
}
