import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSheet } from '../src/read-sheet.ts';
import type { Finding } from '../src/finding.ts';
import type { Limits } from '../src/limits.ts';
import { corpusColumns } from './corpus-columns.ts';

interface Expectation {
  readonly expect: string;
  readonly file: string;
  readonly comment: string;
  readonly limits?: Partial<Limits>;
  readonly values?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly perhaps?: string;
}

const folder = new URL('./corpus/', import.meta.url);
const expected: Expectation[] = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'));

describe('R10 the corpus', () => {
  test('has at least sixty bad files, and a verdict for every file', () => {
    const files = readdirSync(folder).filter((name) => name !== 'expected.json');
    expect(files.toSorted()).toEqual(expected.map(({ file }) => file).toSorted());
    expect(expected.filter((each) => each.expect !== 'ok').length).toBeGreaterThanOrEqual(60);
  });

  test.for(expected)('R10 $file → $expect ($comment)', async (each) => {
    const sheet = readSheet(new URL(each.file, folder).pathname, corpusColumns, each.limits);
    const values: Record<string, unknown> = {};
    for await (const row of sheet) values[row.row] = row.values;
    expect(values).toMatchObject(each.values ?? {});
    const { verdict } = sheet;
    expect(verdict.findings.map(inShort).toSorted().join(', ') || 'ok').toBe(
      each.expect.split(', ').toSorted().join(', '),
    );
    expect(verdict.ok).toBe(each.expect === 'ok');
    if (each.perhaps) expect(verdict.findings.map(({ facts }) => facts.perhaps)).toEqual([each.perhaps]);
    for (const { reason } of verdict.findings) {
      expect(reason.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(reason.en).not.toMatch(/\{|unknown/);
    }
  });

  function inShort(finding: Finding, _: number, all: readonly Finding[]): string {
    if (finding.row !== null) return `${finding.row} ${finding.letter} ${finding.code}`;
    const isFirst = all.filter((each) => each.row === null).at(-1) === finding;
    return `${isFirst ? 'refused' : 'file'} ${finding.code}`;
  }
});
