import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  consistencyProof,
  COSIGNATURE,
  checkpointText,
  cosign,
  type Entry,
  encodeConsistency,
  encodeEntry,
  encodeInclusion,
  encodeNote,
  encodeVerifier,
  entriesTree,
  type FreezeEntry,
  freezeEntry,
  fromHex,
  inclusionProof,
  keyChangeText,
  readNote,
  sha256Aes256Ctr,
  signCheckpoint,
  signKeyChange,
  signNote,
  toHex,
  verifierOf,
} from '../src/index.ts';
import { toBase64 } from '../src/log/base64.ts';
import { aDraw as aDemonstrationDraw } from './a-draw.ts';
import { aCommit, aDraw, aFreeze, aGoodDraw, anEscrowOpening, anOpen, aReplace, aReveal, aVoid } from './a-log.ts';

/** One scenario of the log, verdict first: what `proto-docs/draw/vectors/log/*.json` holds. Bytes are in hex. */
export type LogVector = { expect: string; comment: string } & (
  | { check: 'root'; leaves: string[]; root: string }
  | { check: 'inclusion'; leaf: string; index: number; size: number; proof: string[]; root: string }
  | { check: 'consistency'; oldSize: number; oldRoot: string; newSize: number; newRoot: string; proof: string[] }
  | { check: 'checkpoint'; key: string; witnesses: string[]; note: string; cosignatures?: [string, number][] }
  | { check: 'key-change'; key: string; note: string; next?: string }
  | { check: 'key-changes'; key: string; notes: string[]; newest?: string; change?: number }
  | { check: 'inclusion-text'; key: string; entry: string; text: string }
  | { check: 'consistency-text'; key: string; oldRoot: string; text: string }
  | { check: 'entry'; text: string; line?: number }
  | { check: 'monitor'; now: string; entries: string[]; findings: { code: string; index: number | null }[] }
  | {
      check: 'record';
      files: Record<string, string>;
      entries: string[];
      voided?: boolean;
      index?: number | null;
      line?: number;
      about?: string;
    }
);

export const logVectorsFolder = new URL('../../../proto-docs/draw/vectors/log/', import.meta.url);

type Named = [string, LogVector];

/** Writes every vector anew: `node packages/draw-protocol/test/make-log-vectors.ts`. */
async function writeVectors(): Promise<void> {
  mkdirSync(logVectorsFolder, { recursive: true });
  for (const name of readdirSync(logVectorsFolder)) rmSync(new URL(name, logVectorsFolder));
  for (const [name, vector] of [
    ...trees(),
    ...(await heads()),
    ...(await keyChanges()),
    ...(await proofs()),
    ...entries(),
    ...logs(),
    ...unreadableEntries(),
    ...(await records()),
  ]) {
    writeFileSync(new URL(`${name}.json`, logVectorsFolder), `${JSON.stringify(vector, null, 1)}\n`);
  }
}

const knownLeaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const treeOf = (leaves: readonly string[]) => entriesTree(leaves.map(fromHex));

function* trees(): Generator<Named> {
  for (let size = 0; size <= knownLeaves.length; size += 1) {
    const leaves = knownLeaves.slice(0, size);
    const comment = `the root of the first ${size} of the leaves RFC 6962 is tested with`;
    yield [
      `root_of_${size}_leaves`,
      { expect: 'VALID', comment, check: 'root', leaves, root: toHex(treeOf(leaves).root) },
    ];
  }
  const tree = treeOf(knownLeaves.slice(0, 7));
  const right = {
    expect: 'VALID',
    comment: 'the third of seven leaves',
    check: 'inclusion',
    leaf: '10',
    index: 2,
    size: 7,
    proof: inclusionProof(tree, 2).map(toHex),
    root: toHex(tree.root),
  } as const;
  const other = (comment: string, change: object): LogVector => ({
    ...right,
    ...change,
    expect: 'WRONG_PROOF',
    comment,
  });
  yield ['leaf_included', right];
  yield ['leaf_last_on_the_edge', { ...right, comment: 'the last leaf, whose path is shorter', ...edge(tree) }];
  yield ['leaf_at_another_place', other('the path of the third leaf, said of the fourth', { index: 3 })];
  yield ['leaf_beyond_the_tree', other('an index the tree does not have', { index: 7 })];
  yield ['leaf_changed', other('another leaf', { leaf: '11' })];
  yield ['leaf_path_too_short', other('a hash is missing', { proof: right.proof.slice(1) })];
  yield ['leaf_path_too_long', other('a hash too many', { proof: [...right.proof, right.root] })];
  yield* extensions();
}

function edge(tree: ReturnType<typeof treeOf>) {
  return { leaf: knownLeaves[6] as string, index: 6, proof: inclusionProof(tree, 6).map(toHex) };
}

function* extensions(): Generator<Named> {
  const [old, tree] = [treeOf(knownLeaves.slice(0, 3)), treeOf(knownLeaves.slice(0, 7))];
  const right = {
    expect: 'VALID',
    comment: 'the tree of three leaves is the beginning of that of seven',
    check: 'consistency',
    oldSize: 3,
    oldRoot: toHex(old.root),
    newSize: 7,
    newRoot: toHex(tree.root),
    proof: consistencyProof(tree, 3).map(toHex),
  } as const;
  const other = (comment: string, change: object): LogVector => ({
    ...right,
    ...change,
    expect: 'WRONG_PROOF',
    comment,
  });
  const empty = treeOf([]);
  yield ['log_continued', right];
  yield ['log_unchanged', { ...right, comment: 'the same tree twice', oldSize: 7, oldRoot: right.newRoot, proof: [] }];
  yield [
    'log_continued_from_nothing',
    { ...right, comment: 'every log continues the empty one', oldSize: 0, oldRoot: toHex(empty.root), proof: [] },
  ];
  yield [
    'log_rewritten',
    other('two stories: the third leaf was another', { oldRoot: toHex(treeOf(['', '00', '11']).root) }),
  ];
  yield ['log_shrunk', other('the old tree is the larger', { oldSize: 8 })];
  yield ['log_proof_too_long', other('a hash too many', { proof: [...right.proof, right.newRoot] })];
}

