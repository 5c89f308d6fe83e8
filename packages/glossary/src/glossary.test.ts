import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isEnumName, label, labels } from './label.ts';
import { placeholdersIn } from './phrase.ts';
import { factNames } from './words/facts.ts';
import { sheetFindings } from './words/sheet-findings.ts';
import { sheetWords } from './words/sheet-words.ts';
import { things } from './words/things.ts';
import { verbs } from './words/verbs.ts';

const page = readFileSync(new URL('../../../proto-docs/glossary.md', import.meta.url), 'utf8');
const namedInCode = page
  .split('\n')
  .filter((line) => /^\|.*`.*\|$/.test(line))
  .flatMap((line) => [...(line.split('|').at(-2) ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''));
const enumsOnThePage = new Map(namedInCode.filter((name) => name.includes('.')).map(membersOnThePage));

describe('proto-docs/glossary.md', () => {
  test('R47 lists every enum with exactly the members it has in code', () => {
    const inCode = Object.entries(labels).map(([name, words]) => [name, Object.keys(words)] as const);
    expect(Object.fromEntries(enumsOnThePage)).toEqual(Object.fromEntries(inCode));
  });

  test('R47 names no term that the code does not know', () => {
    const kinds = new Set([...Object.keys(labels.OrganizationKind), ...Object.keys(labels.Role)]);
    const terms = namedInCode.filter((name) => !name.includes('.'));
    expect(terms.length).toBeGreaterThan(30);
    expect(
      terms.filter((name) => !(name in things) && !(name in verbs) && !isEnumName(name) && !kinds.has(name)),
    ).toEqual([]);
  });
});

describe('words', () => {
  test('R47 every word exists in Chinese and in English', () => {
    for (const table of [...Object.values(labels), factNames, sheetFindings, sheetWords, things, verbs]) {
      for (const [key, words] of Object.entries(table)) {
        expect(words.zh, key).toMatch(/[\u4e00-\u9fff]/);
        expect(words.en, key).toMatch(/[A-Za-z]/);
        expect(words.en, key).not.toMatch(/[\u4e00-\u9fff]/);
      }
    }
  });

  test('R47 no two members of one enum read the same', () => {
    for (const [name, words] of Object.entries(labels)) {
      for (const language of ['zh', 'en'] as const) {
        const spoken = Object.values(words).map((word) => word[language]);
        expect(new Set(spoken).size, `${name} in ${language}`).toBe(spoken.length);
      }
    }
  });

  test('R10 what is wrong with a sheet names the same facts in both languages', () => {
    for (const [code, { zh, en }] of Object.entries(sheetFindings))
      expect(placeholdersIn(zh), code).toEqual(placeholdersIn(en));
  });

  test('every fact that travels between rooms has a name', () => {
    const catalogue = readFileSync(new URL('../../facts/src/catalogue.ts', import.meta.url), 'utf8');
    const facts = [...catalogue.matchAll(/^\s+name: '([a-z]+\.[a-z-]+)',$/gm)].map((match) => match[1]);
    expect(facts.toSorted()).toEqual(Object.keys(factNames).toSorted());
  });

  test('a label is the word of its language', () => {
    expect(label('PlanState', 'APPROVED', 'zh')).toBe('已批准');
    expect(label('PlanState', 'APPROVED', 'en')).toBe('Approved');
  });
});

function membersOnThePage(text: string): [string, string[]] {
  const [name = '', members = ''] = text.split('.');
  return [name, members.split(' / ')];
}
