import { expect, test } from 'vitest';
import { resources } from '../resources.operations.ts';
import { entryOf, menu } from './menu.ts';

test('R47 whatever page is open, the menu shows where in the house it lies', () => {
  const entries = menu.flatMap((section) => section.resources);
  const nowhere = Object.keys(resources).filter((name) => !entries.includes(entryOf(`/${name}`) ?? ''));
  expect(nowhere).toEqual([]);
});

test('R47 a page beside a register, or opened from a task, lights the entry it was reached by', () => {
  expect(entryOf('/roster-clean-ups')).toBe('inspectors');
  expect(entryOf('/updates')).toBe('objects');
  expect(entryOf('/filings/7/show')).toBe('items');
  expect(entryOf('/pools/7/show')).toBe('tasks');
  expect(entryOf('/plans/create')).toBe('plans');
  expect(entryOf('/')).toBeUndefined();
});
