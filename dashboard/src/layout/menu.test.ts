import { expect, test } from 'vitest';
import { resources } from '../resources.operations.ts';
import { addressOf, besideWhich, entryOf, menu, registerOf } from './menu.ts';

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

test('R47 the imports that a register’s tab opens are its own, and its tabs and its entry of the menu stay', () => {
  expect(addressOf('updates', 'objects')).toBe('/updates');
  expect(new URLSearchParams(addressOf('imports', 'objects').split('?')[1]).get('filter')).toBe(
    '{"register":"OBJECTS"}',
  );
  for (const register of ['items', 'objects', 'inspectors'] as const) {
    const address = addressOf('imports', register);
    expect(registerOf(address)).toBe(register);
    expect(entryOf(address)).toBe(register);
  }
  expect(registerOf('/imports?filter=%7B%22register%22%3A%22LICENCES%22%7D')).toBe('objects');
  expect(registerOf('/imports?filter=%7B%22register%22%3A%22CREDIT_CLASSES%22%7D')).toBe('objects');
  expect(entryOf('/imports/create?register=CREDIT_CLASSES')).toBe('objects');
  expect(entryOf('/imports/create?register=INSPECTORS')).toBe('inspectors');
  expect(entryOf('/imports')).toBe('items');
  expect(entryOf('/imports/create?register=INSPECTORS')).toBe('inspectors');
  expect([besideWhich('LICENCES'), besideWhich('ITEMS'), besideWhich(undefined)]).toEqual([
    'objects',
    'items',
    'items',
  ]);
});
