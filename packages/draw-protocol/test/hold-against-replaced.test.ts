import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { holdAgainstReplaced, Packer, type RecordFiles, readEntry, replacementSteps, verify } from '../src/index.ts';

import { type ReplacementVector, replacementVectorsFolder } from './make-replacement-vectors.ts';

const vectors = readdirSync(replacementVectorsFolder).map((name) => ({
  name,
  ...(JSON.parse(readFileSync(new URL(name, replacementVectorsFolder), 'utf8')) as ReplacementVector),
}));
const bytes = (text: string) => new TextEncoder().encode(text);
const record = (files: Record<string, string>): RecordFiles =>
  new Map(Object.entries(files).map(([name, text]) => [name, bytes(text)]));

describe('R27 every vector of proto-docs/draw/vectors/replacements has its verdict', () => {
  test.each(vectors)('$expect: $comment ($name)', async (vector) => {
    const [replacement, replaced, ...earlier] = [vector.replacement, vector.replaced, ...(vector.earlier ?? [])].map(
      record,
    ) as [RecordFiles, RecordFiles, ...RecordFiles[]];
    for (const files of [replacement, replaced, ...earlier]) expect(await verify(files)).toMatchObject({ ok: true });
    const entry = vector.entry === undefined ? undefined : readEntry(bytes(vector.entry));
    const announcement = entry?.ok ? entry.value : undefined;
    const verdict = holdAgainstReplaced(replacement, replaced, {
      earlier,
      ...(announcement ? { announcement } : {}),
    });
    expect(verdict.ok ? 'HOLDS' : verdict.problem).toBe(vector.expect);
    if (verdict.ok) expect(verdict).toEqual({ ok: true, announced: true, ids: vector.ids });
  });
});

test('R27 v1.md, the verifier and the vectors speak of the same steps of a replacement', () => {
  const specification = readFileSync(new URL('../../v1.md', replacementVectorsFolder), 'utf8');
  const section = specification.slice(
    specification.indexOf('\n## Replacements'),
    specification.indexOf('\n## Verifying'),
  );
  const numbered = Array.from(section.matchAll(/^(\d+)\. `([A-Z_]+)`/gm), ([, number, step]) => `${number} ${step}`);
  expect(numbered).toEqual(replacementSteps.map((step, i) => `${i + 1} ${step}`));
  const failing = new Set(vectors.map(({ expect: step }) => step));
  expect(replacementSteps.filter((step) => !failing.has(step))).toEqual([]);
});

test('R27 whoever has no entry of the log is told that the numbers were not held against it; what failed names whom it is about', () => {
  const { replacement, replaced } = named('holds');
  expect(holdAgainstReplaced(record(replacement), record(replaced))).toEqual({ ok: true, announced: false, ids: true });
  const weighed = named('with_more_weight');
  expect(holdAgainstReplaced(record(weighed.replacement), record(weighed.replaced))).toEqual({
    ok: false,
    problem: 'CHANGED',
    at: expect.stringMatching(/^91220101MA/),
  });
});

describe('R27 verify-replacement verifies all records, then holds one against the others', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sunlot-replacement-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const path = (name: string) => join(folder, name);
  const keep = async (name: string, files: Record<string, string>): Promise<string> => {
    writeFileSync(path(name), Buffer.concat(await new Packer().pack(record(files))));
    return path(name);
  };

  test('and says what was not compared', async () => {
    const vector = named('holds');
    const [replacement, replaced] = [
      await keep('replacement.zip', vector.replacement),
      await keep('replaced.zip', vector.replaced),
    ];
    writeFileSync(path('entry'), vector.entry!);
    expect(run(replacement, replaced, '--entry', path('entry'))).toEqual({
      status: 0,
      stdout: '相符 · HOLDS: draw, result, secrets, rules and inspectors, every name\n',
      stderr: '',
    });
    expect(run(replacement, replaced)).toMatchObject({ status: 0, stdout: expect.stringContaining('(--entry)') });
    const openly = named('holds_without_names');
    const args = [await keep('a.zip', openly.replacement), await keep('b.zip', openly.replaced)];
    expect(run(...args)).toMatchObject({ status: 0, stdout: expect.stringContaining('names are compared where') });
    // Each is a process of its own, and so in the next.
  }, 120_000);

  test('and names what does not hold, a record that is not valid, and what cannot be read', async () => {
    const { replacement, replaced } = named('with_one_left_out');
    const [second, first] = [await keep('second.zip', replacement), await keep('first.zip', replaced)];
    const left = run(second, first, '--json');
    expect(left).toMatchObject({ status: 1, stderr: expect.stringMatching(/LEFT_OUT \(91220101MA\d+\)/) });
    expect(JSON.parse(left.stdout)).toMatchObject({ ok: false, problem: 'LEFT_OUT' });
    writeFileSync(second, readFileSync(second).subarray(0, 500));
    const cut = run(second, first, '--json');
    expect(cut).toMatchObject({ status: 1, stderr: expect.stringContaining('INVALID') });
    expect(JSON.parse(cut.stdout)).toMatchObject({ ok: false, step: 'ARCHIVE', record: second });
    writeFileSync(path('no-entry'), 'REPLACE\n');
    expect(run(path('nowhere.zip'), first)).toMatchObject({ status: 2, stderr: expect.stringContaining('unreadable') });
    expect(run(first, first, '--entry', path('no-entry'))).toMatchObject({ status: 2 });
    expect(run(first)).toMatchObject({ status: 2, stderr: expect.stringContaining('usage') });
  }, 120_000);
});

function named(name: string): ReplacementVector {
  return vectors.find((vector) => vector.name === `${name}.json`)!;
}

function run(...args: string[]) {
  const command = fileURLToPath(new URL('../cli/verify-replacement.ts', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}