const log = { name: 'sunlot.example/draws', secret: new Uint8Array(32).fill(1) };
const next = { name: 'sunlot.example/draws', secret: new Uint8Array(32).fill(3) };
const third = { name: 'sunlot.example/draws', secret: new Uint8Array(32).fill(5) };
const justice = { name: 'justice.example/w1', secret: new Uint8Array(32).fill(2) };
const stranger = { name: 'stranger.example/w9', secret: new Uint8Array(32).fill(9) };
const noteText = (note: Uint8Array) => new TextDecoder().decode(note);

async function heads(): Promise<Named[]> {
  const key = encodeVerifier(await verifierOf(log));
  const witnesses = [encodeVerifier(await verifierOf(justice, COSIGNATURE))];
  const tree = entriesTree(aGoodDraw().map(encodeEntry));
  const head = { origin: log.name, size: tree.size, root: tree.root };
  const signed = noteText(await signCheckpoint(head, log));
  const note = readNote(new TextEncoder().encode(signed));
  if (note === undefined) throw new Error('not a note');
  const cosigned = async (...more: Awaited<ReturnType<typeof cosign>>[]) =>
    noteText(encodeNote({ ...note, signatures: [...note.signatures, ...more] }));
  const twice = await cosigned(
    await cosign(note.text, justice, 1_777_000_000),
    await cosign(note.text, stranger, 1_777_000_001),
    await cosign(note.text, justice, 1_777_000_002),
  );
  const wrong = await cosigned(await cosign(checkpointText({ ...head, size: 6 }), justice, 1_777_000_000));
  const vector = (expect: string, comment: string, text: string): LogVector => ({
    expect,
    comment,
    check: 'checkpoint',
    key,
    witnesses,
    note: text,
  });
  const valid = (comment: string, text: string, cosignatures: [string, number][] = []): LogVector => ({
    expect: 'VALID',
    comment,
    check: 'checkpoint',
    key,
    witnesses,
    note: text,
    cosignatures,
  });
  return [
    ['head_signed', valid('a signed head', signed)],
    [
      'head_cosigned',
      valid('of two cosignatures the later; a stranger is passed over', twice, [[justice.name, 1_777_000_002]]),
    ],
    ['head_signed_with_two_keys', valid('a change of key: both sign', noteText(await signCheckpoint(head, log, next)))],
    ['head_size_changed', vector('BAD_SIGNATURE', 'one entry more than was signed', signed.replace('\n7\n', '\n8\n'))],
    ['head_cosigned_of_another', vector('BAD_SIGNATURE', 'a known witness cosigned another head', wrong)],
    [
      'head_of_the_next_key',
      vector('UNSIGNED', 'signed with a key not known yet', noteText(await signCheckpoint(head, next))),
    ],
    ['head_of_another_log', vector('OTHER_LOG', 'a head of another log', signed.replaceAll('sunlot', 'moonlot'))],
    ['head_size_with_zero', vector('NOT_A_CHECKPOINT', 'a leading zero', signed.replace('\n7\n', '\n07\n'))],
    ['head_with_more_lines', vector('NOT_A_CHECKPOINT', 'an extension line', signed.replace('\n\n', '\nmore\n\n'))],
    ['head_without_signature', vector('NOT_A_NOTE', 'text alone', note.text)],
    ['head_cut_short', vector('NOT_A_NOTE', 'the last LF is missing', signed.slice(0, -1))],
    ['head_with_carriage_returns', vector('NOT_A_NOTE', 'lines end in CR LF', signed.replaceAll('\n', '\r\n'))],
  ];
}

