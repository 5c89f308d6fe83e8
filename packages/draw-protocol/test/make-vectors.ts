import { zipSync } from 'fflate';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type Ask,
  encodeManifest,
  type FreezeInput,
  type FrozenFileName,
  type FrozenFiles,
  findSuite,
  maxCandidates,
  maxFileBytes,
  maxRecordBytes,
  frozenFileNames,
  Packer,
  quicknet,
  Pool,
  type Suite,
  sealFiles,
  sha256Aes256Ctr,
  sm3Sm4Ctr,
  unpack,
  type VerificationStep,
  verify,
} from '../src/index.ts';
import { countedRoot } from '../src/log/merkle.ts';
import { aDraw, candidateNumber, signedByQuicknet, type Wishes } from './a-draw.ts';
import { aReplacedDraw, aReplacement } from './make-replacement-vectors.ts';
import { piecesOf, zipOf } from './zip-pieces.ts';

/** One scenario, verdict first: what `proto-docs/draw/vectors/*.json` holds. */
export interface Vector {
  expect: 'VALID' | VerificationStep;
  comment: string;
  /** For a valid record: the digests a verifier must arrive at. */
  freeze?: string;
  seed?: string;
  result?: string;
  /** The files of the record, as text. */
  files?: Record<string, string>;
  /** A file to which as many LF are added as make it so long: too large to write down. */
  pad?: { file: string; bytes: number };
  /** A record that must be read as an archive, in base64. */
  archive?: string;
  /** A record too large to write down: the demonstration draw of v1.md with so many candidates and no seats. */
  generate?: { candidates: number };
  /** Set where only a verifier that checks the signatures of quicknet comes to this verdict. */
  beacon?: 'checked';
}

export const vectorsFolder = new URL('../../../proto-docs/draw/vectors/', import.meta.url);

type Change = (files: Map<string, string>) => void;

/** Writes every vector anew: `node packages/draw-protocol/test/make-vectors.ts`. */
async function writeVectors(): Promise<void> {
  mkdirSync(vectorsFolder, { recursive: true });
  for (const name of readdirSync(vectorsFolder)) if (name.endsWith('.json')) rmSync(new URL(name, vectorsFolder));
  let count = 0;
  for await (const [name, vector] of allVectors()) {
    writeFileSync(new URL(`${name}.json`, vectorsFolder), `${JSON.stringify(vector, null, 1)}\n`);
    count += 1;
  }
  process.stdout.write(`${count} vectors\n`);
}

async function* allVectors(): AsyncGenerator<[string, Vector]> {
  yield* validDraws();
  yield* wrongFiles();
  yield* damagedFiles();
  yield* wrongArchives();
  yield* secondSpellings();
}

async function* validDraws(): AsyncGenerator<[string, Vector]> {
  for (const suite of [sha256Aes256Ctr, sm3Sm4Ctr]) {
    for (const size of [1, 2, 7, 1000]) {
      const name = `${size}_candidates_${suite.name.replaceAll('-', '_')}`;
      yield [name, await valid(`${size} candidates under ${suite.name}`, { suite, size })];
    }
  }
  const candidates = 1_000_000;
  const million = await aDraw({ size: candidates, ...largeDraw() });
  yield [
    '1000000_candidates_generated',
    {
      expect: 'VALID',
      comment: 'the demonstration draw with a million candidates',
      generate: { candidates },
      ...(await digests(million.publicFiles)),
    },
  ];
  yield ['full_record', await valid('the full record opens every handle', {}, 'full')];
  yield [
    'dice_of_ten_sides',
    await valid(
      '39 ten-sided dice thrown in public',
      rules((r) => ({ ...r, entropy: { kind: 'dice', sides: 10 } })),
    ),
  ];
  yield [
    'dice_of_six_sides',
    await valid(
      '50 six-sided dice thrown in public',
      rules((r) => ({ ...r, entropy: { kind: 'dice', sides: 6 } })),
    ),
  ];
  yield [
    'quicknet_round',
    { ...(await valid('round 1000 of quicknet, whose signature verifies', beaconRound())), beacon: 'checked' },
  ];
  yield [
    'drand_round',
    await valid(
      'a named round of a beacon nobody knows: no signature to check it by',
      rules((r) => ({ ...r, entropy: { kind: 'drand', chain: 'cd'.repeat(32), round: 4711 } })),
    ),
  ];
  yield ['one_witness_absent', await valid('the second witness promised and did not reveal', absent('witness-2'))];
  yield ['one_witness_never_came', await valid('the second witness did not even promise', neverCame('witness-2'))];
  yield ['objects_without_inspectors', await valid('the rules have no seats: only objects are drawn', noSeats())];
  yield [
    'small_pool',
    await valid('three to twenty per cent of two objects is no whole number: one is drawn, the upper bound is waived', {
      size: 2,
      change: (input) => {
        input.rules = { ...input.rules, bounds: { min: 300, max: 2000 }, ask: { kind: 'rates' } };
      },
    }),
  ];
  yield [
    'everybody_in_random_order',
    await valid('a rate of 100 per cent: the draw fixes the order of inspection', {
      change: (input) => {
        input.rules = { ...input.rules, bounds: { min: 300, max: 10000 }, ask: { kind: 'ratio', ratio: 10000 } };
      },
    }),
  ];
  yield ['credit_differentiation_off', await valid('credit differentiation is off, with its reason', creditOff())];
  yield [
    'weights_per_class',
    await valid(
      'classes share the sample by weight instead of rate',
      rules((r) => ({ ...r, basis: 'weight', strata: r.strata.map((s, i) => ({ ...s, share: 2 ** i })) })),
    ),
  ];
  // Thirty candidates, ten of each class: shares and least ratios as said, and how many are asked for.
  const shared = (comment: string, shares: number[], minimums: number[], ask: Ask): Promise<Vector> =>
    valid(comment, {
      size: 30,
      change: (input) => {
        const strata = input.rules.strata.map(({ name }, i) => ({ name, share: shares[i]!, minimum: minimums[i]! }));
        input.rules = { ...input.rules, strata, ask };
      },
    });
  yield [
    'quota_closed_at_the_minimum',
    await shared('the exact share of A lies below its minimum', [1, 1, 1000], [2000, 0, 0], {
      kind: 'ratio',
      ratio: 3000,
    }),
  ];
  yield [
    'quota_below_minimum_before_above_size',
    await shared(
      'A and D lie further below their minimums than B above its size: they are closed first, and B has then less than its size',
      [3, 10, 2],
      [5000, 2000, 5000],
      { kind: 'count', count: 16 },
    ),
  ];
  yield [
    'quota_with_equal_remainders',
    await shared('of three equal remainders that of A sorts first', [1, 1, 1], [0, 0, 0], { kind: 'count', count: 10 }),
  ];
  yield [
    'quota_of_a_class_without_share',
    await shared('A has no share, and gets its minimum', [0, 1, 2], [1000, 0, 0], { kind: 'ratio', ratio: 3000 }),
  ];
  yield [
    'quota_by_minimums_alone',
    await shared('no class has a share, and the minimums are the sample', [0, 0, 0], [1000, 1000, 1000], {
      kind: 'count',
      count: 3,
    }),
  ];
  yield [
    'rates_above_the_bounds',
    await shared('the rates add up to all, the bounds allow sixty per cent', [10_000, 10_000, 10_000], [0, 0, 0], {
      kind: 'rates',
    }),
  ];
  yield [
    'seat_nobody_can_fill',
    await valid(
      'two seats ask for a speciality only one inspector has: the second stays empty',
      rules((r) => ({ ...r, seats: [{ department: 'MARKET', count: 2, tag: 'FOOD' }] })),
    ),
  ];
  yield [
    'deadline_for_reveals',
    await valid(
      'the witnesses have until an hour before the deadline of the draw, written in another zone',
      rules((r) => ({ ...r, deadlines: { reveal: '2026-05-06T01:00:00Z', ...r.deadlines } })),
    ),
  ];
  yield [
    'replacement_draw',
    await validFiles(
      'a draw of one from whoever is left of its stratum replaces an object found ineligible',
      (await aReplacement(await aReplacedDraw())).publicFiles,
    ),
  ];
}

