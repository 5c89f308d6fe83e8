import { expect, test } from 'vitest';
import { holds, sameFilter } from './held-filters.ts';

test('R21 a filter holds when it has a value, “no” and zero among them', () => {
  expect([false, 0, 'x', ['x'], { from: '2026-01-01' }].map(holds)).toEqual([true, true, true, true, true]);
  expect(['', null, undefined, [], { from: '' }].map(holds)).toEqual([false, false, false, false, false]);
});

test('R21 filters are the same in any order, and whatever stands empty beside them', () => {
  expect(sameFilter({ stage: 'DRAWN', light: 'RED' }, { light: 'RED', q: '', stage: 'DRAWN' })).toBe(true);
  expect(sameFilter({ light: 'RED' }, { light: 'GREEN' })).toBe(false);
  expect(sameFilter({}, { eligible: false })).toBe(false);
});
