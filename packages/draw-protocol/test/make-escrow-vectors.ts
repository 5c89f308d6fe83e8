import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sha256 } from '@noble/hashes/sha2.js';
import {
  type Entry,
  encodeEntry,
  encodeEscrow,
  encodeShare,
  type Escrow,
  freezeEntry,
  fromHex,
  type Rules,
  sealShare,
  type Share,
  toHex,
  type Unfinishable,
  x25519PublicKey,
} from '../src/index.ts';
import { aDraw, type ADraw, type Wishes } from './a-draw.ts';

/** One scenario of escrow, verdict first: what `proto-docs/draw/vectors/escrow/*.json` holds. Bytes are in hex, files are texts. */
export type EscrowVector = { expect: string; comment: string } & (
  | { check: 'escrow' | 'share'; text: string; line?: number }
  | { check: 'seal'; share: string; division: string; publicKey: string; ephemeral: string; sealed?: string }
  | { check: 'open'; escrow: string; key: string; share?: string }
  | {
      check: 'finish';
      files: Record<string, string>;
      shares: string[];
      nonces: Record<string, string>;
      entropy?: string;
      /** What is said beside the problem: whose share, which witness, which file, which step. */
      about?: string;
      digests?: { freeze: string; seed: string; result: string };
    }
);

export const escrowVectorsFolder = new URL('../../../proto-docs/draw/vectors/escrow/', import.meta.url);

type Named = [string, EscrowVector];

/** Writes every vector anew: `node packages/draw-protocol/test/make-escrow-vectors.ts`. */
async function writeVectors(): Promise<void> {
  mkdirSync(escrowVectorsFolder, { recursive: true });
  for (const name of readdirSync(escrowVectorsFolder)) rmSync(new URL(name, escrowVectorsFolder));
  const stalled = await aStalledDraw();
  for (const [name, vector] of [
    ...texts(stalled),
    ...(await seals(stalled)),
    ...opens(stalled),
    ...(await finished(stalled)),
  ])
    writeFileSync(new URL(`${name}.json`, escrowVectorsFolder), `${JSON.stringify(vector, null, 1)}\n`);
}

/** The keys of the holders, by place: 32 bytes 0x31, 0x32, 0x33. Their shares are at the places 1, 2, 3. */
const HOLDERS = [
  { holder: 'justice', division: 'JUSTICE' },
  { holder: 'market', division: 'MARKET' },
  { holder: 'tax', division: 'TAX' },
];
const keyOf = (place: number): Uint8Array => new Uint8Array(32).fill(0x31 + place);
const ephemeralOf = (place: number): Uint8Array => new Uint8Array(32).fill(0x41 + place);

/** The demonstration draw of v1.md, frozen with escrow, witnessed, and not drawn: what its holders took home, and their shares. */
interface StalledDraw {
  readonly draw: ADraw;
  readonly escrow: Escrow;
  readonly shares: readonly Share[];
  readonly files: Readonly<Record<string, string>>;
  readonly log: readonly Entry[];
}

async function aStalledDraw(wishes: Wishes = {}): Promise<StalledDraw> {
  const draw = await aDraw(wishes);
  const { manifest, freezeDigest } = draw.frozen;
  const about = { draw: manifest.draw, attempt: manifest.attempt, freeze: freezeDigest };
  const secret = new Uint8Array(32).fill(0x22);
  const shares = HOLDERS.map(({ holder }, place) => ({ ...about, holder, share: shareAt(secret, place + 1) }));
  const escrow = await sealed(shares);
  const log = logOf(draw, escrow);
  return { draw, escrow, shares, log, files: filesOf(draw, escrow, log) };
}

async function sealed(shares: readonly Share[]): Promise<Escrow> {
  const rows = shares.map(async (share, place) => {
    const to = { division: HOLDERS[place]!.division, publicKey: toHex(await x25519PublicKey(keyOf(place))) };
    return (await sealShare(share, to, ephemeralOf(place)))!;
  });
  const { draw, attempt, freeze } = shares[0]!;
  return { draw, attempt, freeze, threshold: 2, shares: await Promise.all(rows) };
}

