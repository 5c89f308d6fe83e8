import { createHash } from 'node:crypto';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  encodeEscrow,
  encodeShare,
  type Entry,
  fromHex,
  holdAgainstLog,
  monitorLog,
  openShare,
  readEntry,
  readEscrow,
  toHex,
  unpack,
  verify,
  x25519PublicKey,
} from '@sunlot/draw-protocol';
import { type Answer, connect } from '@sunlot/launcher';
import { Vault } from '@sunlot/subgraph-kit/vault';
import { aBureau, type Bureau, WITNESSES } from '@sunlot/stage';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { splitSecret } from '../src/escrow/split-secret.ts';
import { aFrozenDraw, logOf, look, refusalOf, witnessAlone } from './a-frozen-draw.ts';

const folder = mkdtempSync(join(tmpdir(), 'sunlot-escrow-'));
/** What each holder keeps on a device of its own. */
const secrets = new Map(
  ['justice', 'market', 'tax'].map((account, place) => [account, new Uint8Array(32).fill(place + 1)]),
);

let bureau: Bureau;
beforeAll(async () => {
  bureau = await aBureau({ itemCodes: ['SW-04'] });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await bureau?.stop();
});

const act = (account: string, verb: string, input: Record<string, unknown>, answer?: string) =>
  bureau.acts.clerk(account).act(verb, input, answer);

async function sql(text: string, values: unknown[] = []) {
  const db = await connect(bureau.house.databaseUrls.draw);
  try {
    return (await db.query(text, values)).rows;
  } finally {
    await db.end();
  }
}

async function register(account: string, secret = secrets.get(account)!) {
  return act(
    account,
    'registerEscrowKey',
    { publicKey: toHex(await x25519PublicKey(secret)) },
    '{ id organizationName allowed }',
  );
}

const ESCROW =
  'escrow { threshold openedAt sealed packageUrl holders { organizationName code takenAt handedInAt mine } }';

async function escrowSeenBy(account: string, id: string): Promise<Answer> {
  const { draw } = await bureau.acts
    .clerk(account)
    .ask(`query ($id: ID!) { draw(id: $id) { state allowed progressNote ${ESCROW} history { action } } }`, { id });
  return draw;
}

/** What the public log says of a draw, in its order. */
async function entriesOf(drawId: string): Promise<Entry[]> {
  const readings = (await logOf(bureau)).map(readEntry);
  return readings.flatMap((it) => (it.ok && it.value.draw === drawId ? [it.value] : []));
}

/** What the public page shows. */
async function publicEscrow(id: string): Promise<Answer> {
  const { publicDraw } = await bureau.acts
    .clerk('office')
    .ask('query ($id: ID!) { publicDraw(id: $id) { escrow { threshold holderNames openedAt openedByNames } } }', {
      id,
    });
  return publicDraw.escrow;
}

/** The share as the holder's own device opens it. */
async function shareOf(account: string, drawId: string): Promise<string> {
  const { escrow } = await escrowSeenBy(account, drawId);
  const sealed = readEscrow(new TextEncoder().encode(escrow.sealed));
  if (!sealed.ok) throw new Error(sealed.reason);
  return new TextDecoder().decode(encodeShare((await openShare(sealed.value, secrets.get(account)!))!));
}

async function download(account: string, path: string): Promise<Uint8Array> {
  return (await bureau.acts.clerk(account).file(path)).bytes();
}

const handIn = (account: string, drawId: string, share: string) => act(account, 'handInShare', { drawId, share });

describe('before anybody holds a key', () => {
  test('R27 a draw is frozen without escrow, on record, and says so', async () => {
    const { draw } = await aFrozenDraw(bureau);
    const seen = await escrowSeenBy('office', draw.id);
    expect(seen.escrow).toBeNull();
    expect(seen.history.map(({ action }: Answer) => action)).toContain('draw.not_escrowed');
    expect((await refusalOf(handIn('market', draw.id, 'x'.repeat(200)))).code).toBe('ESCROW_NONE');
  });

  test('R27 where the Policy & Regulations Division requires escrow, a freeze without is refused', async () => {
    const rule = { threshold: 2, required: true, reason: '必须托管(测试)' };
    expect((await refusalOf(act('market', 'setEscrowRule', rule, '{ threshold }'))).code).toBe('FORBIDDEN');
    await act('policy', 'setEscrowRule', rule, '{ threshold }');
    const refusal = await refusalOf(aFrozenDraw(bureau));
    expect(refusal).toMatchObject({ code: 'ESCROW_HOLDERS_TOO_FEW', facts: { needed: 2, given: 0 } });
  });
});