async function keyChanges(): Promise<Named[]> {
  const [known, later, last] = await Promise.all([log, next, third].map((signer) => verifierOf(signer)));
  const key = encodeVerifier(known!);
  const tree = entriesTree(aGoodDraw().map(encodeEntry));
  const head = { origin: log.name, size: tree.size, root: tree.root };
  const about = { head, time: '2026-04-25T09:00:00+08:00', reason: 'the yearly change' };
  const lines = keyChangeText({ ...about, old: known!, next: later! });
  const signedBy = async (text: string, ...signers: (typeof log)[]) =>
    noteText(encodeNote({ text, signatures: await Promise.all(signers.map((signer) => signNote(text, signer))) }));
  const change = noteText(await signKeyChange(about, log, next));
  const changeAgain = noteText(await signKeyChange({ ...about, time: '2027-04-25T09:00:00+08:00' }, next, third));
  const exchanged = keyChangeText({ ...about, old: known!, next: last! });
  const [oldSignature] = readNote(new TextEncoder().encode(change))!.signatures;
  const handedToAnother = encodeNote({
    text: exchanged,
    signatures: [oldSignature!, await signNote(exchanged, third)],
  });
  const elsewhere = { ...about, head: { ...head, origin: 'moonlot.example/draws' } };
  const [moon, moonNext] = [log, next].map((signer) => ({ ...signer, name: 'moonlot.example/draws' }));
  const altered = (from: string | RegExp, to: string) => signedBy(lines.replace(from, to), log, next);

  const one = (expect: string, comment: string, note: string, more: { next?: string } = {}): LogVector => ({
    expect,
    comment,
    check: 'key-change',
    key,
    note,
    ...more,
  });
  const many = (
    expect: string,
    comment: string,
    notes: string[],
    more: { newest?: string; change?: number },
    from = key,
  ): LogVector => ({ expect, comment, check: 'key-changes', key: from, notes, ...more });
  const newest = encodeVerifier(last!);
  return [
    ['key_changed', one('VALID', 'both keys sign', change, { next: encodeVerifier(later!) })],
    [
      'key_changed_before_any_entry',
      one('VALID', 'of an empty log', await altered(/7\n[^\n]+/, `0\n${toBase64(treeOf([]).root)}`), {
        next: encodeVerifier(later!),
      }),
    ],
    ['key_change_not_signed_by_the_old', one('UNSIGNED', 'the new key alone signs', await signedBy(lines, next))],
    ['key_change_not_signed_by_the_new', one('UNSIGNED', 'the old key alone signs', await signedBy(lines, log))],
    [
      'key_change_to_another_key',
      one('BAD_SIGNATURE', 'the old key signed a change to another', noteText(handedToAnother)),
    ],
    ['key_change_edited', one('BAD_SIGNATURE', 'another reason than was signed', change.replace('yearly', 'monthly'))],
    [
      'key_change_from_another_key',
      one(
        'OTHER_KEY',
        'the key known is not the one that hands over',
        noteText(await signKeyChange(about, next, third)),
      ),
    ],
    [
      'key_change_of_another_log',
      one('OTHER_LOG', 'the keys of another log', noteText(await signKeyChange(elsewhere, moon!, moonNext!))),
    ],
    [
      'key_change_to_itself',
      one('NOT_A_CHANGE', 'old and new are one key', await altered(encodeVerifier(later!), key)),
    ],
    [
      'key_change_of_two_names',
      one(
        'NOT_A_CHANGE',
        'the new key has the name of another log',
        await signedBy(lines.replace(/\nsunlot(\S+\nthe)/, '\nmoonlot$1'), log, next),
      ),
    ],
    ['key_change_without_reason', one('NOT_A_CHANGE', 'no reason', await altered('the yearly change', ''))],
    ['key_change_with_more_lines', one('NOT_A_CHANGE', 'nine lines', await altered(/$/, 'more\n'))],
    ['key_change_of_unknown_version', one('NOT_A_CHANGE', 'another first line', await altered('/v1', '/v2'))],
    ['key_change_at_no_time', one('NOT_A_CHANGE', 'a day that is not', await altered('-04-25', '-04-31'))],
    ['key_change_of_a_head', one('NOT_A_CHANGE', 'a checkpoint', noteText(await signCheckpoint(head, log, next)))],
    ['key_change_unsigned', one('NOT_A_NOTE', 'text alone', lines)],
    ['keys_followed', many('VALID', 'from the first to the third', [change, changeAgain], { newest })],
    [
      'keys_followed_from_the_second',
      many(
        'VALID',
        'changes before the known key are passed over',
        [change, changeAgain],
        { newest },
        encodeVerifier(later!),
      ),
    ],
    ['keys_never_changed', many('VALID', 'the known key is the newest', [], { newest: key })],
    [
      'keys_with_a_gap',
      many('OTHER_KEY', 'the second change hands over from another key', [change, change], { change: 1 }),
    ],
    [
      'keys_with_a_forged_change',
      many(
        'UNSIGNED',
        'the key in force did not sign',
        [change, await signedBy(keyChangeText({ ...about, old: later!, next: last! }), third)],
        {
          change: 1,
        },
      ),
    ],
  ];
}

async function proofs(): Promise<Named[]> {
  const key = encodeVerifier(await verifierOf(log));
  const all = aGoodDraw().map(encodeEntry);
  const tree = entriesTree(all);
  const head = await signCheckpoint({ origin: log.name, size: tree.size, root: tree.root }, log);
  const entry = noteText(all[5] as Uint8Array);
  const included = noteText(encodeInclusion(tree, 5, head));
  const continued = noteText(encodeConsistency(tree, 4, head));
  const oldRoot = toHex(entriesTree(all.slice(0, 4)).root);
  const inclusion = (expect: string, comment: string, text: string): LogVector => ({
    expect,
    comment,
    check: 'inclusion-text',
    key,
    entry,
    text,
  });
  return [
    ['proof_of_a_draw', inclusion('VALID', 'the DRAW entry is in the log', included)],
    [
      'proof_of_another_place',
      inclusion('WRONG_PROOF', 'said of the entry before', included.replace('index 5', 'index 4')),
    ],
    ['proof_of_another_version', inclusion('NOT_A_PROOF', 'an unknown first line', included.replace('@v1', '@v2'))],
    [
      'proof_with_wrong_head',
      inclusion('BAD_SIGNATURE', 'the head is not the signed one', included.replace('\n7\n', '\n8\n')),
    ],
    [
      'continuation_text',
      {
        expect: 'VALID',
        comment: 'the log continues its first four entries',
        check: 'consistency-text',
        key,
        oldRoot,
        text: continued,
      },
    ],
    [
      'continuation_of_another_log',
      {
        expect: 'WRONG_PROOF',
        comment: 'two stories: the first four entries were others',
        check: 'consistency-text',
        key,
        oldRoot: toHex(entriesTree(all.slice(1, 5)).root),
        text: continued,
      },
    ],
  ];
}

const written = (entry: Entry) => noteText(encodeEntry(entry));

