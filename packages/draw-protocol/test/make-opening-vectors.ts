import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  drawKeys,
  encodeEnterpriseOpening,
  type EnterpriseOpening,
  enterpriseOpening,
  findSuite,
  openingLocator,
  type OwnTicketStep,
  readEnterpriseOpening,
  sealOpening,
  type Suite,
  sha256Aes256Ctr,
  sm3Sm4Ctr,
  toHex,
} from '../src/index.ts';
import { aDraw, type ADraw, candidateNumber } from './a-draw.ts';

/** One enterprise's opening held against a record, verdict first: what `proto-docs/draw/vectors/openings/*.json` holds. */
export interface OpeningVector {
  expect: 'DRAWN' | 'NOT_DRAWN' | OwnTicketStep;
  comment: string;
  /** The key to arrive at, in hex; absent where the opening is refused. */
  key?: string;
  /** `opening.txt`. */
  opening: string;
  /** The files of the record that are read. */
  files: Record<(typeof filesRead)[number], string>;
}

const filesRead = ['freeze.txt', 'rules.txt', 'transcript.txt', 'result.tsv'] as const;

/** One sealed opening and what somebody typed: what `proto-docs/draw/vectors/pickup-codes/*.json` holds. */
export interface PickupVector {
  expect: 'OPENED' | 'NO_CODE' | 'NOT_OPENED';
  comment: string;
  typed: string;
  /** The code as it is written, and where its file lies; absent where what was typed is no code. */
  code?: string;
  locator?: string;
  /** In hex. */
  sealed: string;
  /** `opening.txt`, where it opens. */
  opening?: string;
}

export const pickupVectorsFolder = new URL('../../../proto-docs/draw/vectors/pickup-codes/', import.meta.url);

export const openingVectorsFolder = new URL('../../../proto-docs/draw/vectors/openings/', import.meta.url);

/** Writes every vector anew: `node packages/draw-protocol/test/make-opening-vectors.ts`. */
async function writeVectors(): Promise<void> {
  mkdirSync(openingVectorsFolder, { recursive: true });
  for (const name of readdirSync(openingVectorsFolder)) rmSync(new URL(name, openingVectorsFolder));
  for (const [name, vector] of [...(await places(sha256Aes256Ctr)), ...(await places(sm3Sm4Ctr)), ...(await wrong())]) {
    writeFileSync(new URL(`${name}.json`, openingVectorsFolder), `${JSON.stringify(vector, null, 1)}\n`);
  }
  mkdirSync(pickupVectorsFolder, { recursive: true });
  for (const name of readdirSync(pickupVectorsFolder)) rmSync(new URL(name, pickupVectorsFolder));
  for await (const [name, vector] of pickups()) {
    writeFileSync(new URL(`${name}.json`, pickupVectorsFolder), `${JSON.stringify(vector, null, 1)}\n`);
  }
}

async function* pickups(): AsyncGenerator<[string, PickupVector]> {
  const opening = text(encodeEnterpriseOpening(openingAt(await aDraw(), 0)));
  const code = '0123K-5678Z-ABCDE-FGH1J';
  const locator = openingLocator(code);
  const sealed = await sealOpening(code, new TextEncoder().encode(opening));
  const opened = (comment: string, typed: string): PickupVector => ({
    expect: 'OPENED',
    comment,
    typed,
    code,
    locator,
    sealed: toHex(sealed),
    opening,
  });
  yield ['as_written', opened('typed as it is written', code)];
  yield [
    'typed_by_hand',
    opened('small letters, no hyphens, letters that look like digits', ' o123k5678zabcde fghij '),
  ];
  yield [
    'too_short',
    { expect: 'NO_CODE', comment: 'a letter is missing', typed: code.slice(1), sealed: toHex(sealed) },
  ];
  yield [
    'of_other_letters',
    { expect: 'NO_CODE', comment: 'U is no letter of a code', typed: code.replace('K', 'U'), sealed: toHex(sealed) },
  ];
  const wrong = (comment: string, bytes: Uint8Array, of = code): PickupVector => ({
    expect: 'NOT_OPENED',
    comment,
    typed: of,
    code: of,
    locator: openingLocator(of),
    sealed: toHex(bytes),
  });
  yield ['of_another', wrong('another code', sealed, code.replace('K', 'M'))];
  yield ['byte_changed', wrong('one bit of the file differs', sealed.with(0, sealed[0]! ^ 1))];
  yield ['tag_changed', wrong('one bit of the tag differs', sealed.with(sealed.length - 1, sealed.at(-1)! ^ 1))];
  yield ['tag_cut_short', wrong('the last byte of the tag is missing', sealed.slice(0, -1))];
}

type Named = [string, OpeningVector];

async function places(suite: Suite): Promise<Named[]> {
  const draw = await aDraw({ suite, size: 7 });
  const drawn = drawnIndex(draw);
  const left = [0, 1, 2, 3, 4, 5, 6].find((index) => !allDrawn(draw).includes(index))!;
  const said = suite.name.replaceAll('-', '_');
  return [
    [`drawn_${said}`, await valid(draw, drawn, 'DRAWN', `drawn under ${suite.name}`)],
    [`not_drawn_${said}`, await valid(draw, left, 'NOT_DRAWN', `another key was smaller, under ${suite.name}`)],
  ];
}

