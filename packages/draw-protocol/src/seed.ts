import { encodeRows, readRows, type Reading, type RowCursor, toHex } from './canonical-text.ts';
import { deriveKey, findSuite, type Suite, type SuiteName } from './keystream.ts';
import { type FileSeal, frozenFileNames, type Manifest } from './manifest.ts';
import { diceThrows, type Rules } from './rules.ts';

/** All that the seed depends on, as `transcript.txt` says it. */
export interface Transcript {
  suite: SuiteName;
  draw: string;
  item: string;
  attempt: number;
  /** The hash of `freeze.txt`, in hex. */
  freeze: string;
  /** The frozen files by name and digest, as in `freeze.txt`. */
  files: Pick<FileSeal, 'name' | 'digest'>[];
  /** The server secret, opened: 32 bytes in hex. */
  server: string;
  /** Every witness of the rules, in their order. */
  witnesses: Testimony[];
  entropy: EntropyValue;
}

export interface Testimony {
  id: string;
  /** In hex, or null when the witness never promised. */
  commitment: string | null;
  /** In hex, or null when the witness did not reveal: written `absent`. */
  nonce: string | null;
}

export type EntropyValue =
  | { kind: 'none' }
  | { kind: 'dice'; sides: 6 | 10; throws: string }
  | { kind: 'drand'; chain: string; round: number; signature: string };

export interface DrawKeys {
  seed: Uint8Array;
  select: Uint8Array;
  match: Uint8Array;
}

/** The hash of the transcript: `sha256sum transcript.txt` prints it. */
export function seedOf(suite: Suite, transcript: Uint8Array): Uint8Array {
  return suite.hash(transcript);
}

/** The seed and the two keys it yields: one for the selection, one for the matching. */
export function drawKeys(suite: Suite, transcript: Uint8Array): DrawKeys {
  const seed = seedOf(suite, transcript);
  return {
    seed,
    select: deriveKey(suite, seed, 'select'),
    match: deriveKey(suite, seed, 'match'),
  };
}

export interface TranscriptInput {
  manifest: Manifest;
  freezeDigest: string;
  rules: Rules;
  serverSecret: Uint8Array;
  /** What each witness promised and opened; one who did neither may be left out. */
  testimonies: readonly Testimony[];
  entropy: EntropyValue;
}

/** Puts all contributions together. Witnesses stand in the order of the rules; one without testimony is absent. */
export function transcriptOf({
  manifest,
  freezeDigest,
  rules,
  serverSecret,
  testimonies,
  entropy,
}: TranscriptInput): Transcript {
  const { suite, draw, item, attempt, files } = manifest;
  return {
    suite,
    draw,
    item,
    attempt,
    freeze: freezeDigest,
    files: files.map(({ name, digest }) => ({ name, digest })),
    server: toHex(serverSecret),
    witnesses: rules.witnesses.map(
      ({ id }) => testimonies.find((testimony) => testimony.id === id) ?? { id, commitment: null, nonce: null },
    ),
    entropy,
  };
}

export function encodeTranscript(transcript: Transcript): Uint8Array {
  return encodeRows(transcriptRows(transcript));
}

/** Reads `transcript.txt`; any other spelling of the same transcript is refused. */
export function readTranscript(bytes: Uint8Array): Reading<Transcript> {
  return readRows(bytes, parseTranscript);
}

function* transcriptRows(transcript: Transcript): Generator<(string | number)[]> {
  yield ['sunlot-draw-transcript/v1'];
  yield ['suite', transcript.suite];
  yield ['draw', transcript.draw];
  yield ['item', transcript.item];
  yield ['attempt', transcript.attempt];
  yield ['freeze', transcript.freeze];
  for (const { name, digest } of transcript.files) yield ['file', name, digest];
  yield ['server', transcript.server];
  for (const { id, commitment, nonce } of transcript.witnesses) {
    yield ['witness', id, commitment ?? '-', nonce ?? 'absent'];
  }
  yield ['entropy', ...entropyFields(transcript.entropy)];
}

function parseTranscript(rows: RowCursor): Transcript {
  rows.row('sunlot-draw-transcript/v1').done();
  const suite = findSuite(rows.row('suite').token())?.name ?? rows.refuse('unknown suite');
  rows.done();
  const draw = rows.row('draw').token();
  rows.done();
  const item = rows.row('item').token();
  rows.done();
  const attempt = rows.row('attempt').count();
  rows.done();
  const freeze = rows.row('freeze').hex(32);
  rows.done();
  const files = frozenFileNames.map((name) => {
    rows.row('file').literal(name);
    const digest = rows.hex(32);
    rows.done();
    return { name, digest };
  });
  const server = rows.row('server').hex(32);
  rows.done();
  const witnesses: Testimony[] = [];
  while (rows.follows('witness')) {
    witnesses.push({
      id: rows.row('witness').token(),
      commitment: hexOr(rows, '-'),
      nonce: hexOr(rows, 'absent'),
    });
    rows.done();
  }
  const entropy = parseEntropy(rows.row('entropy'));
  return {
    suite,
    draw,
    item,
    attempt,
    freeze,
    files,
    server,
    witnesses,
    entropy,
  };
}

function entropyFields(entropy: EntropyValue): (string | number)[] {
  switch (entropy.kind) {
    case 'none':
      return ['none'];
    case 'dice':
      return [`dice-d${entropy.sides}`, entropy.throws];
    case 'drand':
      return ['drand', entropy.chain, entropy.round, entropy.signature];
  }
}

function parseEntropy(rows: RowCursor): EntropyValue {
  const kind = rows.literal('none', 'dice-d6', 'dice-d10', 'drand');
  const entropy: EntropyValue =
    kind === 'none'
      ? { kind }
      : kind === 'drand'
        ? {
            kind,
            chain: rows.hex(32),
            round: rows.count(),
            signature: rows.matching(/^([0-9a-f]{2}){48,96}$/, 'a signature'),
          }
        : dice(kind === 'dice-d6' ? 6 : 10);
  rows.done();
  return entropy;

  function dice(sides: 6 | 10): EntropyValue {
    const throws = rows.matching(sides === 6 ? /^[1-6]+$/ : /^[0-9]+$/, 'throws');
    if (throws.length !== diceThrows[sides]) rows.refuse(`expected ${diceThrows[sides]} throws`);
    return { kind: 'dice', sides, throws };
  }
}

function hexOr(rows: RowCursor, otherwise: string): string | null {
  const field = rows.matching(/^([0-9a-f]{64}|-|absent)$/, `32 bytes in hex or ${otherwise}`);
  if (field.length === 64) return field;
  if (field !== otherwise) rows.refuse(`expected 32 bytes in hex or ${otherwise}`);
  return null;
}