async function* wrongFiles(): AsyncGenerator<[string, Vector]> {
  const seven = await aDraw();
  const full = texts(seven.fullFiles);
  const plain = texts(seven.publicFiles);

  // FILES
  for (const name of plain.keys()) {
    yield [`missing_${slug(name)}`, wrong('FILES', `${name} is missing`, plain, (files) => files.delete(name))];
  }
  yield [
    'file_too_many',
    wrong('FILES', 'a file that is no part of a record', plain, (files) => files.set('notes.txt', 'x\n')),
  ];
  yield [
    'public_record_with_openings',
    wrong('FILES', 'a public record must not open handles', plain, (files) =>
      files.set('candidate-openings.tsv', full.get('candidate-openings.tsv')!),
    ),
  ];
  yield [
    'full_record_without_openings',
    wrong('FILES', 'a full record lacks the openings of its candidates', full, (files) =>
      files.delete('candidate-openings.tsv'),
    ),
  ];
  yield [
    'record_of_unknown_version',
    wrong('FILES', 'record.txt is of another version', plain, edit('record.txt', '/v1', '/v2')),
  ];
  yield [
    'record_of_unknown_kind',
    wrong('FILES', 'record.txt names another kind', plain, edit('record.txt', 'public', 'secret')),
  ];

  // FREEZE
  yield [
    'freeze_of_unknown_version',
    wrong('FREEZE', 'freeze.txt is of another version', plain, edit('freeze.txt', '/v1', '/v2')),
  ];
  yield [
    'freeze_of_unknown_suite',
    wrong('FREEZE', 'the suite is not known', plain, edit('freeze.txt', 'sha256-aes256ctr', 'md5-rc4')),
  ];
  yield [
    'freeze_with_carriage_returns',
    wrong('FREEZE', 'lines end in CR LF', plain, (files) =>
      files.set('freeze.txt', files.get('freeze.txt')!.replaceAll('\n', '\r\n')),
    ),
  ];
  yield [
    'freeze_with_byte_order_mark',
    wrong('FREEZE', 'the file starts with a byte order mark', plain, (files) =>
      files.set('freeze.txt', `\ufeff${files.get('freeze.txt')}`),
    ),
  ];
  yield [
    'freeze_without_last_line_feed',
    wrong('FREEZE', 'the last line is not ended', plain, (files) =>
      files.set('freeze.txt', files.get('freeze.txt')!.trimEnd()),
    ),
  ];
  yield [
    'freeze_with_line_too_many',
    wrong('FREEZE', 'a line that has no place', plain, (files) =>
      files.set('freeze.txt', `${files.get('freeze.txt')}note\tx\n`),
    ),
  ];
  yield [
    'freeze_attempt_zero',
    wrong('FREEZE', 'attempts count from 1', plain, edit('freeze.txt', 'attempt\t1', 'attempt\t0')),
  ];
  yield [
    'freeze_number_with_leading_zero',
    wrong('FREEZE', 'a decimal number has no leading zero', plain, edit('freeze.txt', 'attempt\t1', 'attempt\t01')),
  ];
  yield [
    'freeze_commitment_in_capitals',
    wrong('FREEZE', 'hex is lower case', plain, (files) =>
      files.set(
        'freeze.txt',
        files.get('freeze.txt')!.replace(/commitment\t\w+/, (line) => `commitment\t${line.slice(11).toUpperCase()}`),
      ),
    ),
  ];
  yield [
    'freeze_cut_short',
    wrong('FREEZE', 'the file ends before its last line', plain, (files) =>
      files.set('freeze.txt', files.get('freeze.txt')!.split('\n').slice(0, -2).join('\n') + '\n'),
    ),
  ];

  // FILE_DIGEST
  for (const name of frozenFileNames) {
    yield [
      `one_byte_changed_in_${slug(name)}`,
      wrong('FILE_DIGEST', `one byte of ${name} differs from what was sealed`, plain, flipLastLetter(name)),
    ];
    yield [
      `sealed_rows_wrong_for_${slug(name)}`,
      wrong(
        'FILE_DIGEST',
        `freeze.txt gives ${name} one row more`,
        plain,
        editSeal(name, 2, (rows) => String(Number(rows) + 1)),
      ),
    ];
    yield [
      `sealed_root_wrong_for_${slug(name)}`,
      wrong(
        'FILE_DIGEST',
        `freeze.txt gives ${name} another root`,
        plain,
        editSeal(name, 4, (root) => flipHex(root)),
      ),
    ];
  }
  yield [
    'last_candidate_cut_off',
    wrong('FILE_DIGEST', 'the operator trims the pool after the freeze', plain, (files) =>
      files.set('candidates.tsv', files.get('candidates.tsv')!.split('\n').slice(0, -2).join('\n') + '\n'),
    ),
  ];

  // Below, the frozen file is changed and sealed anew, so that only its own step can see it.
  const resealed = async (expect: VerificationStep, comment: string, change: Change, base = plain): Promise<Vector> =>
    wrong(expect, comment, await sealedAnew(base, change));

  // RULES
  yield [
    'operator_is_witness',
    await resealed(
      'RULES',
      'the operator witnesses the own draw',
      edit('rules.txt', 'witness\twitness-2\tMARKET', 'witness\toperator-1\tMARKET', sortWitnesses),
    ),
  ];
  yield [
    'operators_division_is_witness',
    await resealed(
      'RULES',
      "a witness is of the operator's division",
      edit('rules.txt', 'witness-2\tMARKET', 'witness-2\tOFFICE'),
    ),
  ];
  yield [
    'no_witness_of_policy_division',
    await resealed(
      'RULES',
      'no witness is of the Policy & Regulations Division',
      edit('rules.txt', 'POLICY_DIVISION', 'JUSTICE'),
    ),
  ];
  yield [
    'no_witness_required',
    await resealed('RULES', 'a draw without witnesses', edit('rules.txt', 'required\t1', 'required\t0')),
  ];
  yield [
    'more_witnesses_required_than_named',
    await resealed(
      'RULES',
      'three witnesses are required, two are named',
      edit('rules.txt', 'required\t1', 'required\t3'),
    ),
  ];
  yield [
    'witnesses_out_of_order',
    await resealed(
      'RULES',
      'witnesses are not in bytewise order',
      edit('rules.txt', 'witness\twitness-1', 'witness\twitness-3'),
    ),
  ];
  yield [
    'strata_out_of_order',
    await resealed('RULES', 'strata are not in bytewise order', (files) =>
      swapLines(files, 'rules.txt', /^stratum\tA/, /^stratum\tB/),
    ),
  ];
  yield [
    'rules_with_unknown_key',
    await resealed(
      'RULES',
      'a key that is not in the closed list',
      edit('rules.txt', 'required\t1\n', 'required\t1\nredraw\tallowed\n'),
    ),
  ];
  yield [
    'count_asked_above_the_largest',
    await resealed(
      'RULES',
      'one more is asked for than any pool may have tickets',
      edit('rules.txt', 'ask\tratio\t5000', 'ask\tcount\t268435457'),
    ),
  ];
  yield [
    'rules_without_deadline',
    await resealed('RULES', 'no deadline for the result', (files) =>
      files.set('rules.txt', files.get('rules.txt')!.replace(/deadline\tdraw.*\n/, '')),
    ),
  ];
  for (const [name, comment, from, to] of [
    ['deadline_of_no_day', 'the result is due on a day that does not exist', '2026-05-06T', '2026-02-30T'],
    ['deadline_of_no_hour', 'the result is due at an hour that does not exist', 'T10:00:00+08:00', 'T24:00:00+08:00'],
    ['opening_before_the_result', 'the record is due before the result', '2026-05-12T', '2026-05-05T'],
    [
      'reveals_after_the_result',
      'the witnesses have longer than the draw, though the clock of their zone shows less',
      'deadline\tdraw',
      'deadline\treveal\t2026-05-06T09:00:00+06:00\ndeadline\tdraw',
    ],
  ] as const) {
    yield [name, await resealed('RULES', comment, edit('rules.txt', from, to))];
  }
  yield [
    'credit_off_without_reason',
    await resealed(
      'RULES',
      'credit differentiation is off and nobody says why',
      edit('rules.txt', 'credit\ton', 'credit\toff'),
    ),
  ];
  yield [
    'credit_off_with_strata',
    await resealed(
      'RULES',
      'credit differentiation is off, yet there are strata',
      edit('rules.txt', 'credit\ton', 'credit\toff\tpilot'),
    ),
  ];

  // CANDIDATES
  const candidates = (from: string | RegExp, to: string) => edit('candidates.tsv', from, to);
  yield ['no_candidates', await resealed('CANDIDATES', 'an empty pool', (files) => files.set('candidates.tsv', ''))];
  yield ['candidates_out_of_order', await resealed('CANDIDATES', 'two handles of a stratum are swapped', swapHandles)];
  yield ['candidate_twice', await resealed('CANDIDATES', 'one handle stands in two rows', repeatHandle)];
  yield ['ticket_gap', await resealed('CANDIDATES', 'a ticket belongs to nobody', candidates(/^1\t(\d+)/m, '1\t99'))];
  yield [
    'tickets_overlap',
    await resealed('CANDIDATES', 'two candidates own one ticket', candidates(/^2\t(\d+)/m, '2\t2')),
  ];
  yield ['index_skips', await resealed('CANDIDATES', 'a row number is skipped', candidates(/^6\t/m, '7\t'))];
  yield [
    'weight_zero',
    await resealed('CANDIDATES', 'a candidate without tickets', candidates(/\t\d+\t(\d+)\n$/, '\t0\t$1\n')),
  ];
  yield [
    'weight_256',
    await resealed('CANDIDATES', 'a weight above 255', candidates(/\t\d+\t(\d+)\n$/, '\t256\t$1\n')),
  ];
  yield [
    'handle_in_capitals',
    await resealed('CANDIDATES', 'hex is lower case', (files) =>
      files.set(
        'candidates.tsv',
        files.get('candidates.tsv')!.replace(/[0-9a-f]{32}/, (handle) => handle.toUpperCase()),
      ),
    ),
  ];
  yield [
    'handle_too_short',
    await resealed('CANDIDATES', 'a handle of 15 bytes', candidates(/([0-9a-f]{30})[0-9a-f]{2}/, '$1')),
  ];
  yield [
    'candidates_without_last_line_feed',
    await resealed('CANDIDATES', 'the last row is not ended', (files) =>
      files.set('candidates.tsv', files.get('candidates.tsv')!.trimEnd()),
    ),
  ];
  yield [
    'candidates_with_empty_line',
    await resealed('CANDIDATES', 'an empty line', (files) =>
      files.set('candidates.tsv', `${files.get('candidates.tsv')}\n`),
    ),
  ];
  yield ['candidates_with_extra_field', await resealed('CANDIDATES', 'a seventh field', candidates(/\n$/, '\tx\n'))];
  yield [
    'stratum_missing_from_rules',
    await resealed('CANDIDATES', 'the rules do not know a stratum', edit('rules.txt', 'stratum\tD', 'stratum\tC')),
  ];
  yield [
    'stratum_size_wrong',
    await resealed(
      'CANDIDATES',
      'the rules give a stratum another size',
      edit('rules.txt', /stratum\tA\t3\t/, 'stratum\tA\t4\t'),
    ),
  ];
  yield [
    'stratum_tickets_wrong',
    await resealed(
      'CANDIDATES',
      'the rules give a stratum other tickets',
      edit('rules.txt', /stratum\tA\t3\t\d+/, 'stratum\tA\t3\t99'),
    ),
  ];
  const off = texts((await aDraw(creditOff())).publicFiles);
  yield [
    'credit_off_with_weights',
    await resealed(
      'CANDIDATES',
      'credit differentiation is off, yet weights differ',
      (files) => {
        files.set('candidates.tsv', files.get('candidates.tsv')!.replace(/\t1\t(\d+)\n$/, '\t2\t$1\n'));
        files.set('rules.txt', files.get('rules.txt')!.replace(/stratum\tALL\t7\t7/, 'stratum\tALL\t7\t8'));
      },
      off,
    ),
  ];

  // EXCLUSIONS, INSPECTORS, RECUSALS
  yield [
    'exclusion_without_reason',
    await resealed('EXCLUSIONS', 'an exclusion gives no reason', edit('exclusions.tsv', '\tDEREGISTERED', '')),
  ];
  yield [
    'exclusion_twice',
    await resealed('EXCLUSIONS', 'one exclusion stands in two rows', (files) =>
      files.set('exclusions.tsv', files.get('exclusions.tsv')!.repeat(2)),
    ),
  ];
  yield [
    'inspectors_out_of_order',
    await resealed('INSPECTORS', 'two handles are swapped', (files) =>
      swapLines(files, 'inspectors.tsv', /^0\t/, /^1\t/),
    ),
  ];
  yield [
    'inspector_tags_out_of_order',
    await resealed(
      'INSPECTORS',
      'specialities are not in bytewise order',
      edit('inspectors.tsv', '\tFOOD\t', '\tFOOD,FIRE\t'),
    ),
  ];
  yield [
    'inspector_without_cap',
    await resealed('INSPECTORS', 'a row lacks the cap', edit('inspectors.tsv', '\t1000\n', '\n')),
  ];
  yield [
    'recusal_of_nobody',
    await resealed('RECUSALS', 'a recusal names an inspector who is not there', (files) =>
      files.set('recusals.tsv', '0\t6\n'),
    ),
  ];
  yield [
    'recusal_twice',
    await resealed('RECUSALS', 'one recusal stands in two rows', (files) =>
      files.set('recusals.tsv', files.get('recusals.tsv')!.repeat(2)),
    ),
  ];
  yield [
    'recusals_out_of_order',
    await resealed('RECUSALS', 'recusals do not rise', (files) => files.set('recusals.tsv', '1\t0\n0\t1\n')),
  ];

  // QUOTA
  yield [
    'quota_moved_between_strata',
    await resealed('QUOTA', 'one object is moved from stratum D to stratum A', (files) => {
      files.set(
        'rules.txt',
        files
          .get('rules.txt')!
          .replace(/^(stratum\tA.*\t)(\d+)$/m, (_, row, q) => row + (Number(q) + 1))
          .replace(/^(stratum\tD.*\t)(\d+)$/m, (_, row, q) => row + (Number(q) - 1)),
      );
    }),
  ];
  yield [
    'sample_outside_bounds',
    await resealed(
      'QUOTA',
      'the plan asks for 90 per cent where 60 are allowed',
      edit('rules.txt', 'ask\tratio\t5000', 'ask\tratio\t9000'),
    ),
  ];
  yield [
    'count_outside_bounds',
    await resealed(
      'QUOTA',
      'the plan asks for five where four are allowed',
      edit('rules.txt', 'ask\tratio\t5000', 'ask\tcount\t5'),
    ),
  ];
  yield [
    'small_pool_with_another_count',
    await resealed(
      'QUOTA',
      'the plan asks for two where the bounds allow no whole number',
      edit('rules.txt', 'ask\trates', 'ask\tcount\t2'),
      texts(
        (
          await aDraw({
            size: 2,
            change: (input) => {
              input.rules = { ...input.rules, bounds: { min: 300, max: 2000 }, ask: { kind: 'rates' } };
            },
          })
        ).publicFiles,
      ),
    ),
  ];
  yield [
    'shares_cannot_fill_the_sample',
    await resealed('QUOTA', 'four are to be drawn, and the one class with a share has three', (files) =>
      files.set('rules.txt', files.get('rules.txt')!.replace(/^(stratum\t[BD]\t\d+\t\d+\t)\d+\t\d+/gm, '$10\t0')),
    ),
  ];
  yield [
    'sample_larger_than_asked',
    await resealed(
      'QUOTA',
      'five are drawn where four follow from the rules',
      edit('rules.txt', 'sample\t4', 'sample\t5'),
    ),
  ];
  yield [
    'minimums_exceed_sample',
    await resealed('QUOTA', 'the least of each class adds up to more than the sample', (files) =>
      files.set('rules.txt', files.get('rules.txt')!.replace(/^(stratum\t\w\t\d+\t\d+\t\d+\t)\d+/gm, '$110000')),
    ),
  ];
  yield [
    'small_pool_without_need',
    await resealed(
      'QUOTA',
      'the upper bound is waived although a whole number fits',
      edit('rules.txt', 'within-bounds', 'small-pool'),
    ),
  ];

  // TRANSCRIPT
  const transcript = (comment: string, from: string | RegExp, to: string) =>
    wrong('TRANSCRIPT', comment, plain, edit('transcript.txt', from, to));
  yield [
    'transcript_of_another_draw',
    transcript('the transcript is of another draw', /draw\tSL.*/, 'draw\tSL-2026-9999'),
  ];
  yield [
    'transcript_of_another_item',
    transcript('the transcript is of another plan item', 'item\tCC-07', 'item\tCC-08'),
  ];
  yield [
    'transcript_of_another_attempt',
    transcript('the transcript is of another attempt', 'attempt\t1', 'attempt\t2'),
  ];
  yield [
    'transcript_of_another_suite',
    transcript('the transcript names another suite', 'sha256-aes256ctr', 'sm3-sm4ctr'),
  ];
  yield [
    'transcript_of_another_freeze',
    transcript('the transcript seals another freeze', /freeze\t\w+/, `freeze\t${'0'.repeat(64)}`),
  ];
  yield [
    'transcript_of_other_candidates',
    transcript('the transcript names another digest', /candidates.tsv\t\w+/, `candidates.tsv\t${'0'.repeat(64)}`),
  ];
  yield ['transcript_without_witness', transcript('a witness of the rules is left out', /witness\twitness-2.*\n/, '')];
  yield [
    'transcript_with_stranger',
    transcript('somebody who is no witness of the rules contributes', /(entropy)/, `witness\twitness-3\t-\tabsent\n$1`),
  ];
  yield ['transcript_nonce_too_short', transcript('a nonce of 31 bytes', /\w{2}\nentropy/, '\nentropy')];
  yield ['transcript_with_carriage_return', transcript('a line ends in CR LF', 'item\tCC-07\n', 'item\tCC-07\r\n')];
  yield ['too_few_dice', transcript('38 ten-sided dice', 'entropy\tnone', `entropy\tdice-d10\t${'7'.repeat(38)}`)];

  // COMMITMENT, WITNESS, ENTROPY
  yield [
    'server_opens_other_value',
    wrong(
      'COMMITMENT',
      'the server opens another secret than it promised',
      plain,
      edit('transcript.txt', /server\t22/, 'server\t23'),
    ),
  ];
  yield [
    'witness_opens_other_value',
    wrong('COMMITMENT', 'the second witness opens another value', plain, edit('transcript.txt', /\ta1a1/, '\ta1a2')),
  ];
  yield [
    'witness_reveals_without_promise',
    wrong(
      'COMMITMENT',
      'the second witness reveals without having promised',
      plain,
      edit('transcript.txt', /(witness-2\t)\w+/, '$1-'),
    ),
  ];
  yield [
    'server_promise_replaced',
    await resealed(
      'COMMITMENT',
      'freeze.txt holds another promise of the server',
      () => undefined,
      await withOtherPromise(plain),
    ),
  ];
  yield [
    'too_few_witnesses',
    await thatFails('WITNESS', 'two witnesses are required, one revealed', {
      ...absent('witness-2'),
      change: (input) => {
        input.rules = { ...input.rules, required: 2 };
      },
    }),
  ];
  yield [
    'policy_division_absent',
    await thatFails('WITNESS', 'nobody of the Policy & Regulations Division revealed', absent('witness-1')),
  ];
  yield [
    'dice_not_announced',
    wrong(
      'ENTROPY',
      'dice appear that the rules do not name',
      plain,
      edit('transcript.txt', 'entropy\tnone', `entropy\tdice-d10\t${'7'.repeat(39)}`),
    ),
  ];
  yield [
    'dice_left_out',
    await thatFails('ENTROPY', 'the rules name dice, the transcript has none', {
      ...rules((r) => ({ ...r, entropy: { kind: 'dice', sides: 6 } })),
      changeTranscript: (t) => {
        t.entropy = { kind: 'none' };
      },
    }),
  ];
  yield [
    'beacon_signed_another_round',
    {
      ...(await thatFails('ENTROPY', 'the signature is that of the round before', beaconRound(1001))),
      beacon: 'checked',
    },
  ];
  yield [
    'beacon_signature_changed',
    {
      ...(await thatFails('ENTROPY', 'one bit of the signature differs', {
        ...beaconRound(),
        changeTranscript: (t) => {
          if (t.entropy.kind === 'drand') t.entropy.signature = signedByQuicknet.replace(/9$/, '8');
        },
      })),
      beacon: 'checked',
    },
  ];
  yield [
    'beacon_signature_is_no_point',
    {
      ...(await thatFails('ENTROPY', 'the signature is no point of the curve', {
        ...beaconRound(),
        changeTranscript: (t) => {
          if (t.entropy.kind === 'drand') t.entropy.signature = 'ff'.repeat(48);
        },
      })),
      beacon: 'checked',
    },
  ];
  yield [
    'another_beacon_round',
    await thatFails('ENTROPY', 'another round than the rules name', {
      ...rules((r) => ({ ...r, entropy: { kind: 'drand', chain: 'cd'.repeat(32), round: 4711 } })),
      changeTranscript: (t) => {
        t.entropy = { kind: 'drand', chain: 'cd'.repeat(32), round: 4712, signature: 'ab'.repeat(48) };
      },
    }),
  ];

  // SELECTION, MATCHING
  const result = (expect: VerificationStep, comment: string, change: (rows: string[][]) => void) =>
    wrong(expect, comment, plain, (files) => {
      const rows = files
        .get('result.tsv')!
        .trimEnd()
        .split('\n')
        .map((row) => row.split('\t'));
      change(rows);
      files.set('result.tsv', rows.map((row) => `${row.join('\t')}\n`).join(''));
    });
  yield [
    'drawn_candidate_replaced',
    result('SELECTION', 'the result names another candidate', (rows) => {
      rows[1]![1] = String((Number(rows[1]![1]) + 1) % 7);
    }),
  ];
  yield [
    'drawn_rows_swapped',
    result('SELECTION', 'two rows are swapped', (rows) => {
      [rows[0], rows[1]] = [rows[1]!, rows[0]!];
    }),
  ];
  yield [
    'drawn_row_missing',
    result('SELECTION', 'the last row is missing', (rows) => {
      rows.pop();
    }),
  ];
  yield [
    'drawn_row_too_many',
    result('SELECTION', 'somebody else is added', (rows) => {
      rows.push(['4', '0', 'f'.repeat(32), '1,2,3']);
    }),
  ];
  yield [
    'drawn_key_changed',
    result('SELECTION', 'one digit of a key differs', (rows) => {
      rows[2]![2] = flipHex(rows[2]![2]!);
    }),
  ];
  yield [
    'result_cut_short',
    wrong('SELECTION', 'the result ends in the middle of a row', plain, (files) =>
      files.set('result.tsv', files.get('result.tsv')!.slice(0, 60)),
    ),
  ];
  yield ['result_empty', wrong('SELECTION', 'nobody was drawn', plain, (files) => files.set('result.tsv', ''))];
  yield [
    'result_of_another_seed',
    wrong('SELECTION', 'the result belongs to the same pool under another seed', plain, (files) =>
      files.set('result.tsv', otherResult),
    ),
  ];
  yield [
    'inspector_replaced',
    result('MATCHING', 'one inspector is replaced', (rows) => {
      rows[0]![3] = rows[0]![3]!.replace(/^\d/, (i) => String((Number(i) + 2) % 6));
    }),
  ];
  yield [
    'inspectors_swapped',
    result('MATCHING', 'two teams are swapped', (rows) => {
      [rows[0]![3], rows[1]![3]] = [rows[1]![3]!, rows[0]![3]!];
    }),
  ];
  yield [
    'team_left_out',
    result('MATCHING', 'a team is replaced by nobody', (rows) => {
      rows[3]![3] = '-';
    }),
  ];
  yield [
    'result_without_last_line_feed',
    wrong('MATCHING', 'the last row is not ended', plain, (files) =>
      files.set('result.tsv', files.get('result.tsv')!.trimEnd()),
    ),
  ];

  // RECORD, OPENINGS
  yield [
    'claim_too_strong',
    wrong(
      'RECORD',
      'the record claims more than its transcript bears out',
      plain,
      edit('record.txt', '(witness-1, witness-2)', '(witness-1, witness-2) and a threshold of the beacon'),
    ),
  ];
  yield ['claim_left_out', wrong('RECORD', 'the record makes no claim', plain, edit('record.txt', /claim[^]*/, ''))];
  yield [
    'opening_with_other_salt',
    wrong(
      'OPENINGS',
      'a salt does not open its row',
      full,
      edit('candidate-openings.tsv', /[0-9a-f]{2}(?=\t9122)/, '00'),
    ),
  ];
  yield [
    'opening_with_other_id',
    wrong(
      'OPENINGS',
      'an id does not open its row',
      full,
      edit('candidate-openings.tsv', '91220101MA00000003', '91220101MA00000099'),
    ),
  ];
  yield [
    'openings_swapped',
    wrong('OPENINGS', 'two openings are swapped', full, (files) =>
      swapLines(files, 'candidate-openings.tsv', /^0\t/, /^1\t/),
    ),
  ];
  yield [
    'opening_missing',
    wrong('OPENINGS', 'the last opening is missing', full, (files) =>
      files.set(
        'candidate-openings.tsv',
        files.get('candidate-openings.tsv')!.split('\n').slice(0, -2).join('\n') + '\n',
      ),
    ),
  ];
  yield [
    'opening_too_many',
    wrong('OPENINGS', 'an opening opens no row', full, (files) =>
      files.set('inspector-openings.tsv', `${files.get('inspector-openings.tsv')}6\t${'0'.repeat(32)}\tx\n`),
    ),
  ];
  yield [
    'exclusion_opened_wrongly',
    wrong('OPENINGS', 'an exclusion opens to another enterprise', full, edit('exclusion-openings.tsv', 'X001', 'X002')),
  ];
}