async function wrong(): Promise<Named[]> {
  const draw = await aDraw({ size: 7 });
  const other = await aDraw({ size: 2 });
  const opening = openingAt(draw, drawnIndex(draw));
  const changed = (change: Partial<EnterpriseOpening>) => text(encodeEnterpriseOpening({ ...opening, ...change }));
  const right = text(encodeEnterpriseOpening(opening));
  const row = opening.row.split('\t');
  const withField = (place: number, field: string) => row.with(place, field).join('\t');
  const vector = (expect: OwnTicketStep, comment: string, file: string, files = filesOf(draw)): OpeningVector => ({
    expect,
    comment,
    opening: file,
    files,
  });
  const result = text(draw.result);
  const otherKey = { ...filesOf(draw), 'result.tsv': result.replace(/\t[0-9a-f]{32}/, `\t${'00'.repeat(16)}`) };
  const neighbour = `0\t${opening.index - 1}\t${'ff'.repeat(16)}`;
  const passedOver = { ...filesOf(draw), 'result.tsv': result.replace(/^0\t\d+\t[0-9a-f]{32}/, neighbour) };
  const without = { ...filesOf(draw), 'result.tsv': rowsLess(draw, opening.index) };
  return [
    ['cut_short', vector('OPENING', 'the last LF is missing', right.slice(0, -1))],
    ['with_line_too_many', vector('OPENING', 'a line nobody reads', `${right}more\n`)],
    ['of_attempt_zero', vector('OPENING', 'attempts count from 1', changed({ attempt: 0 }))],
    ['of_unknown_version', vector('OPENING', 'a form of the future', right.replace('/v1', '/v2'))],
    ['of_another_draw', vector('SAME_DRAW', 'held against another draw', right, filesOf(other))],
    ['of_another_attempt', vector('SAME_DRAW', 'the first attempt was voided', changed({ attempt: 2 }))],
    ['of_another_root', vector('SAME_DRAW', 'a root that was not sealed', changed({ root: '00'.repeat(32) }))],
    ['with_other_salt', vector('HANDLE', 'another salt', changed({ salt: '00'.repeat(16) }))],
    ['with_other_id', vector('HANDLE', 'somebody else’s opening', changed({ id: '91220101MA00000099' }))],
    ['at_another_index', vector('HANDLE', 'the row says another index', changed({ index: opening.index + 1 }))],
    ['with_more_weight', vector('INCLUSION', 'a ticket more than was sealed', changed({ row: withField(4, '9') }))],
    ['with_other_tickets', vector('INCLUSION', 'tickets of another row', changed({ row: withField(1, '0') }))],
    ['proof_too_short', vector('INCLUSION', 'a sibling is missing', changed({ proof: opening.proof.slice(1) }))],
    ['left_out_of_the_result', vector('RESULT', 'its row is missing from the result', right, without)],
    ['passed_over', vector('RESULT', 'another was drawn in its place with a larger key', right, passedOver)],
    ['drawn_with_another_key', vector('RESULT', 'the result has another key', right, otherKey)],
  ];
}

async function valid(draw: ADraw, index: number, expect: OpeningVector['expect'], comment: string) {
  const opening = openingAt(draw, index);
  const { firstTicket, weight } = ticketsOf(opening);
  const key = await smallest(draw, firstTicket, weight);
  return { expect, comment, key, opening: text(encodeEnterpriseOpening(opening)), files: filesOf(draw) };
}

/** The smallest ticket, found the plain way. */
async function smallest({ frozen, transcript, transcriptFile }: ADraw, first: number, weight: number): Promise<string> {
  const suite = findSuite(transcript.suite)!;
  const tickets = await suite.keystream(
    drawKeys(suite, transcriptFile).select,
    0,
    frozen.candidates.firstTickets.at(-1)!,
  );
  const own = Array.from({ length: weight }, (_, i) => toHex(tickets.slice((first + i) * 16, (first + i + 1) * 16)));
  return own.toSorted()[0]!;
}

function ticketsOf({ row }: EnterpriseOpening): { firstTicket: number; weight: number } {
  const [, firstTicket, , , weight] = row.split('\t').map(Number) as [number, number, number, number, number];
  return { firstTicket, weight };
}

/** The opening of the candidate that stands at an index of the sealed pool. */
export function openingAt(draw: ADraw, index: number): EnterpriseOpening {
  const source = {
    freeze: draw.frozen.freeze,
    candidates: draw.frozen.files['candidates.tsv'],
    openings: draw.frozen.openings()['candidate-openings.tsv'],
  };
  for (let i = 0; i < draw.frozen.candidates.count; i++) {
    const read = readEnterpriseOpening(enterpriseOpening(candidateNumber(i).id, source)!);
    if (read.ok && read.value.index === index) return read.value;
  }
  throw new Error(`nobody stands at ${index}`);
}

function allDrawn({ result }: ADraw): number[] {
  return text(result)
    .trimEnd()
    .split('\n')
    .map((row) => Number(row.split('\t')[1]));
}

const drawnIndex = (draw: ADraw): number => allDrawn(draw)[0]!;

function rowsLess({ result }: ADraw, index: number): string {
  return text(result)
    .split('\n')
    .filter((row) => row.split('\t')[1] !== String(index))
    .join('\n');
}

function filesOf({ publicFiles }: ADraw): OpeningVector['files'] {
  return Object.fromEntries(filesRead.map((name) => [name, text(publicFiles.get(name)!)])) as OpeningVector['files'];
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeVectors();
