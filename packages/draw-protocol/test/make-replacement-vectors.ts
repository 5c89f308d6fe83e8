import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  commitment,
  encodeEntry,
  type FreezeInput,
  fromHex,
  Pool,
  type ReplaceEntry,
  type ReplacementStep,
  sha256Aes256Ctr,
  toHex,
  type Transcript,
} from '../src/index.ts';
import { type ADraw, aDraw, candidateNumber } from './a-draw.ts';

/** A replacement held against the draw it makes whole, verdict first: what `proto-docs/draw/vectors/replacements/*.json` holds. */
export interface ReplacementVector {
  expect: 'HOLDS' | ReplacementStep;
  comment: string;
  /** Where it holds: whether names were compared. */
  ids?: boolean;
  /** The files of the replacement, of the draw it replaces objects of, and of the other draws of the item. */
  replacement: Record<string, string>;
  replaced: Record<string, string>;
  earlier?: Record<string, string>[];
  /** The REPLACE entry of the log; left out where there is none at hand. */
  entry?: string;
}

export const replacementVectorsFolder = new URL('../../../proto-docs/draw/vectors/replacements/', import.meta.url);

/** Writes every vector anew: `node packages/draw-protocol/test/make-replacement-vectors.ts`. */
async function writeVectors(): Promise<void> {
  mkdirSync(replacementVectorsFolder, { recursive: true });
  for (const name of readdirSync(replacementVectorsFolder)) rmSync(new URL(name, replacementVectorsFolder));
  for await (const [name, vector] of allVectors()) {
    writeFileSync(new URL(`${name}.json`, replacementVectorsFolder), `${JSON.stringify(vector, null, 1)}\n`);
  }
}

export type Firm = ReturnType<typeof candidateNumber>;

/** A draw of thirty, and what a replacement in it is made from. */
export interface AReplacedDraw {
  readonly draw: ADraw;
  /** The drawn, in draw order. */
  readonly drawn: readonly Firm[];
  /** Whoever was not drawn, by stratum. */
  left(stratum: string): Firm[];
  /** The places of the drawn of a stratum, in draw order. */
  places(stratum: string): number[];
}

export async function aReplacedDraw(change?: (input: FreezeInput) => void): Promise<AReplacedDraw> {
  const draw = await aDraw({ size: 30, ...(change ? { change } : {}) });
  const firms = Array.from({ length: 30 }, (_, i) => candidateNumber(i));
  const drawn = drawnBy(draw, firms);
  return {
    draw,
    drawn,
    left: (stratum) => firms.filter((firm) => firm.stratum === stratum && !drawn.includes(firm)),
    places: (stratum) => drawn.flatMap((firm, place) => (firm.stratum === stratum ? [place] : [])),
  };
}

/** The firms a draw with full files has drawn, in draw order. */
export function drawnBy({ fullFiles, result }: ADraw, firms: readonly Firm[]): Firm[] {
  const ids = linesOf(fullFiles.get('candidate-openings.tsv')!).map((row) => row.split('\t')[2]!);
  return linesOf(result).map((row) => firms.find(({ id }) => id === ids[Number(row.split('\t')[1])])!);
}

const linesOf = (bytes: Uint8Array): string[] => new TextDecoder().decode(bytes).split('\n').slice(0, -1);

export interface ReplacementWishes {
  /** Who is left to draw from; otherwise all that are left of stratum B. */
  left?: readonly Firm[];
  /** How many are drawn of each stratum; otherwise one of B. */
  numbers?: Readonly<Record<string, number>>;
  /** Whom other draws than the replaced one have drawn. */
  before?: readonly Firm[];
  change?: (input: FreezeInput) => void;
}

