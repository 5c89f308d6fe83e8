import { expect, test } from 'vitest';
import { facts } from './catalogue.ts';
import { rooms } from './fact.ts';

test('every fact has a name of its own', () => {
  const names = facts.map((fact) => fact.name);
  expect(new Set(names).size).toBe(names.length);
});

test.each(facts.map((fact) => ({ name: fact.name, fact })))('$name travels from one room to others', ({ fact }) => {
  expect(rooms).toContain(fact.from);
  expect(fact.heardBy.length).toBeGreaterThan(0);
  expect(fact.heardBy).not.toContain(fact.from);
  expect(new Set(fact.heardBy).size).toBe(fact.heardBy.length);
});
