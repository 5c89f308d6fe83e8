import { encodeRows, type Reading, type RowCursor, readRows, toHex } from './canonical-text.ts';
import { findSuite, type SuiteName } from './keystream.ts';
import { maxCandidates } from './limits.ts';
import { readManifest } from './manifest.ts';
import { type Opening, openingFor } from './opening.ts';

/**
 * `opening.txt`: what one enterprise is handed to check its own place in a draw. It names the stratum of its row, so it is for
 * that enterprise alone; it opens one row and says nothing about any other.
 */
export interface EnterpriseOpening extends Opening {
  suite: SuiteName;
  draw: string;
  attempt: number;
  /** The hash of `freeze.txt`, in hex: what the FREEZE entry of the log says. */
  freeze: string;
  /** Rows and RFC 6962 root of `candidates.tsv`, as `freeze.txt` seals them. */
  rows: number;
  root: string;
}

/** The files of a full record that an opening is made from. */
export interface OpeningSource {
  freeze: Uint8Array;
  candidates: Uint8Array;
  openings: Uint8Array;
}

/** The opening of the candidate with this id, or undefined when the draw has none of that id. */
export function enterpriseOpening(id: string, { freeze, candidates, openings }: OpeningSource): Uint8Array | undefined {
  const manifest = readManifest(freeze);
  if (!manifest.ok) throw new Error(`freeze.txt does not read back: line ${manifest.line}: ${manifest.reason}`);
  const opening = openingFor(id, candidates, openings);
  if (!opening) return undefined;
  const { suite, draw, attempt, files } = manifest.value;
  const { rows, root } = files.find(({ name }) => name === 'candidates.tsv')!;
  const digest = toHex(findSuite(suite)!.hash(freeze));
  return encodeEnterpriseOpening({ ...opening, suite, draw, attempt, freeze: digest, rows, root });
}

export function encodeEnterpriseOpening(opening: EnterpriseOpening): Uint8Array {
  const { suite, draw, attempt, freeze, rows, root, index, row, salt, id, proof } = opening;
  return encodeRows([
    [firstLine],
    ['suite', suite],
    ['draw', draw],
    ['attempt', attempt],
    ['freeze', freeze],
    ['candidates', rows, root],
    ['index', index],
    ['row', row],
    ['salt', salt],
    ['id', id],
    ...proof.map((hash) => ['sibling', hash]),
  ]);
}

/** Reads `opening.txt`; any other spelling of the same opening is refused. */
export function readEnterpriseOpening(bytes: Uint8Array): Reading<EnterpriseOpening> {
  return readRows(bytes, parseOpening);
}

/** Whether a file says of itself that it is an opening; a page uses it to tell one from a record. */
export function isEnterpriseOpening(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, firstLine.length)) === firstLine;
}

const firstLine = 'sunlot-draw-opening/v1';

function parseOpening(rows: RowCursor): EnterpriseOpening {
  rows.row(firstLine).done();
  const suite = findSuite(rows.row('suite').token())?.name ?? rows.refuse('unknown suite');
  rows.done();
  const draw = rows.row('draw').token();
  rows.done();
  const attempt = rows.row('attempt').count(1_000_000);
  if (attempt === 0) rows.refuse('attempts count from 1');
  rows.done();
  const freeze = rows.row('freeze').hex(32);
  rows.done();
  const [count, root] = [rows.row('candidates').count(maxCandidates), rows.hex(32)];
  rows.done();
  const index = rows.row('index').count(maxCandidates);
  rows.done();
  const row = rows.row('row').rest();
  const salt = rows.row('salt').hex(16);
  rows.done();
  const id = rows.row('id').textLine();
  rows.done();
  const proof: string[] = [];
  while (rows.follows('sibling')) {
    if (proof.length === longestProof) rows.refuse('a longer proof than any tree has');
    proof.push(rows.row('sibling').hex(32));
    rows.done();
  }
  return { suite, draw, attempt, freeze, rows: count, root, index, row, salt, id, proof };
}

/** A tree of three million leaves has 22 levels above them. */
const longestProof = 32;