/** Draws in the stead of what was skipped, with secrets and numbers of its own. */
export function aReplacement(
  { draw, drawn, left }: AReplacedDraw,
  { left: pool = left('B'), numbers = { B: 1 }, before = [], change }: ReplacementWishes = {},
): Promise<ADraw> {
  const { manifest } = draw.frozen;
  const size = draw.frozen.candidates.count;
  return aDraw({
    size,
    change: (input) => {
      input.draw = `${manifest.draw}-R`;
      input.replaces = { draw: manifest.draw, attempt: 1, result: toHex(sha256Aes256Ctr.hash(draw.result)) };
      input.pool = poolOf(pool);
      input.recusals = input.recusals.filter(({ candidate }) => pool.some(({ id }) => id === candidate));
      input.exclusions = [
        ...input.exclusions,
        ...[...drawn, ...before]
          .filter(({ stratum }) => stratum in numbers)
          .map(({ id }) => ({ id, reason: 'DRAWN_BEFORE' })),
      ];
      input.serverSecret = new Uint8Array(32).fill(0x33);
      input.handleSecret = new Uint8Array(32).fill(0x44);
      Object.assign(input.rules, {
        ask: { kind: 'count', count: Object.values(numbers).reduce((sum, number) => sum + number, 0) },
        bounds: { min: 0, max: 10_000 },
        basis: 'weight',
        strata: sharesFor(numbers, pool),
      });
      change?.(input);
    },
    changeTranscript: (transcript) => {
      transcript.witnesses.forEach((witness, i) => {
        witness.nonce = `${transcript.draw.endsWith('-R') ? 'b' : 'c'}${i}`.repeat(32);
        witness.commitment = promiseOf(transcript, witness.id, witness.nonce);
      });
    },
  });
}

/** Shares that give each stratum its number: as the numbers are to the candidates. */
function sharesFor(numbers: Readonly<Record<string, number>>, pool: readonly Firm[]): FreezeInput['rules']['strata'] {
  const sizeOf = (name: string) => pool.filter(({ stratum }) => stratum === name).length;
  const names = new Set([...Object.keys(numbers), ...pool.map(({ stratum }) => stratum)]);
  return [...names].map((name) => ({
    name,
    share: Math.round((100_000 * (numbers[name] ?? 0)) / Math.max(1, sizeOf(name))),
    minimum: 0,
  }));
}

function promiseOf({ draw, attempt, freeze }: Transcript, party: string, nonce: string): string {
  return toHex(commitment(sha256Aes256Ctr, { draw, attempt, freeze, party }, fromHex(nonce)));
}

function poolOf(candidates: readonly Firm[]): Pool {
  const pool = new Pool();
  for (const candidate of candidates) pool.add(candidate);
  return pool;
}

/** The entry that announces a replacement of what was drawn at these places. */
export function anAnnouncement({ draw }: AReplacedDraw, skipped: readonly number[]): ReplaceEntry {
  const { draw: id, attempt } = draw.frozen.manifest;
  return {
    kind: 'REPLACE',
    time: '2026-05-13T09:00:00+08:00',
    draw: id,
    attempt,
    by: `${id}-R`,
    skipped: skipped.map((order) => ({ order, reason: 'DEREGISTERED' })),
  };
}

type Named = [string, ReplacementVector];