describe('the keys of holders', () => {
  test('R27 refuse a key nothing can be sealed to, one that is known, and a second body of one division', async () => {
    expect((await refusalOf(act('justice', 'registerEscrowKey', { publicKey: '00'.repeat(32) }))).code).toBe(
      'ESCROW_KEY_INVALID',
    );
    expect(await register('justice')).toMatchObject({ organizationName: '长春市司法局', allowed: ['retire'] });
    expect((await refusalOf(register('market', secrets.get('justice')))).code).toBe('ESCROW_KEY_KNOWN');
    await register('policy', new Uint8Array(32).fill(50));
    expect((await refusalOf(register('office', new Uint8Array(32).fill(51)))).code).toBe('ESCROW_DIVISION_HOLDS');
  });

  test('R27 are exchanged by their body, and retired by it or by the Policy & Regulations Division', async () => {
    const { id } = await register('policy', new Uint8Array(32).fill(52));
    const retire = { keyId: id, reason: '不再持有(测试)' };
    expect((await refusalOf(act('justice', 'retireEscrowKey', retire))).code).toBe('FORBIDDEN');
    await act('policy2', 'retireEscrowKey', retire);
    expect((await refusalOf(act('policy', 'retireEscrowKey', retire))).code).toBe('ESCROW_KEY_RETIRED');
    const { escrowKeys } = await bureau.acts.clerk('office').ask('query { escrowKeys { organizationName retiredAt } }');
    expect(escrowKeys.filter(({ retiredAt }: Answer) => retiredAt === null)).toHaveLength(1);
  });
});

