import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  COSIGNATURE,
  checkpointText,
  cosign,
  encodeNote,
  encodeVerifier,
  followKeys,
  type NoteSigner,
  readCheckpoint,
  readConsistency,
  readInclusion,
  readKeyChange,
  readNote,
  readVerifier,
  verifierOf,
} from '@sunlot/draw-protocol';
import { aBureau, anAnnouncedTask, type Bureau, Refused } from '@sunlot/stage';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'sunlot-cosign-'));
const justice: NoteSigner = { name: 'justice-bureau.example', secret: new Uint8Array(32).fill(2) };
const paper: NoteSigner = { name: 'daily-news.example', secret: new Uint8Array(32).fill(9) };

let bureau: Bureau;
let log: string;
let drawId: string;
beforeAll(async () => {
  bureau = await aBureau({ itemCodes: ['SW-04'] });
  log = `${bureau.house.url}/public/log`;
  const task = await anAnnouncedTask(bureau);
  await bureau.acts.cutPool('circulation', task.id);
  const draw = await bureau.acts.freeze('circulation', task.id, {
    witnesses: ['policy-division', 'market-regulation'],
  });
  drawId = draw.id;
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await bureau?.stop();
});

const bytesOf = async (path: string) => new Uint8Array(await (await fetch(`${log}/${path}`)).arrayBuffer());
const textOf = async (path: string) => (await fetch(`${log}/${path}`)).text();
const keyNow = async () => readVerifier((await textOf('key')).trimEnd().split('\n').at(-1)!)!;
const lineOf = async (signer: NoteSigner) => encodeVerifier(await verifierOf(signer, COSIGNATURE));
const seconds = () => Math.floor(bureau.acts.clock.now().getTime() / 1000);

async function refusalOf(act: Promise<unknown>): Promise<Refused> {
  const fault = await act.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(fault).toBeInstanceOf(Refused);
  return fault as Refused;
}

async function register(title: string, signer: NoteSigner) {
  const input = { title, verifier: await lineOf(signer) };
  return bureau.acts.clerk('policy').act('registerCosigner', input, '{ id title allowed }');
}

/** Hands in the text of a head with somebody's cosignature, and reads the answer. */
async function handIn(text: string, signer: NoteSigner, time = seconds()) {
  return send(encodeNote({ text, signatures: [await cosign(text, signer, time)] }));
}

async function send(body: Uint8Array) {
  const response = await fetch(`${log}/cosignatures`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: Uint8Array.from(body),
  });
  const answer = await response.text();
  return { status: response.status, answer, code: response.ok ? undefined : JSON.parse(answer).code };
}

async function headText(): Promise<string> {
  return readNote(await bytesOf('checkpoint'))!.text;
}

/** One entry more, and a minute later. */
async function grow() {
  bureau.acts.clock.advance({ minutes: 1 });
  const account = grown++ === 0 ? 'policy' : 'market';
  await bureau.acts.clerk(account).act('commitWitness', { drawId, commitment: `${grown}`.repeat(64) });
}
let grown = 0;

describe('the register of cosigning bodies', () => {
  test('R27 is kept by the Policy & Regulations Division and the office, and read by everybody', async () => {
    const input = { title: '长春市司法局', verifier: await lineOf(justice) };
    expect((await refusalOf(bureau.acts.clerk('circulation').act('registerCosigner', input))).code).toBe('FORBIDDEN');
    expect(await register('长春市司法局', justice)).toMatchObject({ title: '长春市司法局', allowed: ['remove'] });
    expect(await textOf('cosigners')).toMatch(
      /^sunlot-draw-log-cosigners\/v1\ncosigner\tjustice-bureau\.example\+\S+\t\S+Z\t-\t-\t长春市司法局\n$/,
    );
  });

  test('R27 refuses what is no cosigner’s key, the name of the log itself, and a key that is registered', async () => {
    const policy = bureau.acts.clerk('policy');
    const known = { title: '司法局', verifier: await lineOf(justice) };
    expect((await refusalOf(policy.act('registerCosigner', known))).code).toBe('COSIGNER_KNOWN');
    const asLog = { title: '日志', verifier: await lineOf({ ...paper, name: 'sunlot-draw-log' }) };
    expect((await refusalOf(policy.act('registerCosigner', asLog))).code).toBe('COSIGNER_KEY_OF_THE_LOG');
    for (const verifier of ['nothing at all', encodeVerifier(await verifierOf(paper))])
      expect((await refusalOf(policy.act('registerCosigner', { title: '报社', verifier }))).code).toBe(
        'COSIGNER_KEY_INVALID',
      );
  });
});

