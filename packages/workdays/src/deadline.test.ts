import { describe, expect, test } from 'vitest';
import { officialCalendar, withYear } from './calendar.ts';
import { addDays, addMonths } from './day.ts';
import { deadline } from './deadline.ts';
import { lightFor } from './light.ts';
import { workdaysBetween } from './workdays.ts';

describe('a deadline', () => {
  test('R33 says when, from which calendar, and that it is certain', () => {
    expect(deadline('2026-09-30', 7)).toEqual({
      dueOn: '2026-10-15',
      provisional: false,
      calendarVersion: 'chinese-days@1.5.7',
    });
  });

  test('is provisional when it crosses into a year nobody has announced, and certain once the year is loaded', () => {
    expect(deadline('2026-12-29', 7)).toMatchObject({ dueOn: '2027-01-07', provisional: true });
    const calendar = withYear(officialCalendar, {
      year: 2027,
      source: '通知',
      holidays: ['2027-01-01'],
      makeUpWorkdays: ['2027-01-02'],
    });
    expect(deadline('2026-12-29', 7, calendar)).toMatchObject({ dueOn: '2027-01-07', provisional: false });
  });

  test('on the last working day of a known year is certain', () => {
    expect(deadline('2026-12-28', 3)).toMatchObject({ dueOn: '2026-12-31', provisional: false });
  });

  test('R19 a month before 31 March is the last day of February', () => {
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2024-03-31', -1)).toBe('2024-02-29');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
    expect(addMonths('2025-12-31', 2)).toBe('2026-02-28');
  });
});

describe('a light', () => {
  const light = (today: string) => lightFor('2026-10-15', today, { yellowWithin: 3 });

  test('R21 is green, then yellow from three working days before, yellow on the day, red after', () => {
    expect(light('2026-10-09')).toBe('GREEN');
    expect(light('2026-10-12')).toBe('YELLOW');
    expect(light('2026-10-15')).toBe('YELLOW');
    expect(light('2026-10-16')).toBe('RED');
  });

  test('counts working days, so a holiday week does not turn it yellow early', () => {
    expect(lightFor('2026-10-08', '2026-09-30', { yellowWithin: 0 })).toBe('GREEN');
    expect(lightFor('2026-10-08', '2026-10-01', { yellowWithin: 1 })).toBe('YELLOW');
  });

  test('comparing days gives the light that counting working days gives, on every day of a year', () => {
    const differing: string[] = [];
    for (let today = '2026-01-01'; today < '2027-01-01'; today = addDays(today, 1)) {
      for (let distance = 0; distance <= 14; distance += 1) {
        const dueOn = addDays(today, distance);
        const counted = workdaysBetween(today, dueOn) <= 3 ? 'YELLOW' : 'GREEN';
        if (lightFor(dueOn, today, { yellowWithin: 3 }) !== counted) differing.push(`${today} ${dueOn}`);
      }
    }
    expect(differing).toEqual([]);
  });

  test('is NONE when nothing is due', () => {
    expect(lightFor(null, '2026-10-15', { yellowWithin: 3 })).toBe('NONE');
    expect(lightFor(undefined, '2026-10-15', { yellowWithin: 3 })).toBe('NONE');
  });
});
