import { encodeRows, readRows, toHex, type Reading, type RowCursor } from './canonical-text.ts';
import { findSuite, type Suite, type SuiteName } from './keystream.ts';
import { maxCandidates } from './limits.ts';
import { countedRoot } from './log/merkle.ts';

/** The files sealed by a freeze, in the order `freeze.txt` lists them. */
export const frozenFileNames = [
  'candidates.tsv',
  'exclusions.tsv',
  'inspectors.tsv',
  'recusals.tsv',
  'rules.txt',
] as const;
export type FrozenFileName = (typeof frozenFileNames)[number];
export type FrozenFiles = Record<FrozenFileName, Uint8Array>;

/** `freeze.txt`: what the FREEZE entry of the log says. */
export interface Manifest {
  suite: SuiteName;
  draw: string;
  /** The plan item the draw serves. */
  item: string;
  /** 1 for the first draw of a task, and one more after each recorded void. */
  attempt: number;
  /** The earlier draw of which this one replaces skipped objects, or null. */
  replaces: Replaced | null;
  /** The commitment to the server secret, in hex. */
  commitment: string;
  files: FileSeal[];
}

export interface Replaced {
  draw: string;
  attempt: number;
  /** The hash of that draw's `result.tsv`, in hex. */
  result: string;
}

export interface FileSeal {
  name: FrozenFileName;
  rows: number;
  /** The suite's hash of the whole file, in hex. */
  digest: string;
  /** The RFC 6962 root over its rows, SHA-256 in every suite, in hex. */
  root: string;
}

/** Counts and roots the rows of a file, as `countedRoot` does, perhaps on several threads. */
export type RootOf = (file: Uint8Array, most: number) => Promise<{ rows: number; root: Uint8Array } | undefined>;

/** Begins only when whoever asks has gone on, to a digest that another thread may compute meanwhile. */
const rootedHere: RootOf = async (file, most) => {
  await Promise.resolve();
  return countedRoot(file, most);
};

/** Seals each file by its row count, digest and root. */
export function sealFiles(suite: Suite, files: FrozenFiles, rootOf = rootedHere): Promise<FileSeal[]> {
  return Promise.all(frozenFileNames.map((name) => sealFile(suite, name, files[name], rootOf)));
}

async function sealFile(suite: Suite, name: FrozenFileName, file: Uint8Array, rootOf: RootOf): Promise<FileSeal> {
  // Helpers with the root, if there are any, are at work before the digest takes this thread.
  const [tree, digest] = await Promise.all([rootOf(file, Number.POSITIVE_INFINITY), suite.digest(file)]);
  const { rows, root } = tree!;
  return { name, rows, digest: toHex(digest), root: toHex(root) };
}

/**
 * The first of the three facts that a file does not share with its seal, or undefined. The tree is built
 * only as far as rows were sealed, and over no more than a record may have; a file that has more is refused, too.
 */
export async function sealFault(
  suite: Suite,
  seal: FileSeal,
  file: Uint8Array,
  rootOf = rootedHere,
): Promise<{ reason: string; expected: string; got: string } | undefined> {
  // Begun first: the digest is computed on another thread while the root is computed here.
  const digesting = suite.digest(file);
  const tree = await rootOf(file, Math.min(seal.rows, maxCandidates));
  const digest = toHex(await digesting);
  const differs = (fact: string, expected: string, got: string) =>
    expected === got ? undefined : { reason: `the file does not have the ${fact} that was sealed`, expected, got };
  if (tree?.rows !== seal.rows) {
    const rows = countRows(file);
    return rows === seal.rows
      ? { reason: 'the file has more rows than a record may', expected: `at most ${maxCandidates}`, got: `${rows}` }
      : differs('rows', String(seal.rows), String(rows));
  }
  return differs('digest', seal.digest, digest) ?? differs('root', seal.root, toHex(tree.root));
}

export function encodeManifest(manifest: Manifest): Uint8Array {
  const { suite, draw, item, attempt, replaces, commitment, files } = manifest;
  return encodeRows([
    ['sunlot-draw-freeze/v1'],
    ['suite', suite],
    ['draw', draw],
    ['item', item],
    ['attempt', attempt],
    replaces ? ['replaces', replaces.draw, replaces.attempt, replaces.result] : ['replaces', '-'],
    ['commitment', commitment],
    ...files.map(({ name, rows, digest, root }) => ['file', name, rows, digest, root]),
  ]);
}

/** Reads `freeze.txt`; any other spelling of the same freeze is refused. */
export function readManifest(bytes: Uint8Array): Reading<Manifest> {
  return readRows(bytes, parseManifest);
}

function parseManifest(rows: RowCursor): Manifest {
  rows.row('sunlot-draw-freeze/v1').done();
  const suite = findSuite(rows.row('suite').token())?.name ?? rows.refuse('unknown suite');
  rows.done();
  const draw = rows.row('draw').token();
  rows.done();
  const item = rows.row('item').token();
  rows.done();
  const attempt = rows.row('attempt').count(1_000_000);
  if (attempt === 0) rows.refuse('attempts count from 1');
  rows.done();
  const replaces = readReplaced(rows.row('replaces'));
  rows.done();
  const commitment = rows.row('commitment').hex(32);
  rows.done();
  const files = frozenFileNames.map((name) => {
    rows.row('file').literal(name);
    const seal = {
      name,
      rows: rows.count(),
      digest: rows.hex(32),
      root: rows.hex(32),
    };
    rows.done();
    return seal;
  });
  return { suite, draw, item, attempt, replaces, commitment, files };
}

/** The fields that name a replaced draw, in `freeze.txt` and in the FREEZE entry of the log alike. */
export function readReplaced(rows: RowCursor): Replaced | null {
  const draw = rows.matching(/^(-|[A-Za-z0-9][A-Za-z0-9._:-]{0,63})$/, 'a draw or -');
  if (draw === '-') return null;
  const attempt = rows.count(1_000_000);
  if (attempt === 0) rows.refuse('attempts count from 1');
  return { draw, attempt, result: rows.hex(32) };
}

/** The rows of a file; bytes after the last LF are one more. Four bytes are looked at in one step. */
export function countRows(file: Uint8Array): number {
  let rows = file.length > 0 && file[file.length - 1] !== 0x0a ? 1 : 0;
  const head = Math.min(file.length, -file.byteOffset & 3);
  const words = new Uint32Array(file.buffer, file.byteOffset + head, (file.length - head) >> 2);
  for (let i = 0; i < words.length; i++) {
    // A byte that is LF becomes 0x80, every other 0: adding 0x7f carries into the top bit unless the rest is zero.
    const x = words[i]! ^ 0x0a0a0a0a;
    const found = ~(((x & 0x7f7f7f7f) + 0x7f7f7f7f) | x | 0x7f7f7f7f);
    if (found !== 0) rows += ((found >>> 7) & 1) + ((found >>> 15) & 1) + ((found >>> 23) & 1) + (found >>> 31);
  }
  for (let i = 0; i < head; i++) if (file[i] === 0x0a) rows += 1;
  for (let i = head + words.length * 4; i < file.length; i++) if (file[i] === 0x0a) rows += 1;
  return rows;
}