function* entries(): Generator<Named> {
  const valid: [string, string, Entry][] = [
    ['freeze', 'a freeze', aFreeze()],
    [
      'freeze_without_escrow',
      'no shares were handed out, and the rules name no time for reveals',
      aFreeze({ escrow: null, deadlines: withoutReveal }),
    ],
    ['freeze_of_a_replacement', 'a freeze that replaces objects of an earlier draw, under SM3', replacing()],
    ['freeze_with_dice', 'ten-sided dice will be thrown', aFreeze({ entropy: { kind: 'dice', sides: 10 } })],
    ['freeze_with_beacon', 'a drand round is named', aFreeze({ entropy: beacon })],
    ['commit', 'a witness promises', aCommit('li')],
    ['reveal', 'a witness opens the promise', aReveal('li')],
    ['escrow_opened', 'two holders brought their shares', anEscrowOpening()],
    ['draw', 'the result, while names are sealed', aDraw()],
    [
      'draw_with_dice',
      'with 39 throws',
      aDraw({ entropy: { kind: 'dice', sides: 10, throws: '314159265358979323846264338327950288419' } }),
    ],
    ['draw_with_beacon', 'with a round of drand', aDraw({ entropy: { ...beacon, signature: 'ab'.repeat(48) } })],
    ['open', 'the record is published', anOpen()],
    ['void', 'signed by the Policy Division and one from outside', aVoid()],
    ['replace', 'one object is skipped', aReplace()],
  ];
  for (const [name, comment, entry] of valid) {
    yield [`entry_${name}`, { expect: 'VALID', comment, check: 'entry', text: written(entry) }];
  }
  const { signers } = aVoid();
  const wrong: [string, string, number, string][] = [
    ['kind_unknown', 'there is no CLOSE', 1, written(anOpen()).replace('OPEN', 'CLOSE')],
    ['version_unknown', 'another version', 1, written(anOpen()).replace('/v1', '/v2')],
    ['day_that_is_not', 'no 29 February in 2026', 2, written(anOpen({ time: '2026-02-29T08:30:00+08:00' }))],
    ['time_without_zone', 'a time without zone', 2, written(anOpen({ time: '2026-02-28T08:30:00' }))],
    ['attempt_zero', 'attempts count from 1', 4, written(anOpen({ attempt: 0 }))],
    ['capital_hex', 'hex in capitals', 5, written(anOpen({ seed: 'AB'.repeat(32) }))],
    ['line_too_many', 'an empty line at the end', 7, `${written(anOpen())}\n`],
    ['line_missing', 'no digest of the record', 6, written(anOpen()).split('\n').slice(0, 5).join('\n').concat('\n')],
    ['lines_exchanged', 'draw before time', 2, exchanged(written(anOpen()), 2)],
    ['last_lf_missing', 'cut short', 6, written(anOpen()).slice(0, -1)],
    ['escrow_of_one', 'one share gives the secret', 18, written(aFreeze()).replace('escrow\t2', 'escrow\t1')],
    ['escrow_held_by_too_few', 'two shares are needed, one is held', 16, heldByOne()],
    ['holders_without_escrow', 'holders of no shares', 15, written(aFreeze()).replace(/escrow\t.*\n/, '')],
    ['holders_out_of_order', 'tax before market', 18, exchanged(written(aFreeze()), 17)],
    ['escrow_opened_by_nobody', 'no share is named', 4, written(anEscrowOpening({ holders: [] }))],
    ['deadlines_out_of_order', 'the reveals after the draw', 27, exchanged(written(aFreeze()), 27)],
    [
      'stratum_too_large',
      'a quota above 2^28',
      19,
      written(aFreeze()).replace('stratum\tA\t500\t10', 'stratum\tA\t500\t268435457'),
    ],
    ['strata_out_of_order', 'D before A', 20, written(aFreeze({ strata: aFreeze().strata.toReversed() }))],
    ['void_by_one_division', 'nobody from outside signed', 6, written(aVoid({ signers: signers.slice(0, 1) }))],
    [
      'void_without_policy_division',
      'the Policy Division did not sign',
      6,
      written(aVoid({ signers: signers.slice(1) })),
    ],
    [
      'void_by_two_of_one_division',
      'nobody from outside signed, though two did',
      7,
      written(aVoid({ signers: [...signers.slice(0, 1), { id: 'sun', division: 'POLICY_DIVISION' }] })),
    ],
    [
      'void_by_two_without_policy_division',
      'the Policy Division did not sign, though two did',
      7,
      written(aVoid({ signers: [...signers.slice(1), { id: 'xu', division: 'JUSTICE_BUREAU' }] })),
    ],
    ['replaces_attempt_zero', 'attempts count from 1', 7, written(replacing(0))],
    ...unfitFreezes(),
    ['nothing_replaced', 'a replacement of nothing', 5, written(aReplace({ skipped: [] }))],
    ['dice_too_few', 'one throw of fifty', 7, written(aDraw({ entropy: { kind: 'dice', sides: 6, throws: '6' } }))],
  ];
  for (const [name, comment, line, text] of wrong) {
    yield [`entry_${name}`, { expect: 'MALFORMED', comment, check: 'entry', line, text }];
  }
}

const { reveal: _, ...withoutReveal } = aFreeze().deadlines;

const beacon = { kind: 'drand', chain: 'cd'.repeat(32), round: 4_000_000 } as const;

/** What rules.txt may not say; found at the last line. */
function unfitFreezes(): [string, string, number, string][] {
  const { witnesses, deadlines } = aFreeze();
  const cases: [string, string, Parameters<typeof aFreeze>[0]][] = [
    ['no_witness_required', 'no witness is required', { required: 0 }],
    ['more_witnesses_required', 'three are required, two are named', { required: 3 }],
    ['no_policy_witness', 'no witness is of the Policy Division', { witnesses: witnesses.slice(1), required: 1 }],
    ['operator_is_witness', 'the operator witnesses the own draw', { operator: { id: 'li', division: 'DIVISION_3' } }],
    [
      'operators_division_is_witness',
      'a witness is of the operator’s division',
      { operator: { id: 'zhang', division: 'TAX_BUREAU' } },
    ],
    [
      'open_before_draw',
      'the record is due before the result',
      { deadlines: { ...deadlines, open: '2026-04-21T09:59:59+08:00' } },
    ],
  ];
  return cases.map(([name, comment, change]) => {
    const text = written(aFreeze(change));
    return [`freeze_${name}`, comment, text.split('\n').length - 1, text];
  });
}

function replacing(attempt = 2): Entry {
  const replaces = { draw: 'd-2026-001', attempt, result: 'ab'.repeat(32) };
  return aFreeze({ draw: 'd-2026-001-r', suite: 'sm3-sm4ctr', replaces });
}

