import { describe, expect, test } from 'vitest';
import { ineligibilities, type Standing } from './eligibility.ts';

const good: Standing = {
  status: 'ACTIVE',
  certificateValidFrom: '2024-01-01',
  certificateValidTo: '2026-06-30',
  yearlyCheckOn: '2025-03-01',
};
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
    expect(ineligibilities({ ...good, certificateValidFrom: '2026-04-02' }, spring)).toEqual(['CERTIFICATE_LAPSED']);
  });

  test('R07 without a certificate nobody is sent', () => {
    const none = { ...good, certificateValidFrom: null, certificateValidTo: null, yearlyCheckOn: null };
    expect(ineligibilities(none, spring)).toEqual(['CERTIFICATE_LAPSED']);
  });

  test('R07 a check of last year counts, one of the year before does not', () => {
    expect(ineligibilities({ ...good, yearlyCheckOn: '2025-01-01' }, spring)).toEqual([]);
    expect(ineligibilities({ ...good, yearlyCheckOn: '2024-12-31' }, spring)).toEqual(['YEARLY_CHECK_MISSING']);
  });

  test('R07 the issue of a certificate counts as its first check', () => {
    expect(ineligibilities({ ...good, certificateValidFrom: '2025-12-01', yearlyCheckOn: null }, spring)).toEqual([]);
    expect(ineligibilities({ ...good, yearlyCheckOn: null }, spring)).toEqual(['YEARLY_CHECK_MISSING']);
  });

  test('R07 all reasons are named at once', () => {
    const bad: Standing = {
      status: 'SUSPENDED',
      certificateValidFrom: '2020-01-01',
      certificateValidTo: '2025-01-01',
      yearlyCheckOn: '2021-01-01',
    };
    expect(ineligibilities(bad, spring)).toEqual(['NOT_ACTIVE', 'CERTIFICATE_LAPSED', 'YEARLY_CHECK_MISSING']);
  });
});