function filesOf({ frozen }: ADraw, escrow: Escrow, log: readonly Entry[]): Record<string, string> {
  return {
    'escrow.txt': text(encodeEscrow(escrow)),
    'freeze.txt': text(frozen.freeze),
    ...Object.fromEntries(Object.entries(frozen.files).map(([name, bytes]) => [name, text(bytes)])),
    'log.txt': log.map((entry) => text(encodeEntry(entry))).join(''),
  };
}

/** FREEZE, and of every witness who did it a promise and a reveal. */
function logOf({ frozen, transcript }: ADraw, escrow: Escrow): Entry[] {
  const { draw, attempt } = frozen.manifest;
  const at = (minute: number) => ({ time: `2026-05-06T09:0${minute}:00+08:00`, draw, attempt });
  const holders = escrow.shares.map(({ holder, division }) => ({ id: holder, division }));
  const digest = toHex(sha256(encodeEscrow(escrow)));
  return [
    freezeEntry(at(0).time, frozen.manifest, frozen.freezeDigest, frozen.rules, { threshold: 2, digest, holders }),
    ...transcript.witnesses.flatMap(({ id, commitment }): Entry[] =>
      commitment === null ? [] : [{ kind: 'COMMIT', ...at(1), witness: id, commitment }],
    ),
    ...transcript.witnesses.flatMap(({ id, nonce }): Entry[] =>
      nonce === null ? [] : [{ kind: 'REVEAL', ...at(2), witness: id, nonce }],
    ),
  ];
}

/** The value at a place of 32 polynomials of degree 1, and the place: the coefficients are 0x50, 0x51, 0x52 and so on. */
function shareAt(secret: Uint8Array, place: number): string {
  return toHex(Uint8Array.of(...secret.map((byte, i) => byte ^ times(0x50 + i, place)), place));
}

/** In GF(2^8) with x^8 + x^4 + x^3 + x + 1. */
function times(one: number, other: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ (product & 0x80 ? 0x11b : 0);
    if (other & (1 << bit)) product ^= one;
  }
  return product;
}

function* texts({ escrow, shares }: StalledDraw): Generator<Named> {
  const good = text(encodeEscrow(escrow));
  const share = text(encodeShare(shares[0]!));
  yield ['escrow_of_three', { expect: 'VALID', comment: 'any two of three shares', check: 'escrow', text: good }];
  yield ['share_of_one', { expect: 'VALID', comment: 'a share, opened', check: 'share', text: share }];
  const [first, second] = good.split('\n').slice(5);
  const wrong: [string, string, 'escrow' | 'share', number, string][] = [
    ['escrow_of_unknown_version', 'another version', 'escrow', 1, good.replace('/v1', '/v2')],
    ['escrow_opened_by_one_alone', 'the threshold is 1', 'escrow', 8, good.replace('threshold\t2', 'threshold\t1')],
    [
      'escrow_with_too_few_holders',
      'four shares are needed',
      'escrow',
      8,
      good.replace('threshold\t2', 'threshold\t4'),
    ],
    [
      'escrow_out_of_order',
      'market before justice',
      'escrow',
      7,
      good.replace(`${first}\n${second}`, `${second}\n${first}`),
    ],
    ['escrow_with_one_holder_twice', 'justice twice', 'escrow', 7, good.replace(`${first}\n`, `${first}\n${first}\n`)],
    ['escrow_cut_short', 'the last line is not ended', 'escrow', 8, good.slice(0, -1)],
    ['escrow_with_short_ciphertext', 'a ciphertext of 48 bytes', 'escrow', 8, good.replace(/..\n$/, '\n')],
    ['escrow_in_capitals', 'hex is lower case', 'escrow', 4, good.replace(escrow.freeze, escrow.freeze.toUpperCase())],
    ['share_too_short', 'a share of 32 bytes', 'share', 6, share.replace(/..\n$/, '\n')],
    ['share_with_line_too_many', 'a line that has no place', 'share', 7, `${share}note\tx\n`],
    ['share_with_carriage_returns', 'lines end in CR LF', 'share', 1, share.replaceAll('\n', '\r\n')],
  ];
  for (const [name, comment, check, line, changed] of wrong)
    yield [name, { expect: 'MALFORMED', comment, check, text: changed, line }];
}