async function* allVectors(): AsyncGenerator<Named> {
  const first = await aReplacedDraw();
  const announced = anAnnouncement(first, first.places('B').slice(0, 1));
  const { left } = first;
  const full = async (draw: ADraw) => texts(draw.fullFiles);
  const replaced = await full(first.draw);
  type Rest = Partial<Pick<ReplacementVector, 'earlier' | 'entry' | 'replacement' | 'replaced'>>;
  const vector = async (
    expect: ReplacementVector['expect'],
    comment: string,
    wishes: ReplacementWishes = {},
    rest: Rest = {},
  ): Promise<ReplacementVector> => ({
    expect,
    comment,
    ...(expect === 'HOLDS' ? { ids: true } : {}),
    replacement: await full(await aReplacement(first, wishes)),
    replaced,
    entry: written(announced),
    ...rest,
  });
  const changed = (change: (input: FreezeInput) => void): ReplacementWishes => ({ change });
  const rules = (change: Partial<FreezeInput['rules']>) => changed((input) => Object.assign(input.rules, change));

  yield ['holds', await vector('HOLDS', 'one of stratum B, from all that are left of it')];
  const openly = await aReplacement(first);
  yield [
    'holds_without_names',
    {
      ...(await vector('HOLDS', 'two public records: as far as it can be seen without names')),
      ids: false,
      replacement: texts(openly.publicFiles),
      replaced: texts(first.draw.publicFiles),
    },
  ];
  const two = { A: 1, B: 2 };
  yield [
    'holds_for_two_strata',
    await vector(
      'HOLDS',
      'one of A and two of B were skipped',
      { left: [...left('A'), ...left('B')], numbers: two },
      {
        entry: written(
          anAnnouncement(
            first,
            [...first.places('A').slice(0, 1), ...first.places('B').slice(0, 2)].toSorted((a, b) => a - b),
          ),
        ),
      },
    ),
  ];

  yield [
    'replaces_nothing',
    await vector(
      'REPLACES_NOTHING',
      'a draw of its own',
      changed((input) => {
        input.replaces = null;
      }),
    ),
  ];
  yield [
    'of_another_draw',
    await vector(
      'OTHER_DRAW',
      'it names another draw',
      changed((input) => {
        input.replaces = { ...input.replaces!, draw: 'SL-2026-0099' };
      }),
    ),
  ];
  yield [
    'of_another_attempt',
    await vector(
      'OTHER_DRAW',
      'it names an attempt that was voided',
      changed((input) => {
        input.replaces = { ...input.replaces!, attempt: 2 };
      }),
    ),
  ];
  yield [
    'of_another_item',
    await vector(
      'OTHER_DRAW',
      'it serves another plan item',
      changed((input) => {
        input.item = 'CC-08';
      }),
    ),
  ];
  yield [
    'of_another_result',
    await vector(
      'OTHER_RESULT',
      'another result than was drawn',
      changed((input) => {
        input.replaces = { ...input.replaces!, result: 'ef'.repeat(32) };
      }),
    ),
  ];
  yield [
    'secret_reused',
    await vector(
      'SECRET_REUSED',
      'the server secret of the replaced draw',
      changed((input) => {
        input.serverSecret = new Uint8Array(32).fill(0x22);
      }),
    ),
  ];
  yield [
    'announced_under_another_id',
    await vector(
      'NOT_ANNOUNCED',
      'the entry names another draw',
      {},
      { entry: written({ ...announced, by: 'SL-2026-0031' }) },
    ),
  ];
  yield [
    'announced_in_another_draw',
    await vector(
      'NOT_ANNOUNCED',
      'the entry is of another draw',
      {},
      { entry: written({ ...announced, draw: 'SL-2026-0031' }) },
    ),
  ];
  yield [
    'announced_for_a_place_nobody_has',
    await vector(
      'NOT_ANNOUNCED',
      'the entry skips a place the result does not have',
      {},
      {
        entry: written({ ...announced, skipped: [{ order: first.drawn.length, reason: 'DEREGISTERED' }] }),
      },
    ),
  ];

  // One in five of those left, too.
  const fraction = Math.round(10_000 / left('B').length);
  yield [
    'asked_by_ratio',
    await vector(
      'OTHER_RULES',
      'a ratio that comes to the number skipped',
      rules({ ask: { kind: 'ratio', ratio: fraction } }),
    ),
  ];
  yield [
    'asked_by_rates',
    await vector(
      'OTHER_RULES',
      'rates that come to the number skipped',
      rules({ ask: { kind: 'rates' }, strata: [{ name: 'B', share: fraction, minimum: 0 }] }),
    ),
  ];
  yield [
    'with_bounds',
    await vector('OTHER_RULES', 'bounds up to 99.99 per cent', rules({ bounds: { min: 0, max: 9_999 } })),
  ];
  yield ['by_rate', await vector('OTHER_RULES', 'the shares are said to be rates', rules({ basis: 'rate' }))];
  yield ['without_seats', await vector('OTHER_RULES', 'no inspectors are drawn', rules({ seats: [] }))];
  yield [
    'with_other_seats',
    await vector(
      'OTHER_RULES',
      'a seat less',
      rules({
        seats: [
          { department: 'COMMERCE', count: 1, tag: null },
          { department: 'MARKET', count: 1, tag: null },
        ],
      }),
    ),
  ];
  yield [
    'credit_switched_off',
    await vector('OTHER_RULES', 'credit differentiation was on and is off', {
      left: left('B').map((firm) => ({ ...firm, weight: 1 })),
      change: (input) => {
        input.rules = { ...input.rules, credit: { on: false, reason: '试点' } };
      },
    }),
  ];
  yield ['one_too_many', await vector('OTHER_NUMBER', 'two are drawn and one was skipped', { numbers: { B: 2 } })];
  yield [
    'of_another_stratum',
    await vector('OTHER_NUMBER', 'one of A is drawn and one of B was skipped', { left: left('A'), numbers: { A: 1 } }),
  ];
  yield [
    'one_stratum_left_out',
    await vector(
      'OTHER_NUMBER',
      'one of D was skipped, too',
      {},
      {
        entry: written(
          anAnnouncement(
            first,
            [first.places('B')[0]!, first.places('D')[0]!].toSorted((a, b) => a - b),
          ),
        ),
      },
    ),
  ];
  const { entry: _, ...unannounced } = await vector(
    'OTHER_NUMBER',
    'more than that draw had drawn; seen without the entry',
    {
      numbers: { B: first.places('B').length + 1 },
    },
  );
  yield ['more_than_were_drawn', unannounced];

  yield [
    'without_an_inspector',
    await vector(
      'OTHER_INSPECTORS',
      'an inspector is left out',
      changed((input) => {
        input.inspectors = input.inspectors.slice(1);
      }),
    ),
  ];
  yield [
    'inspector_with_another_cap',
    await vector(
      'OTHER_INSPECTORS',
      'an inspector may be given one object only',
      changed((input) => {
        input.inspectors = input.inspectors.map((it, i) => (i === 0 ? { ...it, cap: 1 } : it));
      }),
    ),
  ];
  yield [
    'inspector_in_the_stead_of_another',
    await vector(
      'OTHER_INSPECTORS',
      'somebody else who looks alike',
      changed((input) => {
        input.inspectors = input.inspectors.map((it, i) => (i === 3 ? { ...it, id: 'inspector-9' } : it));
      }),
    ),
  ];

  const [one, ...others] = left('B') as [Firm, ...Firm[]];
  yield [
    'with_a_stranger',
    await vector('STRANGER', 'a candidate who was none', {
      left: [...left('B'), { ...candidateNumber(40), stratum: 'B' }],
    }),
  ];
  yield [
    'with_more_weight',
    await vector('CHANGED', 'a candidate has 200 tickets', { left: [{ ...one, weight: 200 }, ...others] }),
  ];
  yield [
    'with_another_region',
    await vector('CHANGED', 'a candidate lies in another region', { left: [{ ...one, region: '220199' }, ...others] }),
  ];
  yield [
    'in_another_stratum',
    await vector('CHANGED', 'a candidate of A stands among those of B', {
      left: [...left('B'), { ...left('A')[0]!, stratum: 'B' }],
    }),
  ];
  const skipped = first.drawn[first.places('B')[0]!]!;
  yield [
    'with_the_skipped',
    await vector('DRAWN_BEFORE', 'the skipped object may be drawn again', {
      left: [...left('B'), skipped],
      change: (input) => {
        input.exclusions = input.exclusions.filter(({ id }) => id !== skipped.id);
      },
    }),
  ];
  yield ['with_one_left_out', await vector('LEFT_OUT', 'somebody who was left is no candidate', { left: others })];
  yield [
    'with_one_excluded_as_drawn',
    await vector('LEFT_OUT', 'somebody nobody has drawn is said to be drawn before', { left: others, before: [one] }),
  ];

  const exclusions = (change: (all: FreezeInput['exclusions']) => FreezeInput['exclusions']) =>
    changed((input) => {
      input.exclusions = change(input.exclusions);
    });
  yield [
    'without_the_old_exclusions',
    await vector(
      'OTHER_EXCLUSIONS',
      'those of the replaced draw are missing',
      exclusions((all) => all.slice(1)),
    ),
  ];
  yield [
    'without_drawn_before',
    await vector(
      'OTHER_EXCLUSIONS',
      'whom that draw drew is not among them',
      exclusions((all) => all.slice(0, 1)),
    ),
  ];
  yield [
    'excluded_for_another_reason',
    await vector(
      'OTHER_EXCLUSIONS',
      'an exclusion has another reason',
      exclusions((all) => all.map((it, i) => (i === 0 ? { ...it, reason: 'RELOCATED' } : it))),
    ),
  ];
  yield [
    'with_one_more_exclusion',
    await vector(
      'OTHER_EXCLUSIONS',
      'an exclusion more',
      exclusions((all) => [...all, { id: '91220101MA0000X009', reason: 'DEREGISTERED' }]),
    ),
  ];
  yield [
    'with_the_drawn_of_other_strata',
    await vector(
      'OTHER_EXCLUSIONS',
      'the drawn of strata nothing was skipped in stand there, too',
      exclusions((all) => [
        ...all,
        { id: first.drawn.find(({ stratum }) => stratum === 'A')!.id, reason: 'DRAWN_BEFORE' },
      ]),
    ),
  ];
  yield [
    'with_one_more_recusal',
    await vector(
      'OTHER_RECUSALS',
      'a recusal that was none',
      changed((input) => {
        input.recusals = [{ candidate: one.id, inspector: 'inspector-2' }];
      }),
    ),
  ];
  yield* withRecusals(first);

  const second = await aReplacement(first);
  const [drawnAgain] = drawnBy(second, left('B')) as [Firm];
  const third = (wishes: ReplacementWishes): ReplacementWishes => ({
    ...wishes,
    change: (input) => {
      input.draw = 'SL-2026-0030-S';
      input.attempt = 2;
      input.serverSecret = new Uint8Array(32).fill(0x55);
      input.handleSecret = new Uint8Array(32).fill(0x66);
    },
  });
  const places = first.places('B');
  const after = {
    earlier: [await full(second)],
    entry: written({ ...anAnnouncement(first, [places[1]!]), by: 'SL-2026-0030-S' }),
  };
  const rest = left('B').filter(({ id }) => id !== drawnAgain.id);
  yield [
    'holds_after_another',
    await vector(
      'HOLDS',
      'whom another replacement drew is left out',
      third({ left: rest, before: [drawnAgain] }),
      after,
    ),
  ];
  yield [
    'drawn_by_another',
    await vector('DRAWN_BEFORE', 'whom another replacement drew may be drawn again', third({}), after),
  ];
  yield [
    'earlier_of_another_item',
    await vector('OTHER_DRAW', 'the other draw is of another item', third({ left: rest, before: [drawnAgain] }), {
      ...after,
      earlier: [
        await full(
          await aReplacement(
            first,
            changed((input) => {
              input.item = 'CC-08';
            }),
          ),
        ),
      ],
    }),
  ];

  const openlyWrong = async (
    expect: ReplacementStep,
    comment: string,
    wishes: ReplacementWishes,
  ): Promise<ReplacementVector> => ({
    expect,
    comment,
    replacement: texts((await aReplacement(first, wishes)).publicFiles),
    replaced: texts(first.draw.publicFiles),
    entry: written(announced),
  });
  yield [
    'public_with_more_weight',
    await openlyWrong('OTHER_CANDIDATES', 'more weight, seen without names', {
      left: [{ ...one, weight: 200 }, ...others],
    }),
  ];
  yield [
    'public_with_the_skipped',
    await openlyWrong('OTHER_CANDIDATES', 'more of a kind than that draw left, seen without names', {
      left: [...left('B'), skipped],
    }),
  ];
  yield [
    'public_with_one_left_out',
    await openlyWrong('OTHER_EXCLUSIONS', 'one is gone without being said to be drawn, seen without names', {
      left: others,
    }),
  ];
}