/** What every file can suffer: cut in the middle of a row, a row twice, two rows exchanged, and more than a record may hold. */
async function* damagedFiles(): AsyncGenerator<[string, Vector]> {
  const several = await aDraw({
    change: (input) => {
      input.exclusions = [...input.exclusions, { id: '91220101MA0000X002', reason: 'DEREGISTERED' }];
      input.recusals = [...input.recusals, { candidate: candidateNumber(3).id, inspector: 'inspector-2' }];
    },
  });
  const [plain, full] = [texts(several.publicFiles), texts(several.fullFiles)];
  for (const [name, cut, twice, swapped] of [
    ['record.txt', 'FILES', 'RECORD', 'RECORD'],
    ['freeze.txt', 'FREEZE', 'FREEZE', 'FREEZE'],
    ['rules.txt', 'RULES', 'RULES', 'RULES'],
    ['candidates.tsv', 'CANDIDATES', 'CANDIDATES', 'CANDIDATES'],
    ['exclusions.tsv', 'EXCLUSIONS', 'EXCLUSIONS', 'EXCLUSIONS'],
    ['inspectors.tsv', 'INSPECTORS', 'INSPECTORS', 'INSPECTORS'],
    ['recusals.tsv', 'RECUSALS', 'RECUSALS', 'RECUSALS'],
    ['transcript.txt', 'TRANSCRIPT', 'TRANSCRIPT', 'TRANSCRIPT'],
    // Up to the key the rows are still the recomputed ones; what is missing is part of the last team.
    ['result.tsv', 'MATCHING', 'SELECTION', 'SELECTION'],
    ['candidate-openings.tsv', 'OPENINGS', 'OPENINGS', 'OPENINGS'],
    ['exclusion-openings.tsv', 'OPENINGS', 'OPENINGS', 'OPENINGS'],
    ['inspector-openings.tsv', 'OPENINGS', 'OPENINGS', 'OPENINGS'],
  ] as const) {
    const base = plain.has(name) ? plain : full;
    const isFrozen = (frozenFileNames as readonly string[]).includes(name);
    const changed = async (expect: VerificationStep, comment: string, change: (rows: string[]) => string) => {
      const damage: Change = (files) => files.set(name, change(files.get(name)!.split(/(?<=\n)/)));
      // A frozen file is sealed as it then is, so that only its own step can see the damage.
      return isFrozen ? wrong(expect, comment, await sealedAnew(base, damage)) : wrong(expect, comment, base, damage);
    };
    yield [
      `${slug(name)}_cut_in_a_row`,
      await changed(cut, `${name} ends in the middle of its last row`, (rows) => rows.join('').slice(0, -3)),
    ];
    yield [
      `${slug(name)}_last_row_twice`,
      await changed(twice, `the last row of ${name} stands twice`, (rows) => [...rows, rows.at(-1)].join('')),
    ];
    yield [
      `${slug(name)}_last_rows_swapped`,
      await changed(swapped, `the last two rows of ${name} are exchanged`, (rows) =>
        [...rows.slice(0, -2), rows.at(-1), rows.at(-2)].join(''),
      ),
    ];
    const limit = maxFileBytes[name];
    if (limit === undefined) continue;
    yield [
      `${slug(name)}_too_large`,
      { ...wrong('FILES', `${name} is one byte larger than it may be`, base), pad: { file: name, bytes: limit + 1 } },
    ];
  }
  const none = new Map(plain).set('candidates.tsv', '');
  const rows = maxCandidates + 1;
  yield [
    'candidates_tsv_with_too_many_rows',
    {
      ...wrong('FILE_DIGEST', 'three million rows and one, sealed as they are', none, (files) => {
        const manifest = files.get('freeze.txt')!;
        const seal = sealOfEmptyRows(rows);
        files.set('freeze.txt', manifest.replace(/(file\tcandidates.tsv)\t.*/, `$1\t${rows}\t${seal}`));
      }),
      pad: { file: 'candidates.tsv', bytes: rows },
    },
  ];
  yield [
    'record_too_large',
    {
      ...wrong('ARCHIVE', 'all files together are one byte larger than a record may be', plain),
      pad: {
        file: 'candidates.tsv',
        bytes:
          maxRecordBytes +
          1 -
          [...plain].reduce((sum, [name, text]) => sum + (name === 'candidates.tsv' ? 0 : Buffer.byteLength(text)), 0),
      },
    },
  ];
}