/** A text with this line, from 1, and the next exchanged. */
function exchanged(text: string, line: number): string {
  const lines = text.split('\n');
  return lines.toSpliced(line - 1, 2, lines[line]!, lines[line - 1]!).join('\n');
}

function heldByOne(): string {
  return written(aFreeze()).replace(/holder\tmarket.*\nholder\ttax.*\n/, '');
}

function* logs(): Generator<Named> {
  const frozen = aGoodDraw().slice(0, 5);
  const later = { draw: '2026-04-26T00:00:00Z', open: '2026-04-27T00:00:00Z' };
  const again = { draw: 'd-2026-008', attempt: 2, time: '2026-04-24T08:45:00+08:00', deadlines: later };
  const replaces = { draw: 'd-2026-007', attempt: 1, result: aDraw().result };
  const fresh = { draw: 'd-2026-007-r', time: '2026-04-24T08:55:00+08:00', replaces, deadlines: later };
  const voidedLater = { time: fresh.time };
  // The replacement is drawn and open within its time.
  const replacedOnce = [
    ...aGoodDraw(),
    aReplace(),
    ...aGoodDraw(fresh).map((entry, minute) => ({ ...entry, time: `2026-04-24T08:5${minute}:00+08:00` })),
  ];
  const next = { by: 'd-2026-007-s', time: '2026-04-24T09:00:00+08:00' };
  const [freeze, commitLi, commitWang, revealLi, revealWang, draw, open] = aGoodDraw() as Entry[] as [
    Entry,
    Entry,
    Entry,
    Entry,
    Entry,
    Entry,
    Entry,
  ];
  const lateCommit = aCommit('wang', { time: '2026-04-21T09:02:00+08:00' });
  const drawnAfter = aDraw({ time: '2026-04-21T09:41:00+08:00' });
  const witnessed = [freeze, commitLi, commitWang, revealLi, revealWang];
  const alone = [aFreeze({ required: 1 }), commitLi, commitWang, revealLi];
  const openedEarly = anEscrowOpening({ time: '2026-04-21T09:29:59+08:00' });
  type Case = [string, string, Entry[], [string, number | null][], string?];
  const cases: Case[] = [
    ['good_draw', 'a draw that went well', aGoodDraw(), []],
    ['draw_awaited', 'the deadline is this very second', frozen, [], '2026-04-21T02:00:00Z'],
    ['draw_missing', 'a second after the deadline', frozen, [['MISSING_DRAW', null]], '2026-04-21T02:00:01Z'],
    ['open_missing', 'drawn and never opened', [...frozen, draw], [['MISSING_OPEN', null]]],
    [
      'draw_late',
      'drawn after the deadline',
      [...frozen, aDraw({ time: '2026-04-21T10:00:01+08:00' }), open],
      [['LATE_DRAW', 5]],
    ],
    [
      'open_late',
      'opened after the deadline',
      [...frozen, draw, anOpen({ time: '2026-04-24T09:00:01+08:00' })],
      [['LATE_OPEN', 6]],
    ],
    ['void_before_draw', 'void before it was drawn: nothing is owed', [...frozen, aVoid()], []],
    ['void_never_opened', 'a voided result must still be opened', [...frozen, draw, aVoid()], [['MISSING_OPEN', null]]],
    ['next_attempt_after_void', 'the second attempt', [...aGoodDraw(), aVoid(), aFreeze(again)], []],
    ['redraw_without_void', 'a re-roll as a second attempt', [...aGoodDraw(), aFreeze(again)], [['REDRAW', 7]]],
    [
      'redraw_as_new_draw',
      'a re-roll hidden as a first draw',
      [...aGoodDraw(), aFreeze({ ...again, attempt: 1 })],
      [
        ['ATTEMPT_GAP', 7],
        ['REDRAW', 7],
      ],
    ],
    [
      'two_open_draws',
      'two draws of a task at once',
      [aFreeze({ deadlines: later }), aFreeze(again)],
      [['TWO_OPEN_DRAWS', 1]],
    ],
    [
      'attempt_left_out',
      'the third after the first',
      [...aGoodDraw(), aVoid(), aFreeze({ ...again, attempt: 3 })],
      [['ATTEMPT_GAP', 8]],
    ],
    ['replacement', 'announced, then frozen', [...aGoodDraw(), aReplace(), aFreeze(fresh)], []],
    ['replacement_unannounced', 'no REPLACE entry', [...aGoodDraw(), aFreeze(fresh)], [['REPLACEMENT_UNANNOUNCED', 7]]],
    [
      'replacement_of_another_result',
      'another result than was drawn',
      [...aGoodDraw(), aReplace(), aFreeze({ ...fresh, replaces: { ...replaces, result: '00'.repeat(32) } })],
      [['OTHER_RESULT_REPLACED', 8]],
    ],
    [
      'void_with_its_replacement',
      'the replacement is void first, then the draw it made whole',
      [...aGoodDraw(), aReplace(), aFreeze(fresh), aVoid({ ...voidedLater, draw: fresh.draw }), aVoid(voidedLater)],
      [],
    ],
    [
      'void_without_its_replacement',
      'a void draw has a replacement that stands',
      [...aGoodDraw(), aReplace(), aFreeze(fresh), aVoid(voidedLater)],
      [['REPLACEMENT_STANDS', 9]],
    ],
    [
      'replacement_of_a_void_draw',
      'announced in time, frozen when there was nothing left to make whole',
      [...aGoodDraw(), aReplace(), aVoid(voidedLater), aFreeze(fresh)],
      [['REPLACES_VOID', 9]],
    ],
    [
      'replacement_of_the_next_place',
      'another place, once the first replacement is open',
      [...replacedOnce, aReplace({ ...next, skipped: [{ order: 4, reason: 'DEREGISTERED' }] })],
      [],
    ],
    [
      'replacement_of_what_a_replacement_drew',
      'the object drawn in the replacement is replaced in turn',
      [...replacedOnce, aReplace({ ...next, draw: fresh.draw, skipped: [{ order: 0, reason: 'DEREGISTERED' }] })],
      [],
    ],
    [
      'place_replaced_twice',
      'a second draw for the same place of the result',
      [...replacedOnce, aReplace(next)],
      [['REPLACED_TWICE', 15]],
    ],
    [
      'place_replaced_again_after_a_void',
      'the first replacement is void, so the place is free',
      [...replacedOnce, aVoid({ ...next, draw: fresh.draw }), aReplace(next)],
      [],
    ],
    [
      'two_replacements_at_once',
      'a second announced while the first is not yet open',
      [...aGoodDraw(), aReplace(), aReplace({ ...next, skipped: [{ order: 4, reason: 'DEREGISTERED' }] })],
      [['REPLACEMENTS_AT_ONCE', 8]],
    ],
    [
      'two_replacements_in_different_series',
      'of the draw itself and of its replacement, at the same time',
      [
        ...replacedOnce,
        aReplace({ ...next, skipped: [{ order: 4, reason: 'DEREGISTERED' }] }),
        aReplace({ ...next, by: 'd-2026-007-t', draw: fresh.draw, skipped: [{ order: 0, reason: 'DEREGISTERED' }] }),
        aFreeze({ ...fresh, draw: 'd-2026-007-s', attempt: 2, time: next.time }),
        aFreeze({ ...fresh, draw: 'd-2026-007-t', replaces: { ...replaces, draw: fresh.draw }, time: next.time }),
      ],
      [['REPLACEMENTS_AT_ONCE', 16]],
    ],
    [
      'witness_unknown',
      'nobody the freeze names',
      [freeze, aCommit('zhao'), ...aGoodDraw().slice(1)],
      [['STRANGER', 1]],
    ],
    [
      'witness_promises_after_a_reveal',
      'a promise made to fit does not count',
      [freeze, commitLi, revealLi, lateCommit, revealWang, drawnAfter, open],
      [
        ['OUT_OF_ORDER', 3],
        ['REVEAL_UNPROMISED', 4],
        ['TOO_FEW_WITNESSES', 5],
      ],
    ],
    [
      'witness_opens_other_value',
      'the nonce does not open the promise',
      [freeze, commitLi, commitWang, aReveal('li', { nonce: '09'.repeat(32) }), revealWang, drawnAfter, open],
      [
        ['REVEAL_MISMATCH', 3],
        ['TOO_FEW_WITNESSES', 5],
        ['NO_POLICY_WITNESS', 5],
      ],
    ],
    [
      'witness_absent',
      'one reveal of two',
      [freeze, commitLi, commitWang, revealLi, drawnAfter, open],
      [['TOO_FEW_WITNESSES', 4]],
    ],
    [
      'witness_of_policy_division_absent',
      'enough reveal, none of the Policy Division',
      [aFreeze({ required: 1 }), commitLi, commitWang, revealWang, drawnAfter, open],
      [['NO_POLICY_WITNESS', 4]],
    ],
    [
      'entropy_changed',
      'dice were announced and none thrown',
      [aFreeze({ entropy: { kind: 'dice', sides: 6 } }), ...aGoodDraw().slice(1)],
      [['OTHER_ENTROPY', 5]],
    ],
    [
      'draw_early',
      'a second before the time for reveals is over, without waiting for the absent',
      [...alone, aDraw({ time: '2026-04-21T09:29:59+08:00' }), open],
      [['EARLY_DRAW', 4]],
    ],
    [
      'reveal_late',
      'after the time for reveals',
      [...witnessed.slice(0, 4), aReveal('wang', { time: '2026-04-21T09:30:01+08:00' }), drawnAfter, open],
      [['LATE_REVEAL', 4]],
    ],
    [
      'time_for_reveals_not_said',
      'a freeze that names no time for reveals: neither early nor late',
      [aFreeze({ required: 1, deadlines: withoutReveal }), commitLi, commitWang, revealLi, draw, open],
      [],
    ],
    ['escrow_opened', 'all revealed, the draw stalled', [...witnessed, anEscrowOpening(), drawnAfter, open], []],
    [
      'escrow_opened_without_the_absent',
      'the time for reveals was over',
      [...alone, anEscrowOpening(), drawnAfter, open],
      [],
    ],
    [
      'escrow_opened_early',
      'a witness could still reveal, knowing the secret; the reveal does not count',
      [...alone, openedEarly, aReveal('wang', { time: '2026-04-21T09:29:59+08:00' }), drawnAfter, open],
      [
        ['OPENED_EARLY', 4],
        ['OUT_OF_ORDER', 5],
      ],
    ],
    [
      'escrow_opened_before_a_promise',
      'who promises then can make the promise fit',
      [freeze, commitLi, anEscrowOpening(), aCommit('wang', { time: '2026-04-21T09:41:00+08:00' })],
      [
        ['OUT_OF_ORDER', 3],
        ['MISSING_DRAW', null],
      ],
    ],
    [
      'escrow_opened_by_a_stranger',
      'a body that holds no share, and one that does',
      [...witnessed, anEscrowOpening({ holders: ['justice', 'li'] }), drawnAfter, open],
      [
        ['NOT_A_HOLDER', 5],
        ['TOO_FEW_SHARES', 5],
      ],
    ],
    [
      'escrow_opened_with_one_share',
      'two are needed',
      [...witnessed, anEscrowOpening({ holders: ['tax'] }), drawnAfter, open],
      [['TOO_FEW_SHARES', 5]],
    ],
    [
      'escrow_opened_that_was_none',
      'the freeze handed out no shares',
      [aFreeze({ escrow: null }), ...witnessed.slice(1), anEscrowOpening(), drawnAfter, open],
      [['NOT_A_HOLDER', 5]],
    ],
    [
      'escrow_opened_twice',
      'opened again',
      [...witnessed, anEscrowOpening(), anEscrowOpening(), drawnAfter, open],
      [['REPEATED', 6]],
    ],
    [
      'escrow_opened_after_the_draw',
      'there was nothing to finish',
      [...witnessed, draw, anEscrowOpening(), open],
      [['OUT_OF_ORDER', 6]],
    ],
    ['draw_twice', 'a second result', [...frozen, draw, draw, open], [['REPEATED', 6]]],
    [
      'open_before_draw',
      'opened before drawn',
      [...frozen, open],
      [
        ['OUT_OF_ORDER', 5],
        ['MISSING_DRAW', null],
      ],
    ],
    ['draw_unknown', 'no freeze of this draw', [draw], [['UNKNOWN_DRAW', 0]]],
    [
      'void_by_operator',
      'the one from outside is of the operator’s division',
      [
        ...aGoodDraw(),
        aVoid({
          signers: [
            { id: 'li', division: 'POLICY_DIVISION' },
            { id: 'qian', division: 'DIVISION_3' },
          ],
        }),
      ],
      [['VOID_BY_OPERATOR', 7]],
    ],
    [
      'time_backwards',
      'an entry before the one before',
      [...aGoodDraw(), aVoid({ time: '2026-04-20T00:00:00Z' })],
      [['TIME_BACKWARDS', 7]],
    ],
  ];
  for (const [name, comment, all, found, now = '2026-04-25T00:00:00Z'] of cases) {
    const findings = found.map(([code, index]) => ({ code, index }));
    const expect = findings[0]?.code ?? 'VALID';
    yield [`log_${name}`, { expect, comment, check: 'monitor', now, entries: all.map(written), findings }];
  }
}

