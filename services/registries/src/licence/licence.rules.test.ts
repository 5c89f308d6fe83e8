import { expect, test } from 'vitest';
import { licenceLight } from './licence.rules.ts';

const today = '2026-11-23';

test.each([
  ['2026-11-22', 'RED'],
  ['2026-11-23', 'YELLOW'],
  ['2027-01-22', 'YELLOW'],
  ['2027-01-23', 'GREEN'],
  [null, 'NONE'],
] as const)('R08 a licence valid until %s shows %s', (validTo, light) => {
  expect(licenceLight({ validTo, endedOn: null }, today)).toBe(light);
});

test('R08 a licence that was given back warns nobody', () => {
  expect(licenceLight({ validTo: '2020-01-01', endedOn: '2019-12-31' }, today)).toBe('NONE');
});
