import { describe, expect, test } from 'vitest';
import { daysLeft } from './lights.ts';

describe('R21 the days left in the ledger', () => {
  test('R21 a weekend before the deadline is no time: on Thursday, Tuesday is three working days away', () => {
    expect(daysLeft('2026-11-24', '2026-11-19')).toBe(3);
  });

  test('R21 the day after the due day is one day late', () => {
    expect(daysLeft('2026-11-19', '2026-11-19')).toBe(0);
    expect(daysLeft('2026-11-18', '2026-11-19')).toBe(-1);
  });

  test('R21 what has no deadline has no days left', () => {
    expect(daysLeft(null, '2026-11-19')).toBeNull();
  });
});