/** H and root of a file of so many empty rows. */
function sealOfEmptyRows(rows: number): string {
  const file = new Uint8Array(rows).fill(10);
  return `${hex(sha256Aes256Ctr.hash(file))}\t${hex(countedRoot(file)!.root)}`;
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

const otherResult = '0\t1\t00000000000000000000000000000000\t0,1,2\n';

async function* wrongArchives(): AsyncGenerator<[string, Vector]> {
  const seven = await aDraw({ size: 2 });
  // A copy: slices of a Buffer would share its bytes.
  const archive = Uint8Array.from(await seven.publicRecord());
  const packed = (expect: Vector['expect'], comment: string, bytes: Uint8Array): Vector => ({
    expect,
    comment,
    archive: Buffer.from(bytes).toString('base64'),
  });
  yield [
    'archive_of_a_public_record',
    { ...packed('VALID', 'a record as ZIP archive', archive), ...(await digests(seven.publicFiles)) },
  ];
  yield [
    'archive_cut_short',
    packed('ARCHIVE', 'the archive ends in the middle', archive.subarray(0, archive.length >> 1)),
  ];
  yield ['archive_empty', packed('ARCHIVE', 'no bytes at all', new Uint8Array(0))];
  yield [
    'archive_is_something_else',
    packed('ARCHIVE', 'a text that is no archive', new TextEncoder().encode('sunlot-draw-record/v1\n')),
  ];
  yield ['archive_with_bytes_after_it', packed('ARCHIVE', 'bytes follow the archive', Uint8Array.of(...archive, 0))];
  yield* crookedArchives(archive, await digests(seven.publicFiles), packed);
  const checksum = archive.slice();
  checksum[14]! ^= 1;
  yield ['archive_with_wrong_checksum', packed('ARCHIVE', 'a checksum does not fit', checksum)];
  const large = archive.slice();
  const directory = large.length - 22 - new DataView(large.buffer, large.byteOffset).getUint32(large.length - 10, true);
  for (const at of [22, directory + 24]) new DataView(large.buffer, large.byteOffset).setUint32(at, 0x7fffffff, true);
  yield ['archive_claims_two_gigabytes', packed('ARCHIVE', 'an entry says that it unpacks to two gigabytes', large)];
  yield [
    'archive_explodes',
    packed('ARCHIVE', 'an entry of 40 MiB of zeros in a few ten kilobytes, said to be 10 bytes', await bomb()),
  ];
}

/** Archives as other tools pack them, and some that could be read in two ways. */
async function* crookedArchives(
  archive: Uint8Array,
  same: Awaited<ReturnType<typeof digests>>,
  packed: (expect: Vector['expect'], comment: string, bytes: Uint8Array) => Vector,
): AsyncGenerator<[string, Vector]> {
  const opened = await unpack(archive);
  if (!opened.ok) throw new Error(opened.reason);
  const files = [...opened.files];
  const zipped = async (entries: [string, Uint8Array][]) => Buffer.concat(await new Packer().pack(entries));
  const valid = (comment: string, bytes: Uint8Array): Vector => ({ ...packed('VALID', comment, bytes), ...same });
  const inFolder = files.map(([name, bytes]): [string, Uint8Array] => [`SL-2026-0002/${name}`, bytes]);
  const stored = zipSync(Object.fromEntries(files), { level: 0, mtime: new Date(2026, 0, 1) });
  const extra = Array.from({ length: 65 - files.length }, (_, i): [string, Uint8Array] => [`${i}`, new Uint8Array(0)]);
  const commented = archive.slice();
  commented[commented.length - 2] = 1;
  yield ['archive_with_shared_folder', valid('all entries lie in one folder', await zipped(inFolder))];
  yield ['archive_with_stored_entries', valid('nothing is deflated, by another packer', stored)];
  yield [
    'archive_with_a_file_outside_the_folder',
    packed(
      'FILES',
      'the folder is not that of all entries',
      await zipped([...inFolder, ['notes.txt', new Uint8Array(0)]]),
    ),
  ];
  yield [
    'archive_with_a_file_twice',
    packed(
      'ARCHIVE',
      'rules.txt stands twice',
      await zipped([...files, ['rules.txt', opened.files.get('rules.txt')!]]),
    ),
  ];
  yield ['archive_with_65_entries', packed('ARCHIVE', 'one entry too many', await zipped([...files, ...extra]))];
  yield ['archive_with_comment', packed('ARCHIVE', 'a comment after the directory', Uint8Array.of(...commented, 0x21))];
  yield ['archive_encrypted', packed('ARCHIVE', 'an entry says that it is encrypted', inBothHeaders(archive, 6, 1))];
  yield ['archive_of_unknown_method', packed('ARCHIVE', 'packed by bzip2', inBothHeaders(archive, 8, 12))];
  const renamed = archive.slice();
  renamed[30]! ^= 1;
  yield [
    'archive_with_two_names_for_a_file',
    packed('ARCHIVE', 'the header before the data gives another name than the directory', renamed),
  ];
}

/** An archive whose first entry has another number at this place of its header, in the directory too. */
function inBothHeaders(archive: Uint8Array, at: number, value: number): Uint8Array {
  const changed = archive.slice();
  const view = new DataView(changed.buffer);
  const directory = view.getUint32(changed.length - 6, true);
  view.setUint16(at, value | (at === 6 ? view.getUint16(at, true) : 0), true);
  view.setUint16(directory + at + 2, value | (at === 6 ? view.getUint16(directory + at + 2, true) : 0), true);
  return changed;
}

async function valid(comment: string, wishes: Wishes, kind: 'public' | 'full' = 'public'): Promise<Vector> {
  const draw = await aDraw(wishes);
  return validFiles(comment, kind === 'full' ? draw.fullFiles : draw.publicFiles);
}

async function validFiles(comment: string, files: Map<string, Uint8Array>): Promise<Vector> {
  return { expect: 'VALID', comment, ...(await digests(files)), files: Object.fromEntries(texts(files)) };
}

/** The digests of a record that verifies: a generator that writes an invalid "valid" vector stops here. */
async function digests(files: Map<string, Uint8Array>): Promise<Pick<Vector, 'freeze' | 'seed' | 'result'>> {
  const verdict = await verify(files);
  if (!verdict.ok) throw new Error(JSON.stringify(verdict));
  const { freeze, seed, result } = verdict;
  return { freeze, seed, result };
}

async function thatFails(expect: VerificationStep, comment: string, wishes: Wishes): Promise<Vector> {
  return wrong(expect, comment, texts((await aDraw(wishes)).publicFiles));
}

function wrong(
  expect: VerificationStep,
  comment: string,
  base: Map<string, string>,
  change: Change = () => undefined,
): Vector {
  const files = new Map(base);
  change(files);
  return { expect, comment, files: Object.fromEntries(files) };
}

/** Changes frozen files and writes `freeze.txt` to fit them. */
async function sealedAnew(base: Map<string, string>, change: Change): Promise<Map<string, string>> {
  const files = new Map(base);
  change(files);
  const frozen = Object.fromEntries(
    frozenFileNames.map((name) => [name, new TextEncoder().encode(files.get(name))]),
  ) as FrozenFiles;
  const suite = findSuite('sha256-aes256ctr') as Suite;
  const rows = files
    .get('freeze.txt')!
    .split('\n')
    .map((row) => row.split('\t'));
  const field = (key: string) => rows.find((row) => row[0] === key)![1]!;
  const manifest = {
    suite: suite.name,
    draw: field('draw'),
    item: field('item'),
    attempt: 1,
    replaces: null,
    commitment: field('commitment'),
  };
  const freeze = encodeManifest({ ...manifest, files: await sealFiles(suite, frozen) });
  return files.set('freeze.txt', new TextDecoder().decode(freeze));
}

/** Another promise of the server, and a transcript that names the freeze which holds it. */
async function withOtherPromise(base: Map<string, string>): Promise<Map<string, string>> {
  const files = new Map(base);
  files.set('freeze.txt', files.get('freeze.txt')!.replace(/commitment\t\w+/, `commitment\t${'0'.repeat(64)}`));
  const digest = Buffer.from(sha256Aes256Ctr.hash(new TextEncoder().encode(files.get('freeze.txt')))).toString('hex');
  files.set('transcript.txt', files.get('transcript.txt')!.replace(/freeze\t\w+/, `freeze\t${digest}`));
  return files;
}

function rules(change: (rules: FreezeInput['rules']) => FreezeInput['rules']): Wishes {
  return {
    change: (input) => {
      input.rules = change(input.rules);
    },
  };
}

/** The demonstration draw without seats, five per cent drawn: for the vector that is generated. */
export function largeDraw(): Wishes {
  return {
    change: (input) => {
      noSeats().change?.(input);
      input.rules = { ...input.rules, ask: { kind: 'ratio', ratio: 500 } };
    },
  };
}

/** A round of quicknet named at the freeze, signed as its round 1000. */
function beaconRound(round = 1000): Wishes {
  return rules((r) => ({ ...r, entropy: { kind: 'drand', chain: quicknet.hash, round } }));
}

function noSeats(): Wishes {
  return {
    change: (input) => {
      input.rules = { ...input.rules, seats: [] };
      input.inspectors = [];
      input.recusals = [];
    },
  };
}

function creditOff(): Wishes {
  return {
    change: (input) => {
      input.rules = {
        ...input.rules,
        credit: { on: false, reason: '试点期间暂停信用分级' },
        strata: [{ name: 'ALL', share: 1, minimum: 0 }],
      };
      input.pool = onePool(input);
    },
  };
}

function onePool({ pool }: FreezeInput): FreezeInput['pool'] {
  const one = new (pool.constructor as new () => FreezeInput['pool'])();
  for (let i = 0; i < pool.size; i++) one.add({ id: pool.ids.at(i), stratum: 'ALL', weight: 1, region: '-' });
  return one;
}

function absent(who: string): Wishes {
  return {
    changeTranscript: (transcript) => {
      transcript.witnesses = transcript.witnesses.map((witness) =>
        witness.id === who ? { ...witness, nonce: null } : witness,
      );
    },
  };
}

function neverCame(who: string): Wishes {
  return {
    changeTranscript: (transcript) => {
      transcript.witnesses = transcript.witnesses.map((witness) =>
        witness.id === who ? { id: who, commitment: null, nonce: null } : witness,
      );
    },
  };
}

function texts(files: Map<string, Uint8Array>): Map<string, string> {
  return new Map(
    [...files].map(([name, bytes]) => [name, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)]),
  );
}

