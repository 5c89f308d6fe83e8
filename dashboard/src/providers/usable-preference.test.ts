import { expect, test } from 'vitest';
import { usablePreference } from './usable-preference.ts';

const query = { label: '南关在业', value: { filter: { status: 'ACTIVE' }, displayedFilters: {} } };

test('R45 what a person has kept is used as it is', () => {
  const sorted = { ...query, value: { ...query.value, sort: { field: 'name', order: 'ASC' } } };
  expect(usablePreference('objects.savedQueries', [query, sorted])).toEqual([query, sorted]);
  expect(usablePreference('preferences.objects.datagrid.columns', ['0', '2'])).toEqual(['0', '2']);
  const sets = [{ label: '清查', columns: ['name'] }];
  expect(usablePreference('preferences.objects.datagrid.columnSets', sets)).toEqual(sets);
});

test('R45 of what is kept otherwise the sound entries are used, and a list opens without the rest', () => {
  const broken = ['x', null, { label: 5 }, { label: '坏', value: null }, { label: '坏', value: { filter: [] } }];
  expect(usablePreference('objects.savedQueries', [...broken, query])).toEqual([query]);
  expect(
    usablePreference('preferences.objects.datagrid.columnSets', [...broken, { label: '坏', columns: [1] }]),
  ).toEqual([]);
  expect(usablePreference('preferences.objects.datagrid.columns', ['0', null])).toEqual(['0']);
  // A table of no columns at all would be a page of blank rows.
  expect(usablePreference('preferences.objects.datagrid.columns', [null])).toBeUndefined();
  for (const name of ['objects.savedQueries', 'preferences.objects.datagrid.columns'])
    for (const value of ['garbage', { a: 1 }, 7, null]) expect(usablePreference(name, value)).toBeUndefined();
});
