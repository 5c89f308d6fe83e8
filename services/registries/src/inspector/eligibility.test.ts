import { describe, expect, test } from 'vitest';
import { certificateInUse, ineligibilities, type Standing, type Validity } from './eligibility.ts';

const certificate: Validity = { validFrom: '2024-01-01', validTo: '2026-06-30', yearlyCheckOn: '2025-03-01' };
const holding = (...certificates: Partial<Validity>[]): Standing => ({
  status: 'ACTIVE',
  certificates: certificates.map((more) => ({ ...certificate, ...more })),
  specialities: ['auto'],
  regions: [],
});
const good = holding({});
const spring = { from: '2026-04-01', to: '2026-04-30' };

describe('R07 who may be sent', () => {
  test('R07 an active inspector with a valid, checked certificate', () => {
    expect(ineligibilities(good, spring)).toEqual([]);
  });

  test('R07 the last day of a certificate is still a day of it, the day after is not', () => {
    expect(ineligibilities(good, { from: '2026-06-01', to: '2026-06-30' })).toEqual([]);
    expect(ineligibilities(good, { from: '2026-06-01', to: '2026-07-01' })).toEqual(['CERTIFICATE_LAPSED']);
  });

  test('R07 a certificate that is not valid yet does not count', () => {
    expect(ineligibilities(holding({ validFrom: '2026-04-02' }), spring)).toEqual(['CERTIFICATE_LAPSED']);
  });

  test('R07 without a certificate nobody is sent', () => {
    expect(ineligibilities(holding(), spring)).toEqual(['CERTIFICATE_LAPSED']);
  });

  test('R07 a check of last year counts, one of the year before does not', () => {
    expect(ineligibilities(holding({ yearlyCheckOn: '2025-01-01' }), spring)).toEqual([]);
    expect(ineligibilities(holding({ yearlyCheckOn: '2024-12-31' }), spring)).toEqual(['YEARLY_CHECK_MISSING']);
  });

  test('R07 the issue of a certificate counts as its first check', () => {
    expect(ineligibilities(holding({ validFrom: '2025-12-01', yearlyCheckOn: null }), spring)).toEqual([]);
    expect(ineligibilities(holding({ yearlyCheckOn: null }), spring)).toEqual(['YEARLY_CHECK_MISSING']);
  });

  test('R07 all reasons are named at once', () => {
    const bad: Standing = {
      ...holding({ validFrom: '2020-01-01', validTo: '2025-01-01', yearlyCheckOn: '2021-01-01' }),
      status: 'SUSPENDED',
      regions: ['220102'],
    };
    expect(ineligibilities(bad, { ...spring, speciality: 'oil', districtCode: '220104' })).toEqual([
      'NOT_ACTIVE',
      'CERTIFICATE_LAPSED',
      'YEARLY_CHECK_MISSING',
      'SPECIALITY_MISSING',
      'OUTSIDE_REGION',
    ]);
  });

  test('R07 of several certificates one that counts is enough, but it must be the same on every day', () => {
    const lapsed = { validTo: '2025-12-31' };
    expect(ineligibilities(holding(lapsed, {}), spring)).toEqual([]);
    expect(ineligibilities(holding({}, { yearlyCheckOn: '2020-01-01' }), spring)).toEqual([]);
    const inTurn = holding({ validTo: '2026-04-15' }, { validFrom: '2026-04-16', validTo: '2028-04-15' });
    expect(ineligibilities(inTurn, { from: '2026-04-15', to: '2026-04-15' })).toEqual([]);
    expect(ineligibilities(inTurn, spring)).toEqual(['CERTIFICATE_LAPSED']);
  });

  test('R07 who is asked for an item is trained for it, and works in the district', () => {
    expect(ineligibilities(good, { ...spring, speciality: 'auto', districtCode: '220104' })).toEqual([]);
    expect(ineligibilities(good, { ...spring, speciality: null, districtCode: null })).toEqual([]);
    expect(ineligibilities(good, { ...spring, speciality: 'oil' })).toEqual(['SPECIALITY_MISSING']);
    const inNanguan = { ...good, regions: ['220102'] };
    expect(ineligibilities(inNanguan, { ...spring, districtCode: '220102' })).toEqual([]);
    expect(ineligibilities(inNanguan, { ...spring, districtCode: '220104' })).toEqual(['OUTSIDE_REGION']);
  });
});

test('R07 the certificate that is named is one that counts, and the one that lasts longest', () => {
  const named = (...certificates: Partial<Validity>[]) =>
    certificateInUse(holding(...certificates).certificates, '2026-04-01')?.validTo;
  expect(named()).toBeUndefined();
  expect(named({ validTo: '2026-06-30' }, { validTo: '2027-06-30' })).toBe('2027-06-30');
  expect(named({ validTo: '2026-06-30' }, { validTo: '2029-06-30', validFrom: '2026-07-01' })).toBe('2026-06-30');
  expect(named({ validTo: '2025-06-30' }, { validTo: '2024-06-30' })).toBe('2025-06-30');
});