describe('a draw whose server refuses', () => {
  let draw: Answer;
  let task: Answer;
  let archive: string;

  beforeAll(async () => {
    await register('market');
    await register('tax');
    // The operator's own division may hold a key; of its own draws it holds no share.
    await register('circulation', new Uint8Array(32).fill(60));
    ({ draw, task } = await aFrozenDraw(bureau));
  });

  test('R27 three bodies outside the operator’s division hold shares, and take the files home', async () => {
    const seen = await escrowSeenBy('tax', draw.id);
    expect(seen.escrow).toMatchObject({ threshold: 2, openedAt: null });
    expect(seen.escrow.holders.map(({ code, mine }: Answer) => [code, mine])).toEqual([
      ['justice-bureau', false],
      ['market-regulation', false],
      ['tax-bureau', true],
    ]);
    expect(seen.allowed).toContain('takeEscrow');
    const { drawToDos } = await bureau.acts.clerk('tax').ask('query { drawToDos { kind subjectId } }');
    expect(drawToDos).toContainEqual({ kind: 'draw.takeEscrow', subjectId: draw.id });
    const files = await unpack(await download('tax', seen.escrow.packageUrl));
    expect(files.ok && [...files.files.keys()].toSorted()).toEqual([
      'candidates.tsv',
      'escrow.txt',
      'exclusions.tsv',
      'freeze.txt',
      'inspectors.tsv',
      'log.txt',
      'recusals.tsv',
      'rules.txt',
    ]);
    const after = await escrowSeenBy('tax', draw.id);
    expect(after.escrow.holders[2].takenAt).not.toBeNull();
    expect(after.allowed).not.toContain('takeEscrow');
  });

  test('R27 the log names holders, file and the time for reveals from the freeze on, and so does the public page', async () => {
    const frozen = (await entriesOf(draw.id)).find((entry) => entry.kind === 'FREEZE');
    const { escrow } = await escrowSeenBy('tax', draw.id);
    const file = createHash('sha256').update(escrow.sealed).digest('hex');
    expect(frozen).toMatchObject({
      escrow: { threshold: 2, digest: file },
      deadlines: { reveal: draw.deadline.replace(/\.\d+/, '') },
    });
    expect(frozen?.kind === 'FREEZE' && frozen.escrow?.holders.map(({ id }) => id)).toEqual([
      'justice-bureau',
      'market-regulation',
      'tax-bureau',
    ]);
    const { holderNames, ...open } = await publicEscrow(draw.id);
    expect(holderNames).toHaveLength(3);
    expect(open).toEqual({ threshold: 2, openedAt: null, openedByNames: [] });
  });

  test('R27 nobody opens the escrow before the draw has stalled', async () => {
    const refusal = await refusalOf(handIn('justice', draw.id, await shareOf('justice', draw.id)));
    expect(refusal.code).toBe('ESCROW_NOT_STALLED');
  });

  test('R27 with the secret lost the last reveal stays, and the draw waits for the holders', async () => {
    await sql('delete from draw_secret where draw_id = $1', [draw.id]);
    await bureau.acts.witness(draw, WITNESSES);
    const seen = await escrowSeenBy('justice', draw.id);
    expect(seen.state).toBe('AWAITING_ESCROW');
    expect(JSON.parse(seen.progressNote)).toEqual({ code: 'SECRET_LOST', facts: { needed: 2, holders: 3 } });
    expect(seen.allowed).toContain('handInShare');
    const { drawToDos } = await bureau.acts.clerk('justice').ask('query { drawToDos { kind subjectId light } }');
    expect(drawToDos).toContainEqual({ kind: 'draw.handInShare', subjectId: draw.id, light: 'YELLOW' });
    archive = join(folder, 'escrow.zip');
    writeFileSync(archive, await download('market', seen.escrow.packageUrl));
  });

  test('R27 refuses what is no share, another draw’s, another body’s, one that was changed, and a stranger', async () => {
    const own = await shareOf('justice', draw.id);
    expect((await refusalOf(handIn('observer', draw.id, own))).code).toBe('ESCROW_NOT_HOLDER');
    expect((await refusalOf(handIn('justice', draw.id, 'no share '.repeat(20)))).code).toBe('ESCROW_SHARE_UNREADABLE');
    const other = own.replace('attempt\t1', 'attempt\t2');
    expect((await refusalOf(handIn('justice', draw.id, other))).code).toBe('ESCROW_SHARE_OF_OTHER_DRAW');
    expect((await refusalOf(handIn('market', draw.id, own))).code).toBe('ESCROW_SHARE_NOT_YOURS');
    const changed = own.replace(/share\t(..)/, 'share\t00');
    expect(
      (await refusalOf(handIn('justice', draw.id, changed === own ? own.replace('\t00', '\t01') : changed))).code,
    ).toBe('ESCROW_SHARE_WRONG');
  });

  test('R27 one share gives nothing; with the second the draw runs by itself, and the opening is on record', async () => {
    await handIn('justice', draw.id, await shareOf('justice', draw.id));
    expect((await refusalOf(handIn('justice', draw.id, await shareOf('justice', draw.id)))).code).toBe(
      'ESCROW_SHARE_HANDED_IN',
    );
    expect((await look(bureau, draw.id)).state).toBe('AWAITING_ESCROW');
    await handIn('market', draw.id, await shareOf('market', draw.id));
    await bureau.acts.drawOf('circulation', task.id, ['DRAWN']);
    const seen = await escrowSeenBy('office', draw.id);
    expect(seen.escrow.openedAt).not.toBeNull();
    const actions = seen.history.map(({ action }: Answer) => action);
    expect(actions).toEqual(expect.arrayContaining(['draw.secret_missing', 'draw.escrow_opened', 'draw.certified']));
    expect((await refusalOf(handIn('tax', draw.id, await shareOf('tax', draw.id)))).code).toBe('ESCROW_NOT_STALLED');
  });

  test('R27 the log says whose shares gave the secret, before the result; a monitor finds nothing wrong, and everybody reads it', async () => {
    const kinds = (await entriesOf(draw.id)).map(({ kind }) => kind);
    expect(kinds.slice(-2)).toEqual(['ESCROW-OPENED', 'DRAW']);
    expect(await entriesOf(draw.id)).toContainEqual(
      expect.objectContaining({ kind: 'ESCROW-OPENED', holders: ['justice-bureau', 'market-regulation'] }),
    );
    const now = bureau.acts.clock.now().toISOString();
    expect(monitorLog(await logOf(bureau), now).findings.filter((it) => 'draw' in it && it.draw === draw.id)).toEqual(
      [],
    );
    const seen = await publicEscrow(draw.id);
    expect(seen.openedAt).not.toBeNull();
    expect(seen.openedByNames).toHaveLength(2);
    const { task: shown } = await bureau.acts
      .clerk('office')
      .ask('query ($id: ID!) { task(id: $id) { timeline { stage escrowHolders } } }', { id: task.id });
    expect(shown.timeline).toContainEqual({ stage: 'DRAW', escrowHolders: seen.openedByNames });
  });

  test('R27 finish-draw makes the very same record from files, shares and keys, with no server to ask', async () => {
    await act('policy', 'openDraw', { drawId: draw.id });
    const published = await fetch(`${bureau.house.url}/public/draws/${draw.id}/record.zip`);
    const record = Buffer.from(await published.arrayBuffer());
    const verdict = await verify(new Uint8Array(record));
    expect(verdict).toMatchObject({ ok: true, draw: draw.id });
    expect(verdict.ok && holdAgainstLog(verdict, await logOf(bureau))).toEqual({ ok: true, voided: false });

    const shares = ['market', 'tax'].map((account) => {
      const key = join(folder, `${account}.key`);
      writeFileSync(key, `${toHex(secrets.get(account)!)}\n`);
      return { account, key, out: join(folder, `${account}.share.txt`) };
    });
    for (const { key, out } of shares)
      expect(await finishDraw('open-share', archive, '--key', key, '--out', out)).toMatchObject({ status: 0 });
    const out = join(folder, 'record.zip');
    const one = await finishDraw(archive, '--share', shares[0]!.out, '--out', out);
    expect(one).toMatchObject({ status: 1, stderr: expect.stringContaining('TOO_FEW: 1 shares of 2') });
    const both = shares.flatMap((share) => ['--share', share.out]);
    const finished = await finishDraw(archive, ...both, '--out', out);
    expect(finished).toMatchObject({ status: 0, stderr: '' });
    expect(finished.stdout).toContain(`finished: draw ${draw.id}, attempt 1`);
    expect(Buffer.compare(readFileSync(out), record)).toBe(0);
    const alien = ['--nonce', `nobody=${'5'.repeat(64)}`];
    expect((await finishDraw(archive, ...both, ...alien, '--out', out)).stderr).toContain('NOT_A_WITNESS nobody');
    const wrong = ['--nonce', `policy-division=${'5'.repeat(64)}`];
    expect((await finishDraw(archive, ...both, ...wrong, '--out', out)).stderr).toContain('NONCE_MISMATCH');
  });

  test('R27 with the openings out of a backup finish-draw makes the very same full record, and with others none', async () => {
    const both = ['market', 'tax'].flatMap((account) => ['--share', join(folder, `${account}.share.txt`)]);
    const vault = new Vault(join(bureau.house.dataFolder, 'vault'));
    const openings = mkdtempSync(join(folder, 'openings-'));
    const kept = await sql(`select name, digest from frozen_file where draw_id = $1 and name like '%-openings.tsv'`, [
      draw.id,
    ]);
    for (const { name, digest } of kept) writeFileSync(join(openings, name), await vault.read(digest));
    const args = [archive, ...both, '--openings', openings, '--out', join(folder, 'whole.zip')];
    expect(await finishDraw(...args)).toMatchObject({ status: 0, stderr: '' });
    const full = await download('office', `/files/draw/draws/${draw.id}/full-record.zip`);
    expect(Buffer.compare(readFileSync(join(folder, 'whole-full.zip')), full)).toBe(0);

    const [one] = kept;
    const text = readFileSync(join(openings, one.name), 'utf8');
    writeFileSync(join(openings, one.name), text.replace(/[0-9a-f]{32}/, '0'.repeat(32)));
    expect(await finishDraw(...args)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('INVALID at step 18 OPENINGS'),
    });
    rmSync(join(openings, one.name));
    expect(await finishDraw(...args)).toMatchObject({ status: 2, stderr: expect.stringContaining(one.name) });
  });
});

