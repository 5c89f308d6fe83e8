import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { type Entry, encodeEntry, freezeEntry, quicknet } from '../src/index.ts';
import { aDraw } from './a-draw.ts';
import { aCommit, aDraw as aDrawEntry, aReveal } from './a-log.ts';

const folder = mkdtempSync(join(tmpdir(), 'sunlot-verify-'));
const draw = await aDraw();
const archive = join(folder, 'record.zip');
const record = await draw.publicRecord();
writeFileSync(archive, record);
afterAll(() => rmSync(folder, { recursive: true }));

test('R27 verify-draw of a valid archive says so and exits 0', () => {
  const { status, stdout } = verifyDraw(archive);
  expect(status).toBe(0);
  expect(stdout).toContain('有效 · VALID: 18 steps, public record of draw SL-2026-0007, attempt 1');
  expect(stdout).toContain('To steer this draw the operator needs every witness (witness-1, witness-2).');
});

test('R27 verify-draw of a folder with an edited result names the step and exits 1', () => {
  const edited = join(folder, 'edited');
  mkdirSync(edited);
  for (const [name, bytes] of draw.publicFiles) writeFileSync(join(edited, name), bytes);
  writeFileSync(join(edited, 'result.tsv'), new TextDecoder().decode(draw.result).replace('0\t4\t', '0\t3\t'));
  const { status, stdout } = verifyDraw(edited);
  expect(status).toBe(1);
  expect(stdout).toContain('无效 · INVALID at step 15 SELECTION: another row (result.tsv, line 1)');
});

test('R26 verify-draw checks the signature of a round of quicknet, and says so of a beacon it does not know', async () => {
  for (const [chain, word] of [
    [quicknet.hash, '信标签名验证通过'],
    ['cd'.repeat(32), '未验证其签名'],
  ] as const) {
    const drawn = await aDraw({
      change: (input) => {
        input.rules = { ...input.rules, entropy: { kind: 'drand', chain, round: 1000 } };
      },
    });
    const file = join(folder, `${chain}.zip`);
    writeFileSync(file, await drawn.publicRecord());
    expect(verifyDraw(file)).toMatchObject({ status: 0, stdout: expect.stringContaining(word) });
  }
});

test('R27 verify-draw --json prints the verdict', () => {
  expect(JSON.parse(verifyDraw(archive, '--json').stdout)).toMatchObject({ ok: true, kind: 'public', drawn: 4 });
  const cut = join(folder, 'cut.zip');
  writeFileSync(cut, record.subarray(0, 500));
  const { status, stdout } = verifyDraw(cut, '--json');
  expect(status).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({ ok: false, step: 'ARCHIVE', number: 1 });
});

test('R27 verify-draw --json has the fields of v1.md and no others, whatever it is given', () => {
  const specification = readFileSync(new URL('../../../proto-docs/draw/v1.md', import.meta.url), 'utf8');
  const [, ofValid, ofInvalid] = specification
    .slice(specification.indexOf('--json` answers'), specification.indexOf('A record cannot show by itself'))
    .split('| field | what |')
    .map((table) =>
      Array.from(table.matchAll(/^\| (`.*?`) \|/gm), ([, names]) => names!.slice(1, -1).split('`, `')).flat(),
    );
  const valid = JSON.parse(verifyDraw(archive, '--json').stdout);
  expect(Object.keys(valid).toSorted()).toEqual(ofValid!.toSorted());
  expect(Object.keys(valid.strata[0])).toEqual(['name', 'size', 'tickets', 'share', 'minimum', 'quota']);

  for (const name of ['empty', 'nested', 'whole']) mkdirSync(join(folder, name));
  for (const name of ['nested', 'whole']) mkdirSync(join(folder, name, 'sub'));
  for (const [name, bytes] of draw.publicFiles) writeFileSync(join(folder, 'whole', name), bytes);
  for (const [name, status, facts] of [
    ['empty', 1, { step: 'FILES', reason: 'missing', file: 'record.txt' }],
    ['nested', 1, { step: 'FILES', reason: 'missing', file: 'record.txt' }],
    ['whole', 1, { step: 'FILES', reason: 'no part of a public record', file: 'sub/' }],
    ['nowhere', 2, { step: 'ARCHIVE', number: 1 }],
  ] as const) {
    const { status: exit, stdout } = verifyDraw(join(folder, name), '--json');
    const answer = JSON.parse(stdout);
    expect([name, exit, answer]).toEqual([name, status, expect.objectContaining({ ok: false, ...facts })]);
    expect(Object.keys(answer).filter((key) => !ofInvalid!.includes(key))).toEqual([]);
  }
  // Each is a process of its own.
}, 120_000);

test('R27 verify-draw --log holds the record against the log, and says which line of it is another', () => {
  const { manifest, freezeDigest, rules } = draw.frozen;
  const of = { draw: manifest.draw, attempt: manifest.attempt };
  const entry = freezeEntry('2026-05-06T09:00:00+08:00', manifest, freezeDigest, rules, null);
  const rest = [
    ...draw.transcript.witnesses.map(({ id, commitment }) => aCommit(id, { ...of, commitment: commitment! })),
    ...draw.transcript.witnesses.map(({ id, nonce }) => aReveal(id, { ...of, nonce: nonce! })),
    aDrawEntry({ ...of, drawn: rules.sample, result: createHash('sha256').update(draw.result).digest('hex') }),
  ];
  const logged = (name: string, entries: readonly Entry[]) => {
    writeFileSync(join(folder, name), Buffer.concat(entries.map(encodeEntry)));
    return join(folder, name);
  };
  const right = verifyDraw(archive, '--log', logged('log.txt', [entry, ...rest]));
  expect(right).toMatchObject({ status: 0, stdout: expect.stringContaining('It agrees with the public log.') });

  const misquoted = logged('misquoted.txt', [{ ...entry, required: 2 }, ...rest]);
  const wrong = verifyDraw(archive, '--log', misquoted);
  expect(wrong.status).toBe(1);
  expect(wrong.stdout).toContain('THE PUBLIC LOG SAYS OTHERWISE: MISQUOTED_FREEZE (entry 0, line 21)');
  expect(wrong.stdout).toContain('required 1\n');
  expect(wrong.stdout).toContain('required 2\n');
  expect(JSON.parse(verifyDraw(archive, '--json', '--log', misquoted).stdout)).toMatchObject({
    ok: true,
    log: { ok: false, problem: 'MISQUOTED_FREEZE', index: 0, line: 21 },
  });
  expect(verifyDraw(archive, '--log', '/nowhere/log.txt').status).toBe(2);
}, 60_000);

test.each([
  [[]],
  [['/nowhere/record.zip']],
  [['a', 'b']],
  [['record.zip', '--loud']],
  [['record.zip', '--log']],
  [['record.zip', '--log-key', 'a+b+c']],
])('verify-draw %j cannot be read and exits 2', (args) => {
  const { status, stderr } = verifyDraw(...args);
  expect(status).toBe(2);
  expect(stderr).not.toContain('    at ');
});

function verifyDraw(...args: string[]) {
  const cli = fileURLToPath(new URL('../cli/verify-draw.ts', import.meta.url));
  return spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' });
}
