import { expect, test } from 'vitest';
import { madeUpObjects } from './made-up-object.ts';

const namesOf = (count: number) => Array.from(madeUpObjects({ count, seed: 20_210_220 }), ({ name }) => name);

test('R11 in a large made-up register few enterprises share a name, as in a city, and some do', () => {
  const bearers = Map.groupBy(namesOf(100_000), (name) => name);
  const sharing = [...bearers.values()].filter(({ length }) => length > 1).reduce((sum, { length }) => sum + length, 0);
  expect(sharing).toBeGreaterThan(100);
  expect(sharing).toBeLessThan(3_000);
});

test('R10 a larger made-up register begins with the smaller one', () => {
  expect(namesOf(6_000).slice(0, 5_500)).toEqual(namesOf(5_500));
});