function slug(name: string): string {
  return name.replace(/\W/g, '_');
}

/** Replaces one place of a file; a change that changes nothing is a mistake of this generator. */
function edit(name: string, from: string | RegExp, to: string, then: Change = () => undefined): Change {
  return (files) => {
    const before = files.get(name)!;
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${name}: ${from} is not there`);
    files.set(name, after);
    then(files);
  };
}

function sortWitnesses(files: Map<string, string>): void {
  const rows = files.get('rules.txt')!.split('\n');
  const at = rows.flatMap((row, i) => (row.startsWith('witness\t') ? [i] : []));
  const sorted = at.map((i) => rows[i]!).sort();
  at.forEach((i, place) => {
    rows[i] = sorted[place]!;
  });
  files.set('rules.txt', rows.join('\n'));
}

function swapLines(files: Map<string, string>, name: string, one: RegExp, other: RegExp): void {
  const rows = files.get(name)!.split('\n');
  const [i, j] = [rows.findIndex((row) => one.test(row)), rows.findIndex((row) => other.test(row))];
  [rows[i], rows[j]] = [rows[j]!, rows[i]!];
  files.set(name, rows.join('\n'));
}

function swapHandles(files: Map<string, string>): void {
  const rows = files
    .get('candidates.tsv')!
    .split('\n')
    .map((row) => row.split('\t'));
  [rows[0]![3], rows[1]![3]] = [rows[1]![3]!, rows[0]![3]!];
  files.set('candidates.tsv', rows.map((row) => row.join('\t')).join('\n'));
}

function repeatHandle(files: Map<string, string>): void {
  const rows = files
    .get('candidates.tsv')!
    .split('\n')
    .map((row) => row.split('\t'));
  rows[1]![3] = rows[0]![3]!;
  files.set('candidates.tsv', rows.map((row) => row.join('\t')).join('\n'));
}

function flipLastLetter(name: FrozenFileName): Change {
  return (files) => {
    const text = files.get(name)!.trimEnd();
    files.set(name, `${text.slice(0, -1)}${text.endsWith('1') ? '2' : '1'}\n`);
  };
}

function editSeal(name: FrozenFileName, field: number, change: (value: string) => string): Change {
  return (files) => {
    const rows = files
      .get('freeze.txt')!
      .split('\n')
      .map((row) => row.split('\t'));
    const row = rows.find((fields) => fields[0] === 'file' && fields[1] === name)!;
    row[field] = change(row[field]!);
    files.set('freeze.txt', rows.map((fields) => fields.join('\t')).join('\n'));
  };
}

function flipHex(hex: string): string {
  return (hex.startsWith('0') ? '1' : '0') + hex.slice(1);
}

/** An archive whose one entry says 10 bytes and inflates to 40 MiB. */
async function bomb(): Promise<Uint8Array> {
  const archive = Buffer.concat(await new Packer().pack([['record.txt', new Uint8Array(40 * 2 ** 20)]]));
  const view = new DataView(archive.buffer, archive.byteOffset);
  const directory = view.getUint32(archive.length - 6, true);
  for (const at of [22, directory + 24]) view.setUint32(at, 10, true);
  return archive;
}

/** What an independent reader of v1.md found could be written in two ways. */
async function* secondSpellings(): AsyncGenerator<[string, Vector]> {
  const seven = await aDraw();
  const [plain, full] = [texts(seven.publicFiles), texts(seven.fullFiles)];
  yield [
    'bounds_least_above_greatest',
    wrong(
      'RULES',
      'the least ratio lies above the greatest',
      await sealedAnew(plain, edit('rules.txt', 'bounds\t300\t6000', 'bounds\t6000\t300')),
    ),
  ];
  yield [
    'replaces_attempt_zero',
    wrong(
      'FREEZE',
      'attempts count from 1, also those of the replaced draw',
      plain,
      edit('freeze.txt', 'replaces\t-', `replaces\tSL-2026-0030\t0\t${'ef'.repeat(32)}`),
    ),
  ];
  yield [
    'opening_after_byte_order_mark',
    wrong('OPENINGS', 'the file starts with a byte order mark', full, edit('candidate-openings.tsv', /^/, '\ufeff')),
  ];
  yield ['opening_not_utf8', await openingNotUtf8()];

  const two = await aDraw({ size: 2 });
  const same = await digests(two.publicFiles);
  const pieces = piecesOf(Uint8Array.from(await two.publicRecord()));
  const [first, ...rest] = pieces as [(typeof pieces)[number], ...typeof pieces];
  const packed = (expect: Vector['expect'], comment: string, bytes: Uint8Array): Vector => ({
    expect,
    comment,
    ...(expect === 'VALID' ? same : {}),
    archive: Buffer.from(bytes).toString('base64'),
  });
  const named = async (nameOf: (name: string) => string, more: [string, Uint8Array][] = []) =>
    Buffer.concat(
      await new Packer().pack([
        ...[...two.publicFiles].map(([name, bytes]): [string, Uint8Array] => [nameOf(name), bytes]),
        ...more,
      ]),
    );
  yield [
    'archive_names_with_byte_order_marks',
    packed('FILES', 'all names begin with a byte order mark', await named((name) => `\ufeff${name}`)),
  ];
  yield [
    'archive_name_with_byte_order_mark',
    packed(
      'FILES',
      'one name begins with a byte order mark',
      await named((name) => (name === 'result.tsv' ? `\ufeff${name}` : name)),
    ),
  ];
  yield [
    'archive_name_with_and_without_byte_order_mark',
    packed(
      'FILES',
      'two names that differ in a byte order mark',
      await named((name) => name, [['\ufeffrecord.txt', two.publicFiles.get('record.txt')!]]),
    ),
  ];
  yield [
    'archive_name_not_utf8',
    packed('ARCHIVE', 'a name that is not UTF-8', zipOf([first.with({ nameByte: 0xff }), ...rest])),
  ];
  yield [
    'archive_entry_with_comment',
    packed('ARCHIVE', 'an entry has a comment', zipOf([first.with({ comment: '!' }), ...rest])),
  ];
  yield [
    'archive_with_bytes_before_it',
    packed('ARCHIVE', 'a byte before the first entry', zipOf(pieces, { before: 0 })),
  ];
  yield ['archive_with_gap', packed('ARCHIVE', 'a byte between two entries', zipOf(pieces, { before: 1 }))];
  yield [
    'archive_with_bytes_before_its_directory',
    packed('ARCHIVE', 'a byte between the last entry and the directory', zipOf(pieces, { before: pieces.length })),
  ];
  yield [
    'archive_in_another_order',
    packed(
      'VALID',
      'the directory lists the entries in another order than they lie',
      zipOf(pieces, { backwards: true }),
    ),
  ];
  for (const [name, comment, expect, descriptor] of [
    ['with_descriptor', 'checksum and lengths follow the data', 'VALID', 'signed'],
    ['with_descriptor_without_signature', 'they follow without their signature', 'VALID', 'bare'],
    ['with_wrong_descriptor', 'what follows the data is not what the directory says', 'ARCHIVE', 'wrong'],
    ['without_descriptor', 'nothing follows the data, though the headers say so', 'ARCHIVE', 'none'],
  ] as const) {
    yield [`archive_${name}`, packed(expect, comment, zipOf([first.with({ descriptor }), ...rest]))];
  }
}

/** The handle is made from U+FFFD; the opening has a byte that many a reader would take for it. */
async function openingNotUtf8(): Promise<Vector> {
  const draw = await aDraw({
    size: 2,
    change: (input) => {
      const pool = new Pool();
      for (let i = 0; i < 2; i++) pool.add({ ...candidateNumber(i), id: `91220101MA\ufffd${i}` });
      input.pool = pool;
      input.recusals = [];
    },
  });
  const openings = Buffer.from(draw.fullFiles.get('candidate-openings.tsv')!);
  const ff = Buffer.from(openings.toString('latin1').replaceAll('\u00ef\u00bf\u00bd', '\u00ff'), 'latin1');
  const files = new Map(draw.fullFiles).set('candidate-openings.tsv', Uint8Array.from(ff));
  const archive = Buffer.concat(await new Packer().pack(files)).toString('base64');
  return { expect: 'OPENINGS', comment: 'an id that is not UTF-8', archive };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeVectors();
