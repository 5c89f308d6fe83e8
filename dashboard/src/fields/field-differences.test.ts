import { expect, test } from 'vitest';
import { differencesIn } from './field-differences.ts';

test('R48 a change is said field by field, and personal data only as changed', () => {
  expect(differencesIn({ name: { before: '甲', after: '乙' }, phone: true, itemCodes: ['CC-01'] })).toEqual([
    { field: 'name', before: '甲', after: '乙' },
    { field: 'phone', unseen: true },
  ]);
  expect(differencesIn({ code: 'CC-01', changes: { ratioMin: { before: 0.05, after: 0.1 } } })).toEqual([
    { field: 'ratioMin', before: 0.05, after: 0.1 },
  ]);
});

test('R48 a change of one thing has no field, and a paper shows only what is new in it', () => {
  expect(differencesIn({ before: 'ACTIVE', after: 'MOVED' })).toEqual([{ before: 'ACTIVE', after: 'MOVED' }]);
  const before = { number: '1', validTo: '2026-01-01' };
  expect(differencesIn({ before, after: { ...before, validTo: '2027-01-01', issuer: '省厅' } })).toEqual([
    { field: 'validTo', before: '2026-01-01', after: '2027-01-01' },
  ]);
  expect(differencesIn({ before: null, after: { number: '1', validTo: null } })).toEqual([
    { field: 'number', before: null, after: '1' },
  ]);
});

test('R48 details that are no change say none', () => {
  for (const details of [null, undefined, 'text', ['a'], {}, { code: 'CC-01', version: 2 }]) {
    expect(differencesIn(details)).toEqual([]);
  }
});
