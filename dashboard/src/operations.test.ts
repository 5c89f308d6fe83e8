import { readFileSync } from 'node:fs';
import { Supergraph } from '@apollo/federation-internals';
import { parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { collectOperations } from '../register-operations.ts';

const supergraph = readFileSync(new URL('../../proto-docs/supergraph.graphql', import.meta.url), 'utf8');
const api = Supergraph.build(supergraph).apiSchema().toGraphQLJSSchema();

test('every operation of the pages is one the gateway can answer', async () => {
  const texts = await collectOperations();
  expect(texts.length).toBeGreaterThan(20);
  const wrong = texts.flatMap((text) =>
    validate(api, parse(text)).map(({ message }) => `${text.slice(0, 60).replaceAll('\n', ' ')}: ${message}`),
  );
  expect(wrong).toEqual([]);
});

test('no two operations of the pages have the same name but different texts', async () => {
  const byName = Map.groupBy(await collectOperations(), (text) => /(?:query|mutation) (\w+)/.exec(text)?.[1]);
  const twice = [...byName].filter(([, texts]) => new Set(texts).size > 1).map(([name]) => name);
  expect(twice).toEqual([]);
});