describe('a cosigned head', () => {
  test('R27 is taken from anybody, stands under the head everybody is served, and sent again changes nothing', async () => {
    const text = await headText();
    const time = seconds();
    expect(await handIn(text, justice, time)).toMatchObject({ status: 200 });
    expect(await handIn(text, justice, time)).toMatchObject({ status: 200 });
    const witnesses = [await verifierOf(justice, COSIGNATURE)];
    const head = await readCheckpoint(await bytesOf('checkpoint'), await keyNow(), witnesses);
    expect(head).toMatchObject({ ok: true, cosignatures: [{ name: justice.name, time }] });
    expect(await textOf('cosigners')).toContain('\t-\t1\t长春市司法局');
    const { cosigners } = await bureau.acts
      .clerk('policy')
      .ask('query { cosigners { title lastCosigned { size } history { action } } }');
    expect(cosigners[0]).toMatchObject({ lastCosigned: { size: 1 } });
    expect(cosigners[0].history.map(({ action }: { action: string }) => action)).toEqual([
      'cosigner.registered',
      'cosigner.cosigned',
    ]);
  });

  test('R27 is refused when nobody registered signed it, or the signature is over something else', async () => {
    const text = await headText();
    expect((await handIn(text, paper)).code).toBe('COSIGNER_UNKNOWN');
    const other = await cosign(`${text.slice(0, -5)}AAA=\n`, justice, seconds());
    expect((await send(encodeNote({ text, signatures: [other] }))).code).toBe('COSIGNATURE_WRONG');
  });

  test('R27 is refused when it is no head, no head of this log, or far too long', async () => {
    expect((await send(new TextEncoder().encode('hello\n'))).code).toBe('COSIGNATURE_UNREADABLE');
    expect((await send(new Uint8Array(70 * 1024).fill(97))).code).toBe('COSIGNATURE_TOO_LARGE');
    expect((await send(new Uint8Array(300 * 1024).fill(97))).status).toBe(413);
    const root = new Uint8Array(32).fill(7);
    expect((await handIn(checkpointText({ origin: 'other.example', size: 1, root }), justice)).code).toBe(
      'COSIGNATURE_OF_OTHER_LOG',
    );
  });

  test('R27 of another history is refused, and that a body was told another story is on record', async () => {
    const root = new Uint8Array(32).fill(7);
    expect((await handIn(checkpointText({ origin: 'sunlot-draw-log', size: 1, root }), justice)).code).toBe(
      'COSIGNATURE_OF_OTHER_HISTORY',
    );
    expect((await handIn(checkpointText({ origin: 'sunlot-draw-log', size: 500, root }), justice)).code).toBe(
      'COSIGNATURE_BEYOND_LOG',
    );
    const { cosigners } = await bureau.acts.clerk('policy').ask('query { cosigners { history { action } } }');
    const actions = cosigners[0].history.map(({ action }: { action: string }) => action);
    expect(actions.filter((action: string) => action === 'cosigner.saw_another_log')).toHaveLength(2);
  });

  test('R27 is refused from the future, a day old, earlier than the last, or shorter than the last', async () => {
    const short = await headText();
    expect((await handIn(short, justice, seconds() + 3_600)).code).toBe('COSIGNATURE_FROM_THE_FUTURE');
    expect((await handIn(short, justice, seconds() - 90_000)).code).toBe('COSIGNATURE_STALE');
    await grow();
    expect(await handIn(await headText(), justice)).toMatchObject({ status: 200 });
    expect((await handIn(await headText(), justice, seconds() - 60)).code).toBe('COSIGNATURE_STALE');
    expect((await handIn(short, justice, seconds() + 1)).code).toBe('COSIGNATURE_STALE');
  });

  test('R27 of a body that was struck off counts no longer, though what it signed stays listed', async () => {
    const { id } = await register('长春日报', paper);
    expect(await handIn(await headText(), paper)).toMatchObject({ status: 200 });
    const policy = bureau.acts.clerk('policy');
    const gone = { cosignerId: id, reason: '不再会签(测试)' };
    await policy.act('removeCosigner', gone, '{ id removedAt }');
    expect((await refusalOf(policy.act('removeCosigner', gone))).code).toBe('COSIGNER_REMOVED');
    expect((await handIn(await headText(), paper)).code).toBe('COSIGNER_UNKNOWN');
    expect(await textOf('checkpoint')).not.toContain(paper.name);
    expect(await textOf('cosigners')).toMatch(/daily-news\.example\+\S+\t\S+Z\t\S+Z\t2\t长春日报\n/);
  });
});

describe('the proofs as texts', () => {
  test('R27 lead to the newest signed head, and a log that never was so long is not found', async () => {
    const key = await keyNow();
    const entry = await bytesOf('entries/0');
    expect(await readInclusion(await bytesOf('proof/inclusion?index=0'), entry, key)).toMatchObject({
      ok: true,
      index: 0,
    });
    const first = (await readCheckpoint(await bytesOf('checkpoints/1'), key)) as { checkpoint: { root: Uint8Array } };
    const proof = await readConsistency(await bytesOf('proof/consistency?old=1'), first.checkpoint.root, key);
    expect(proof).toMatchObject({ ok: true, oldSize: 1, checkpoint: { size: 2 } });
    expect((await fetch(`${log}/proof/consistency?old=77`)).status).toBe(404);
    expect((await fetch(`${log}/checkpoints/77`)).status).toBe(404);
  });
});