describe('other ways to stall', () => {
  test('R27 a secret that was exchanged is as good as lost: it does not open the promise', async () => {
    const { draw, task } = await aFrozenDraw(bureau);
    await sql('update draw_secret set server_secret = $2 where draw_id = $1', [draw.id, 'ab'.repeat(32)]);
    await bureau.acts.witness(draw, WITNESSES);
    expect((await look(bureau, draw.id)).state).toBe('AWAITING_ESCROW');
    for (const account of ['tax', 'justice']) await handIn(account, draw.id, await shareOf(account, draw.id));
    await bureau.acts.drawOf('circulation', task.id, ['DRAWN']);
  });

  test('R27 an escrow of another secret is found out, put on record, and finishes nothing', async () => {
    const { draw } = await aFrozenDraw(bureau);
    await sql('delete from draw_secret where draw_id = $1', [draw.id]);
    const { escrow } = await escrowSeenBy('office', draw.id);
    const sealed = readEscrow(new TextEncoder().encode(escrow.sealed));
    if (!sealed.ok) throw new Error(sealed.reason);
    const { shares, threshold, ...about } = sealed.value;
    const holders = shares.map(({ holder, division, publicKey }) => ({ code: holder, division, publicKey }));
    const lie = await splitSecret(about, fromHex('cd'.repeat(32)), holders, threshold);
    const vault = new Vault(join(bureau.house.dataFolder, 'vault'));
    const { digest } = await vault.put(encodeEscrow(lie));
    await sql(`update frozen_file set digest = $2 where draw_id = $1 and name = 'escrow.txt'`, [draw.id, digest]);
    await bureau.acts.witness(draw, WITNESSES);
    await handIn('tax', draw.id, await shareOf('tax', draw.id));
    const refusal = await refusalOf(handIn('market', draw.id, await shareOf('market', draw.id)));
    expect(refusal.code).toBe('ESCROW_SECRET_WRONG');
    const seen = await escrowSeenBy('office', draw.id);
    expect(seen.state).toBe('AWAITING_ESCROW');
    expect(seen.history.map(({ action }: Answer) => action)).toContain('draw.escrow_false');
  });

  test('R27 a draw whose time for reveals ran out unnoticed is finished with those who revealed', async () => {
    const { draw, task } = await aFrozenDraw(bureau, () => ({ requiredWitnesses: 1 }));
    await witnessAlone(bureau, draw);
    const early = await refusalOf(handIn('tax', draw.id, await shareOf('tax', draw.id)));
    expect(early).toMatchObject({ code: 'ESCROW_NOT_STALLED', facts: { at: expect.any(String) } });
    bureau.acts.clock.advance({ minutes: 71 });
    for (const account of ['tax', 'justice']) await handIn(account, draw.id, await shareOf(account, draw.id));
    await bureau.acts.drawOf('circulation', task.id, ['DRAWN']);
    const states = (await look(bureau, draw.id)).witnesses.map(({ state }: Answer) => state);
    expect(states.toSorted()).toEqual(['ABSENT', 'REVEALED']);
  });

  test('R27 a reveal that never comes is no stall: without enough witnesses the escrow stays closed', async () => {
    const { draw } = await aFrozenDraw(bureau);
    await witnessAlone(bureau, draw);
    bureau.acts.clock.advance({ minutes: 90 });
    const refusal = await refusalOf(handIn('tax', draw.id, await shareOf('tax', draw.id)));
    expect(refusal.code).toBe('ESCROW_NOT_STALLED');
  });
});

/** Runs beside the house, as a body would on a machine of its own. */
function finishDraw(...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const cli = fileURLToPath(new URL('../../../packages/draw-protocol/cli/finish-draw.ts', import.meta.url));
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], { encoding: 'utf8' }, (fault, stdout, stderr) =>
      resolve({ status: fault ? Number(fault.code) : 0, stdout, stderr }),
    );
  });
}