/** The replaced draw has recusals in stratum B: those of the drawn fall away, those of the others stay. */
async function* withRecusals(plain: AReplacedDraw): AsyncGenerator<Named> {
  const [gone, stays] = [plain.drawn[plain.places('B')[0]!]!, plain.left('B')[0]!];
  const recusals = [gone, stays].map(({ id }) => ({ candidate: id, inspector: 'inspector-2' }));
  // Who is drawn changes with the recusals, as with everything that is frozen.
  const recused = await aReplacedDraw((input) => {
    input.recusals = recusals;
  });
  const kept = recusals.filter(({ candidate }) => recused.left('B').some(({ id }) => id === candidate));
  if (kept.length === 0) throw new Error('nobody with a recusal is left');
  const vector = async (
    expect: ReplacementVector['expect'],
    comment: string,
    of: typeof recusals,
  ): Promise<ReplacementVector> => ({
    expect,
    comment,
    ...(expect === 'HOLDS' ? { ids: true } : {}),
    replacement: texts(
      (
        await aReplacement(recused, {
          change: (input) => {
            input.recusals = of;
          },
        })
      ).fullFiles,
    ),
    replaced: texts(recused.draw.fullFiles),
    entry: written(anAnnouncement(recused, recused.places('B').slice(0, 1))),
  });
  yield ['holds_with_recusals', await vector('HOLDS', 'the recusals of whoever is left', kept)];
  yield ['without_recusals', await vector('OTHER_RECUSALS', 'an inspector who must not visit a candidate may', [])];
}

function texts(files: ReadonlyMap<string, Uint8Array>): Record<string, string> {
  return Object.fromEntries([...files].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}

function written(entry: ReplaceEntry): string {
  return new TextDecoder().decode(encodeEntry(entry));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeVectors();