describe('the key of the log', () => {
  test('R27 is changed by the Policy & Regulations Division or the administrator, with a reason', async () => {
    const input = { reason: '年度更换(测试)' };
    expect((await refusalOf(bureau.acts.clerk('market').act('changeLogKey', input, '{ number }'))).code).toBe(
      'FORBIDDEN',
    );
    const two = { reason: '两行\n理由' };
    expect((await refusalOf(bureau.acts.clerk('policy').act('changeLogKey', two, '{ number }'))).code).toBe(
      'INPUT_INVALID',
    );
  });

  test('R27 hands over to the next in a note both have signed; the old one stays published with its time', async () => {
    const old = await keyNow();
    const key = await bureau.acts
      .clerk('policy')
      .act('changeLogKey', { reason: '年度更换(测试)' }, '{ number reason }');
    expect(key).toEqual({ number: 2, reason: '年度更换(测试)' });

    const lines = (await textOf('key')).trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toBe(encodeVerifier(old));
    expect(await textOf('keys')).toMatch(/^sunlot-draw-log-keys\/v1\nkey\t\S+\t\S+Z\t\S+Z\nkey\t\S+\t\S+Z\t-\n$/);
    expect((await fetch(`${log}/keys/1`)).status).toBe(404);
    const change = await readKeyChange(await bytesOf('keys/2'), old);
    expect(change).toMatchObject({ ok: true, change: { head: { size: 2 }, reason: '年度更换(测试)' } });
    expect(await followKeys(old, [await bytesOf('keys/2')])).toMatchObject({ ok: true, key: await keyNow() });
    // Whoever knows only the old key still reads the head at which it handed over, and none after it.
    expect(await readCheckpoint(await bytesOf('checkpoint'), old)).toMatchObject({ ok: true });
    expect(await readCheckpoint(await bytesOf('checkpoint'), await keyNow())).toMatchObject({ ok: true });
    await grow();
    expect(await readCheckpoint(await bytesOf('checkpoint'), old)).toEqual({ ok: false, problem: 'UNSIGNED' });
    expect(await readCheckpoint(await bytesOf('checkpoint'), await keyNow())).toMatchObject({ ok: true });
  });
});

describe('cosign-log, as another body runs it', () => {
  const key = join(folder, 'key.txt');
  const memory = join(folder, 'memory.txt');

  test('R27 cosigns for the first time, goes on across a change of key, and refuses a log that is another', async () => {
    // The command goes by the real time, and so must the house.
    bureau.acts.clock.moveTo(new Date());
    const firstKey = (await textOf('key')).split('\n')[0]!;
    const made = await cosignLog('new-key', 'market.example', key);
    expect(made.status).toBe(0);
    const args = [log, '--key', key, '--memory', memory];
    expect(await cosignLog(...args)).toMatchObject({ status: 2 });
    const early = await cosignLog(...args, '--log-key', firstKey);
    expect(early.stderr).toContain('COSIGNER_UNKNOWN');
    const input = { title: '长春市市场监督管理局', verifier: made.stdout.trim() };
    await bureau.acts.clerk('office').act('registerCosigner', input);

    const again = await cosignLog(...args);
    expect(again).toMatchObject({ status: 0, stderr: '' });
    expect(again.stdout).toContain('cosigned: 3 entries');
    expect(await textOf('cosigners')).toContain('\t3\t长春市市场监督管理局');

    bureau.acts.clock.moveTo(new Date(Date.now() + 60_000));
    await bureau.acts.clerk('policy').act('changeLogKey', { reason: '再次更换(测试)' }, '{ number }');
    const across = await cosignLog(...args);
    expect(across).toMatchObject({ status: 0 });
    expect(across.stdout).toContain('再次更换(测试)');
    expect(across.stdout).toContain('continues the 3 entries cosigned before');

    const [logKey] = readFileSync(memory, 'utf8').split('\n');
    writeFileSync(memory, `${logKey}\n2\n${'5'.repeat(64)}\n`);
    expect(await cosignLog(...args)).toMatchObject({ status: 1, stderr: expect.stringContaining('WRONG_PROOF') });
    writeFileSync(memory, `${logKey}\n99\n${'5'.repeat(64)}\n`);
    expect(await cosignLog(...args)).toMatchObject({ status: 1, stderr: expect.stringContaining('shrunk') });
  });

  test.each([[[]], [['new-key', 'two words', 'file']], [['http://127.0.0.1:1', '--key', 'nowhere', '--memory', 'm']]])(
    'cosign-log %j says what is missing and exits 2',
    async (args) => {
      const { status, stderr } = await cosignLog(...args);
      expect(status).toBe(2);
      expect(stderr).not.toContain('    at ');
    },
  );
});

/** Runs beside the house, which answers from this very process. */
function cosignLog(...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const cli = fileURLToPath(new URL('../../../packages/draw-protocol/cli/cosign-log.ts', import.meta.url));
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], { encoding: 'utf8' }, (fault, stdout, stderr) =>
      resolve({ status: fault ? Number(fault.code) : 0, stdout, stderr }),
    );
  });
}
