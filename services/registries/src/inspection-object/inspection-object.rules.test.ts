import { ObjectStatus } from '@sunlot/glossary';
import { expect, test } from 'vitest';
import { codeFor, districtOfOthers, POSSIBLE_STATUS } from './inspection-object.rules.ts';

test('R08 an enterprise has a code, a project may do without', () => {
  expect(codeFor('ENTERPRISE', ' ')).toMatchObject({ ok: false, problem: 'MISSING' });
  expect(codeFor('PROJECT', null)).toEqual({ ok: true, creditCode: null, creditCodeKind: null });
  expect(codeFor('PROJECT', '123')).toMatchObject({ ok: false, problem: 'LENGTH' });
});

test('R08 a code is kept as it is compared: half-width and in capitals', () => {
  expect(codeFor('ENTERPRISE', '9144030071526726xg')).toEqual({
    ok: true,
    creditCode: '9144030071526726XG',
    creditCodeKind: 'UNIFIED',
  });
});

test('R08 every status leads somewhere but the end, and never to itself', () => {
  for (const status of Object.values(ObjectStatus)) {
    expect(POSSIBLE_STATUS[status]).not.toContain(status);
    expect(POSSIBLE_STATUS[status].length > 0).toBe(status !== 'DEREGISTERED');
  }
});

test('R49 whoever has a district of their own enters what lies in it, and whoever has none everything', () => {
  expect(districtOfOthers('220122', '220122')).toBeNull();
  expect(districtOfOthers(null, '220104')).toBeNull();
  expect(districtOfOthers('220122', '220104')).toMatchObject({ own: { zh: '农安县' }, district: { zh: '朝阳区' } });
});
