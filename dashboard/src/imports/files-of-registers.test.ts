import { expect, test } from 'vitest';
import { exportAddress } from './files-of-registers.ts';

test('an export asks for what the list shows', () => {
  expect(exportAddress('OBJECTS', 'csv', { q: '长春 一汽', status: 'ACTIVE', label: '' })).toBe(
    `/files/registries/exports/objects.csv?${new URLSearchParams({ search: '长春 一汽', status: 'ACTIVE' }).toString()}`,
  );
});

test('a list without a filter is exported whole', () => {
  expect(exportAddress('ITEMS', 'xlsx', {})).toBe('/files/registries/exports/items.xlsx?');
});