/** What does not read is named, and the rest of the log is watched as if it were not there. */
function* unreadableEntries(): Generator<Named> {
  const entries = aGoodDraw().map(written);
  const cut = entries.toSpliced(3, 0, entries[3]!.slice(0, -1));
  yield [
    'log_with_an_entry_cut_short',
    {
      expect: 'MALFORMED',
      comment: 'an entry whose last line is not ended, and then the whole of it',
      check: 'monitor',
      now: '2026-04-25T00:00:00Z',
      entries: cut,
      findings: [{ code: 'MALFORMED', index: 3 }],
    },
  ];
}

/** The demonstration draw, and its own entries in the log. */
async function records(): Promise<Named[]> {
  const { frozen, transcript, transcriptFile, result } = await aDemonstrationDraw();
  const { manifest, freezeDigest, rules } = frozen;
  const { draw, attempt } = manifest;
  const files = {
    'freeze.txt': noteText(frozen.freeze),
    'rules.txt': noteText(frozen.files['rules.txt']),
    'transcript.txt': noteText(transcriptFile),
    'result.tsv': noteText(result),
  };
  const of = { draw, attempt };
  const freeze = freezeEntry('2026-05-06T09:00:00+08:00', manifest, freezeDigest, rules, null);
  const witnessed = [
    ...transcript.witnesses.map((said) => aCommit(said.id, { ...of, commitment: said.commitment! })),
    ...transcript.witnesses.map((said) => aReveal(said.id, { ...of, nonce: said.nonce! })),
  ].map((entry, minute): Entry => ({ ...entry, time: `2026-05-06T09:1${minute}:00+08:00` }));
  const drawn = aDraw({
    ...of,
    time: '2026-05-06T09:20:00+08:00',
    drawn: rules.sample,
    result: digestOf(result),
  });
  const open = anOpen({ ...of, time: '2026-05-12T08:30:00+08:00', seed: digestOf(transcriptFile) });
  const voided = aVoid({ ...of, time: '2026-05-12T08:40:00+08:00', reason: 'COURT_ORDER' });
  const good: Entry[] = [freeze, ...witnessed, drawn, open];
  const none = '00'.repeat(32);
  const [commit, ...rest] = witnessed as [Entry, ...Entry[]];

  const vector = (
    expect: string,
    comment: string,
    log: readonly (Entry | string)[],
    more: { voided?: boolean; index?: number | null; line?: number; about?: string },
    change: Partial<typeof files> = {},
  ): LogVector => ({
    expect,
    comment,
    check: 'record',
    files: { ...files, ...change },
    entries: log.map((entry) => (typeof entry === 'string' ? entry : written(entry))),
    ...more,
  });
  const misquoting = (comment: string, change: Partial<FreezeEntry>, line: number): LogVector =>
    vector('MISQUOTED_FREEZE', comment, [{ ...freeze, ...change }, ...good.slice(1)], { index: 0, line });
  const told = (comment: string, about: string, ...log: Entry[]): LogVector =>
    vector('OTHER_TESTIMONY', comment, log, { index: null, about });

  return [
    ['record_in_the_log', vector('VALID', 'all that the log repeats is what the record says', good, { voided: false })],
    [
      'record_after_a_malformed_entry',
      vector('VALID', 'an entry without its form does not count', [written({ ...voided, signers: [] }), ...good], {
        voided: false,
      }),
    ],
    [
      'record_of_an_escrowed_draw',
      vector(
        'VALID',
        'a record does not say who holds shares',
        [{ ...freeze, escrow: aFreeze().escrow }, ...good.slice(1)],
        { voided: false },
      ),
    ],
    ['record_voided', vector('VALID', 'in the log, and void since', [...good, voided], { voided: true })],
    [
      'record_of_unknown_draw',
      vector(
        'NO_FREEZE',
        'another attempt',
        good.map((entry) => ({ ...entry, attempt: 2 })),
        { index: null },
      ),
    ],
    [
      'record_frozen_late',
      vector('FROZEN_LATE', 'frozen after a promise', [commit, freeze, ...rest, drawn, open], { index: 1 }),
    ],
    [
      'record_after_an_entry_passed_over',
      vector('FROZEN_LATE', 'an entry a monitor passes over counts', [aReplace(of), ...good], { index: 1 }),
    ],
    [
      'record_of_another_freeze',
      vector('OTHER_FREEZE', 'another pool', [{ ...freeze, freeze: none }, ...good.slice(1)], { index: 0 }),
    ],
    ['record_item_misquoted', misquoting('another plan item', { item: 'CC-08' }, 5)],
    ['record_suite_misquoted', misquoting('another suite', { suite: 'sm3-sm4ctr' }, 6)],
    [
      'record_replacement_misquoted',
      misquoting('said to replace objects of another draw', { replaces: { draw: 'd', attempt: 1, result: none } }, 7),
    ],
    [
      'record_file_misquoted',
      misquoting(
        'another digest of rules.txt',
        { files: freeze.files.map((file) => (file.name === 'rules.txt' ? { ...file, digest: none } : file)) },
        13,
      ),
    ],
    ['record_secret_misquoted', misquoting('another commitment of the server', { commitment: none }, 14)],
    [
      'record_stratum_misquoted',
      misquoting(
        'another quota',
        { strata: freeze.strata.map((one) => (one.name === 'D' ? { ...one, quota: 1 } : one)) },
        17,
      ),
    ],
    ['record_stratum_not_said', misquoting('a stratum left out', { strata: freeze.strata.slice(0, 2) }, 17)],
    ['record_operator_misquoted', misquoting('another operator', { operator: { id: 'o', division: 'OFFICE' } }, 18)],
    [
      'record_witness_misquoted',
      misquoting(
        'the witness of another division',
        {
          witnesses: freeze.witnesses.map((one) => (one.id === 'witness-2' ? { ...one, division: 'TAX_BUREAU' } : one)),
        },
        20,
      ),
    ],
    ['record_number_of_witnesses_misquoted', misquoting('more must reveal', { required: 2 }, 21)],
    ['record_entropy_misquoted', misquoting('dice', { entropy: { kind: 'dice', sides: 6 } }, 22)],
    [
      'record_deadline_for_reveals_misquoted',
      misquoting(
        'a time for reveals the rules do not name',
        { deadlines: { reveal: '2026-05-06T09:30:00+08:00', ...freeze.deadlines } },
        23,
      ),
    ],
    [
      'record_deadline_of_the_draw_misquoted',
      misquoting('a day later', { deadlines: { ...freeze.deadlines, draw: '2026-05-07T10:00:00+08:00' } }, 23),
    ],
    [
      'record_deadline_of_the_opening_misquoted',
      misquoting(
        'the same instant in another zone is another text',
        { deadlines: { ...freeze.deadlines, open: '2026-05-12T01:00:00Z' } },
        24,
      ),
    ],
    [
      'record_of_another_promise',
      told(
        'the promise in the log is another',
        'witness-1',
        freeze,
        { ...aCommit('witness-1', of) },
        ...rest,
        drawn,
        open,
      ),
    ],
    [
      'record_of_a_promise_not_made',
      told('no promise in the log, so its reveal does not count either', 'witness-1', freeze, ...rest, drawn, open),
    ],
    [
      'record_of_a_reveal_not_made',
      told('the record has a nonce the log never saw', 'witness-2', freeze, ...witnessed.slice(0, 3), drawn, open),
    ],
    [
      'record_of_a_reveal_after_the_draw',
      told(
        'a reveal a monitor passes over does not count',
        'witness-2',
        freeze,
        ...witnessed.slice(0, 3),
        drawn,
        witnessed[3]!,
        open,
      ),
    ],
    [
      'record_without_a_reveal',
      vector(
        'OTHER_TESTIMONY',
        'absent in the record, revealed in the log',
        good,
        { index: null, about: 'witness-2' },
        {
          'transcript.txt': files['transcript.txt'].replace(/^(witness\twitness-2\t[0-9a-f]{64})\t.*$/m, '$1\tabsent'),
        },
      ),
    ],
    ['record_not_drawn', vector('NO_DRAW', 'no DRAW entry', [freeze, ...witnessed], { index: null })],
    [
      'record_of_another_result',
      vector('OTHER_RESULT', 'edited after the draw', good, { index: 5 }, { 'result.tsv': `${files['result.tsv']}\n` }),
    ],
    [
      'record_drawn_twice',
      vector('OTHER_RESULT', 'the first DRAW counts', [...good.slice(0, 5), { ...drawn, result: none }, drawn, open], {
        index: 5,
      }),
    ],
    [
      'record_number_drawn_misquoted',
      vector('MISQUOTED_DRAW', 'fewer than were drawn', [...good.slice(0, 5), { ...drawn, drawn: 3 }, open], {
        index: 5,
        line: 5,
      }),
    ],
    [
      'record_throws_misquoted',
      vector(
        'MISQUOTED_DRAW',
        'dice the record does not have',
        [
          ...good.slice(0, 5),
          { ...drawn, entropy: { kind: 'dice', sides: 10, throws: '0123456789'.repeat(4).slice(1) } },
          open,
        ],
        { index: 5, line: 7 },
      ),
    ],
    [
      'record_of_another_seed',
      vector('OTHER_SEED', 'opened with another seed', [...good.slice(0, 6), { ...open, seed: none }], { index: 6 }),
    ],
    [
      'record_void_for_another_reason',
      vector('OTHER_REASON', 'a reason the rules do not name', [...good, { ...voided, reason: 'BAD_LUCK' }], {
        index: 7,
        about: 'BAD_LUCK',
      }),
    ],
  ];
}

/** Under the suite of the demonstration draw, in hex. */
function digestOf(bytes: Uint8Array): string {
  return toHex(sha256Aes256Ctr.hash(bytes));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeVectors();
