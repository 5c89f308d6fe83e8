import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { placeholdersIn } from '../src/phrase.ts';
import { isRefusalCode, refusals } from '../src/refusal.ts';
import { isAuditAction } from '../src/words/audit-actions.ts';
import { inputFieldName } from '../src/words/input-fields.ts';
import { verbName } from '../src/words/verbs.ts';

/** Words are looked up by name while the house runs; these tests read the rooms' sources, so that a missing one is seen before. */
const house = join(import.meta.dirname, '../../..');
const sources = globSync(['services/*/src/**/*.ts', 'packages/subgraph-kit/src/**/*.ts', 'gateway/src/**/*.ts'], {
  cwd: house,
})
  .filter((path) => !path.endsWith('.test.ts'))
  .map((path) => ({ path, text: readFileSync(join(house, path), 'utf8') }));

describe('R47 words that the rooms use', () => {
  test('the rooms are where this test looks for them', () => {
    expect(existsSync(join(house, 'services'))).toBe(true);
    expect(sources.length).toBeGreaterThan(50);
  });

  test('every act that is recorded has words for the history', () => {
    const recorded = found(/\.record\(\s*'([\w.]+)'/g).filter(({ name }) => !isAuditAction(name));
    expect(recorded).toEqual([]);
  });

  test('every verb of a policy has the words of a button', () => {
    const verbs = found(/^\s+'([a-z]\w*\.\w+)': /gm, /\/policy\.ts$/).filter(
      ({ name }) => verbName(name, 'zh') === name,
    );
    expect(verbs).toEqual([]);
  });

  test('every field an act takes has a word, for the refusal that names it', () => {
    const api = readFileSync(join(house, 'proto-docs/supergraph.graphql'), 'utf8');
    const inputs = Array.from(api.matchAll(/^input (\w+Input)\b[^{]*\{([^}]*)\}/gm), ([, , fields = '']) => fields);
    const names = new Set(
      inputs.flatMap((fields) => Array.from(fields.matchAll(/^ {2}(\w+):/gm), ([, name = '']) => name)),
    );
    expect(names.size).toBeGreaterThan(100);
    expect([...names].filter((name) => inputFieldName(name, 'zh') === name)).toEqual([]);
  });

  test('every refusal written out in one place gives the facts its text names', () => {
    const thrown = sources.flatMap(({ path, text }) =>
      Array.from(
        text.matchAll(/new Refusal\(\s*'(\w+)',\s*(\{(?:[^{}]|\{[^{}]*\})*\})/g),
        ([, code = '', facts = '']) => ({ path, code, facts }),
      ),
    );
    expect(thrown.length).toBeGreaterThan(20);
    const silent = thrown
      .filter(({ facts }) => !facts.includes('...'))
      .flatMap(({ path, code, facts }) =>
        namedBy(code)
          .filter((fact) => !givenIn(facts).includes(fact))
          .map((fact) => `${path}: ${code} without ${fact}`),
      );
    expect(silent).toEqual([]);
  });
});

function found(pattern: RegExp, where = /\.ts$/): { name: string; path: string }[] {
  return sources
    .filter(({ path }) => where.test(path))
    .flatMap(({ path, text }) => Array.from(text.matchAll(pattern), ([, name = '']) => ({ name, path })));
}

/** The facts a refusal cannot do without: those outside brackets. */
function namedBy(code: string): string[] {
  if (!isRefusalCode(code)) return ['a text'];
  const { zh, remedy } = refusals[code];
  return placeholdersIn((zh + remedy.zh).replaceAll(/\[[^\]]*\]/g, '')).map(
    (placeholder) => /\w+/.exec(placeholder)?.[0] ?? '',
  );
}

/** The keys of an object literal, shorthand ones too. */
function givenIn(literal: string): string[] {
  return literal
    .slice(1, -1)
    .split(',')
    .map((entry) => /\w+/.exec(entry)?.[0] ?? '');
}
