import { addDays, lightFor } from '@sunlot/workdays';
import { describe, expect, test } from 'vitest';
import { daysLeft, lightOn, YELLOW_WITHIN, yellowUntil } from './lights.ts';

describe('R21 the lights of the ledger', () => {
  test('R21 comparing days gives the light that counting working days gives, on every day of a year', () => {
    const differing: string[] = [];
    for (let today = '2026-01-01'; today < '2027-01-01'; today = addDays(today, 1)) {
      for (let distance = -2; distance <= 14; distance += 1) {
        const dueOn = addDays(today, distance);
        if (lightOn(dueOn, today) !== lightFor(dueOn, today, { yellowWithin: YELLOW_WITHIN }))
          differing.push(`${today} ${dueOn}`);
      }
    }
    expect(differing).toEqual([]);
  });

  test('R21 a weekend before the deadline is no time: on Thursday, Tuesday is three working days away', () => {
    expect(daysLeft('2026-11-24', '2026-11-19')).toBe(3);
    expect(lightOn('2026-11-24', '2026-11-19')).toBe('YELLOW');
    expect(lightOn('2026-11-25', '2026-11-19')).toBe('GREEN');
    expect(yellowUntil('2026-11-19')).toBe('2026-11-24');
  });

  test('R21 the week off in October is no time either', () => {
    expect(lightOn('2026-10-09', '2026-09-29')).toBe('YELLOW');
  });

  test('R21 the due day itself is in time, the day after is not', () => {
    expect(lightOn('2026-11-19', '2026-11-19')).toBe('YELLOW');
    expect(lightOn('2026-11-18', '2026-11-19')).toBe('RED');
    expect(daysLeft('2026-11-18', '2026-11-19')).toBe(-1);
  });

  test('R21 nothing due is no light', () => {
    expect(lightOn(null, '2026-11-19')).toBe('NONE');
    expect(daysLeft(null, '2026-11-19')).toBeNull();
  });
});