async function seals({ escrow, shares }: StalledDraw): Promise<Named[]> {
  const vectors = shares.map((share, place): Named => {
    const { division, publicKey, holder } = escrow.shares[place]!;
    const sealedRow = text(encodeEscrow(escrow)).split('\n')[5 + place]!;
    return [
      `sealed_to_${holder}`,
      {
        expect: 'VALID',
        comment: 'a share sealed: the line of escrow.txt that follows from the share, the key and the ephemeral secret',
        check: 'seal',
        share: text(encodeShare(share)),
        division,
        publicKey,
        ephemeral: toHex(ephemeralOf(place)),
        sealed: sealedRow,
      },
    ];
  });
  const points = [
    ['zero', '00'.repeat(32)],
    ['order_eight', 'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800'],
  ] as const;
  return [
    ...vectors,
    ...points.map(
      ([name, publicKey]): Named => [
        `not_sealed_to_${name}`,
        {
          expect: 'NOT_A_KEY',
          comment: 'a point of small order: everybody knows what is shared with it',
          check: 'seal',
          share: text(encodeShare(shares[0]!)),
          division: 'JUSTICE',
          publicKey,
          ephemeral: toHex(ephemeralOf(0)),
        },
      ],
    ),
  ];
}

function* opens({ escrow, shares }: StalledDraw): Generator<Named> {
  const file = text(encodeEscrow(escrow));
  const key = toHex(keyOf(1));
  yield [
    'opened_by_its_holder',
    {
      expect: 'VALID',
      comment: 'market opens its share',
      check: 'open',
      escrow: file,
      key,
      share: text(encodeShare(shares[1]!)),
    },
  ];
  const [, market, tax] = escrow.shares;
  const wrong: [string, string, string, string][] = [
    ['opened_by_nobody', 'a key nothing was sealed to', file, toHex(keyOf(9))],
    ['opened_for_another_attempt', 'sealed for attempt 1', file.replace('attempt\t1', 'attempt\t2'), key],
    ['opened_for_another_freeze', 'sealed for another freeze', file.replace(escrow.freeze, '0'.repeat(64)), key],
    ['opened_for_another_holder', 'sealed to market, said to be tax’s', file.replace(/\tmarket\t/, '\tmarkets\t'), key],
    [
      'opened_with_other_ciphertext',
      'one bit differs',
      file.replace(market!.ciphertext, flipped(market!.ciphertext)),
      key,
    ],
    [
      'opened_with_other_digest',
      'what it opens to is not what was promised',
      file.replace(market!.digest, tax!.digest),
      key,
    ],
  ];
  for (const [name, comment, changed, withKey] of wrong)
    yield [name, { expect: 'NO_SHARE', comment, check: 'open', escrow: changed, key: withKey }];
}

