import { expect, test } from 'vitest';
import { placesOf, setOf } from './column-sets.ts';

const TABLE = ['name', 'creditCode', 'kind', 'status'].map((source, n) => ({ index: String(n), source }));

test('R08 a column set shows the columns it was kept with, in their order, also when the table has grown', () => {
  const set = setOf('核对', ['3', '0'], TABLE);
  expect(set).toEqual({ label: '核对', columns: ['status', 'name'] });
  const grown = [{ index: '0', source: 'light' }, ...TABLE.map(({ source }, n) => ({ index: String(n + 1), source }))];
  expect(placesOf(set, grown)).toEqual(['4', '1']);
});

test('R08 a column that is gone, or not this person’s to see, is left out of a set', () => {
  expect(placesOf({ label: '信用', columns: ['creditClass', 'name'] }, TABLE)).toEqual(['0']);
  expect(placesOf({ label: '空', columns: ['creditClass'] }, TABLE)).toEqual([]);
});
