import { addDays } from '@sunlot/workdays';
import { describe, expect, test } from 'vitest';
import { daysLeft, lightOn, yellowUntil } from './lights.ts';

describe('R21 the lights of the ledger', () => {
  test('R21 the days a database compares give the light the calendar gives, on every day of a year', () => {
    for (let today = '2026-01-01'; today < '2027-01-01'; today = addDays(today, 1)) {
      for (let distance = -10; distance <= 25; distance += 1) {
        const dueOn = addDays(today, distance);
        const compared = dueOn < today ? 'RED' : dueOn <= yellowUntil(today) ? 'YELLOW' : 'GREEN';
        expect({ today, dueOn, light: compared }).toEqual({ today, dueOn, light: lightOn(dueOn, today) });
      }
    }
  });

  test('R21 a weekend before the deadline is no time: on Thursday, Tuesday is three working days away', () => {
    expect(daysLeft('2026-11-24', '2026-11-19')).toBe(3);
    expect(lightOn('2026-11-24', '2026-11-19')).toBe('YELLOW');
    expect(lightOn('2026-11-25', '2026-11-19')).toBe('GREEN');
  });

  test('R21 nothing due is no light', () => {
    expect(lightOn(null, '2026-11-19')).toBe('NONE');
    expect(daysLeft(null, '2026-11-19')).toBeNull();
  });
});