async function finished(stalled: StalledDraw): Promise<Named[]> {
  const { draw, escrow, shares, files, log } = stalled;
  const [justice, market, tax] = shares.map((share) => text(encodeShare(share))) as [string, string, string];
  const both = [justice, tax];
  type Finish = Extract<EscrowVector, { check: 'finish' }>;
  type Change = Partial<Pick<Finish, 'files' | 'shares' | 'nonces' | 'entropy' | 'about'>>;
  const valid = async (comment: string, of: ADraw, change: Change = {}): Promise<EscrowVector> => ({
    expect: 'VALID',
    comment,
    check: 'finish',
    files,
    shares: both,
    nonces: {},
    ...change,
    digests: {
      freeze: of.frozen.freezeDigest,
      seed: toHex(sha256(of.transcriptFile)),
      result: toHex(sha256(of.result)),
    },
  });
  const wrong = (expect: Unfinishable['problem'], comment: string, change: Change): EscrowVector => ({
    expect,
    comment,
    check: 'finish',
    files,
    shares: both,
    nonces: {},
    ...change,
  });
  const replaced = (name: string, from: string | RegExp, to: string) => ({
    files: { ...files, [name]: files[name]!.replace(from, to) },
  });
  const withLog = (entries: readonly Entry[]) => ({ files: filesOf(draw, escrow, entries) });
  const without = (name: string) => ({
    files: Object.fromEntries(Object.entries(files).filter(([one]) => one !== name)),
  });
  const nonces = Object.fromEntries(draw.transcript.witnesses.map(({ id, nonce }) => [id, nonce!]));
  const unrevealed = log.filter(({ kind }) => kind !== 'REVEAL');
  const frozenBefore: Entry[] = log.map((entry) => (entry.kind === 'FREEZE' ? { ...entry, escrow: null } : entry));
  const dice = await aStalledDraw(rules((r) => ({ ...r, entropy: { kind: 'dice', sides: 6 } })));
  const { entropy } = dice.draw.transcript;
  const throws = entropy.kind === 'dice' ? entropy.throws : '';
  const diceShares = [dice.shares[0]!, dice.shares[1]!].map((share) => text(encodeShare(share)));
  const alone = await aStalledDraw({
    changeTranscript: (transcript) => {
      transcript.witnesses = transcript.witnesses.map((one) =>
        one.id === 'witness-2' ? { ...one, nonce: null } : one,
      );
    },
  });
  const lie = await sealed(
    shares.map((share, place) => ({ ...share, share: shareAt(new Uint8Array(32).fill(0x23), place + 1) })),
  );
  const lies = HOLDERS.map(({ holder }, place) =>
    text(encodeShare({ ...shares[0]!, holder, share: shareAt(new Uint8Array(32).fill(0x23), place + 1) })),
  );
  const other = shares.map((share) => text(encodeShare({ ...share, attempt: 2 })));
  return [
    ['finished_with_two_shares', await valid('the draw that would have been: that of v1.md', draw)],
    ['finished_with_two_others', await valid('any two give the same', draw, { shares: [market, tax] })],
    ['finished_with_all_shares', await valid('more than needed', draw, { shares: [tax, market, justice, tax] })],
    [
      'finished_with_nonces_by_hand',
      await valid('the log was cut after the promises; witnesses bring their nonces', draw, {
        ...withLog(unrevealed),
        nonces,
      }),
    ],
    [
      'finished_after_a_reveal_that_does_not_count',
      await valid('the second witness opened another value first, which a monitor passes over', draw, {
        ...withLog(
          log.flatMap((entry) =>
            entry.kind === 'REVEAL' && entry.witness === 'witness-2'
              ? [{ ...entry, nonce: '00'.repeat(32) }, entry]
              : [entry],
          ),
        ),
      }),
    ],
    [
      'finished_without_the_absent',
      await valid('the second witness never revealed', alone.draw, {
        files: alone.files,
        shares: alone.shares.slice(0, 2).map((share) => text(encodeShare(share))),
      }),
    ],
    [
      'finished_with_dice',
      await valid('dice were named at the freeze, and thrown', dice.draw, {
        files: dice.files,
        shares: diceShares,
        entropy: throws,
      }),
    ],
    ['finished_of_an_older_freeze', await valid('a FREEZE entry that names no escrow', draw, withLog(frozenBefore))],
    ['log_is_missing', wrong('MISSING', 'log.txt was not taken home', { ...without('log.txt'), about: 'log.txt' })],
    [
      'candidates_are_missing',
      wrong('MISSING', 'a frozen file was not taken home', { ...without('candidates.tsv'), about: 'candidates.tsv' }),
    ],
    [
      'log_is_unreadable',
      wrong('UNREADABLE', 'a line of an entry is missing', {
        ...replaced('log.txt', /attempt\t1\n/, ''),
        about: 'log.txt',
      }),
    ],
    [
      'candidates_are_unreadable',
      wrong('UNREADABLE', 'the last row is not ended', {
        ...replaced('candidates.tsv', /\n$/, ''),
        about: 'candidates.tsv',
      }),
    ],
    [
      'escrow_of_another_freeze',
      wrong(
        'OTHER_FREEZE',
        'escrow.txt speaks of another freeze',
        replaced('escrow.txt', escrow.freeze, '0'.repeat(64)),
      ),
    ],
    [
      'log_of_another_freeze',
      wrong(
        'OTHER_FREEZE',
        'the FREEZE entry is of another freeze',
        replaced('log.txt', escrow.freeze, '0'.repeat(64)),
      ),
    ],
    ['log_without_freeze', wrong('OTHER_FREEZE', 'the log has no FREEZE entry', withLog(log.slice(1)))],
    [
      'escrow_not_in_the_log',
      wrong('OTHER_ESCROW', 'a holder was given another escrow.txt than the log names', {
        files: { ...files, 'escrow.txt': text(encodeEscrow(lie)) },
        shares: lies,
      }),
    ],
    [
      'freeze_misquoted_in_the_log',
      wrong('MISQUOTED_FREEZE', 'the log says that both witnesses must reveal, the rules ask for one', {
        ...withLog(log.map((entry) => (entry.kind === 'FREEZE' ? { ...entry, required: 2 } : entry))),
        about: '25',
      }),
    ],
    [
      'inspectors_exchanged',
      wrong('OTHER_FILE', 'a frozen file is not the one that was sealed', {
        ...replaced('inspectors.tsv', '\t1000\n', '\t1\n'),
        about: 'inspectors.tsv',
      }),
    ],
    ['shares_too_few', wrong('TOO_FEW', 'one share of two', { shares: [tax], about: '1 of 2' })],
    ['shares_none', wrong('TOO_FEW', 'no share', { shares: [], about: '0 of 2' })],
    ['share_twice', wrong('TOO_FEW', 'one share, brought twice, is one', { shares: [tax, tax], about: '1 of 2' })],
    [
      'share_of_another_attempt',
      wrong('OTHER_DRAW', 'a share of the second attempt', { shares: [justice, other[2]!], about: 'tax' }),
    ],
    [
      'share_of_a_stranger',
      wrong('NOT_A_HOLDER', 'escrow.txt does not name the body', {
        shares: [justice, tax.replace('holder\ttax', 'holder\tparks')],
        about: 'parks',
      }),
    ],
    [
      'share_changed',
      wrong('WRONG_SHARE', 'one bit differs from what was sealed', {
        shares: [justice, tax.replace(/share\t\w+\n/, `share\t${flipped(shares[2]!.share)}\n`)],
        about: 'tax',
      }),
    ],
    [
      'share_under_another_name',
      wrong('WRONG_SHARE', 'the share of justice, said to be market’s', {
        shares: [tax, justice.replace('holder\tjustice', 'holder\tmarket')],
        about: 'market',
      }),
    ],
    [
      'escrow_was_false',
      wrong('OTHER_SECRET', 'every share is as sealed, and they give another secret than was promised', {
        files: filesOf(draw, lie, logOf(draw, lie)),
        shares: lies.slice(0, 2),
      }),
    ],
    [
      'nonce_of_nobody',
      wrong('NOT_A_WITNESS', 'the rules do not name the witness', {
        nonces: { 'witness-9': '55'.repeat(32) },
        about: 'witness-9',
      }),
    ],
    [
      'nonce_of_another_value',
      wrong('NONCE_MISMATCH', 'it does not open the promise', {
        ...withLog(unrevealed),
        nonces: { ...nonces, 'witness-2': '55'.repeat(32) },
        about: 'witness-2',
      }),
    ],
    [
      'nonce_never_promised',
      wrong('NONCE_MISMATCH', 'the witness gave no promise', {
        ...withLog(log.slice(0, 1)),
        nonces: { 'witness-1': nonces['witness-1']! },
        about: 'witness-1',
      }),
    ],
    [
      'dice_not_brought',
      wrong('ENTROPY_MISSING', 'dice were named, and nobody says what they showed', {
        files: dice.files,
        shares: diceShares,
      }),
    ],
    [
      'dice_too_few',
      wrong('INVALID', '49 throws of 50', {
        files: dice.files,
        shares: diceShares,
        entropy: throws.slice(1),
        about: 'TRANSCRIPT',
      }),
    ],
    [
      'nobody_revealed',
      wrong('INVALID', 'without reveals there is no draw', { ...withLog(unrevealed), about: 'WITNESS' }),
    ],
  ];
}

function rules(change: (rules: Omit<Rules, 'sample' | 'smallPool' | 'strata'>) => object): Wishes {
  return {
    change: (input) => {
      input.rules = { ...input.rules, ...change(input.rules) };
    },
  };
}

function flipped(hex: string): string {
  return toHex(fromHex(hex).map((byte, i) => (i === 0 ? byte ^ 1 : byte)));
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeVectors();
