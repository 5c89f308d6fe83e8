import { describe, expect, test } from 'vitest';
import { withYear, officialCalendar } from './calendar.ts';
import { addWorkdays, isWorkday, workdaysBetween } from './workdays.ts';

describe('working days', () => {
  test('R33 the start day is not counted: seven working days from a Monday end on the Wednesday of the next week', () => {
    expect(addWorkdays('2026-03-02', 7)).toBe('2026-03-11');
  });

  test('R33 a start day that is no working day is not counted either', () => {
    expect(addWorkdays('2026-03-07', 1)).toBe('2026-03-09');
  });

  test('the National Day week of 2026 does not count, its make-up Saturday does', () => {
    expect(isWorkday('2026-10-07')).toBe(false);
    expect(isWorkday('2026-10-10')).toBe(true);
    expect(addWorkdays('2026-09-30', 3)).toBe('2026-10-10');
    expect(addWorkdays('2026-09-30', 7)).toBe('2026-10-15');
  });

  test('the Sunday before the National Day of 2026 is made up and works', () => {
    expect(addWorkdays('2026-09-18', 1)).toBe('2026-09-20');
  });

  test('the Spring Festival of 2026: nine days off, the Saturdays of 14 and 28 February work', () => {
    expect(addWorkdays('2026-02-13', 1)).toBe('2026-02-14');
    expect(addWorkdays('2026-02-14', 1)).toBe('2026-02-24');
    expect(addWorkdays('2026-02-27', 1)).toBe('2026-02-28');
  });

  test('a year end with both years known: 31 December 2025 to New Year’s make-up Sunday', () => {
    expect(addWorkdays('2025-12-31', 1)).toBe('2026-01-04');
  });

  test('zero working days later is the start day, also on a holiday', () => {
    expect(addWorkdays('2026-10-01', 0)).toBe('2026-10-01');
  });

  test('counting back finds the latest day to act', () => {
    expect(addWorkdays('2026-10-12', -3)).toBe('2026-10-08');
  });

  test('workdaysBetween undoes addWorkdays in both directions, from working days', () => {
    for (const start of ['2025-12-29', '2026-02-13', '2026-09-28', '2026-10-10']) {
      for (let n = -15; n <= 15; n += 1) expect(workdaysBetween(start, addWorkdays(start, n))).toBe(n);
    }
  });

  test('workdaysBetween is zero for the same day and over a weekend', () => {
    expect(workdaysBetween('2026-03-06', '2026-03-06')).toBe(0);
    expect(workdaysBetween('2026-03-06', '2026-03-08')).toBe(0);
    expect(workdaysBetween('2026-03-08', '2026-03-06')).toBe(-1);
  });

  test('a day that does not exist is refused, not guessed', () => {
    expect(() => addWorkdays('2026-02-29', 1)).toThrow(RangeError);
    expect(() => addWorkdays('2026-2-3', 1)).toThrow(RangeError);
    expect(() => isWorkday('soon')).toThrow(RangeError);
    expect(() => isWorkday('2026-02-29')).toThrow(RangeError);
    expect(() => addWorkdays('2026-03-02', 1.5)).toThrow(RangeError);
  });
});

describe('the calendar', () => {
  const notice2027 = {
    year: 2027,
    source: '国办发明电〔2026〕0号',
    holidays: ['2026-12-31', '2027-01-01', '2027-02-05', '2027-02-08'],
    makeUpWorkdays: ['2027-01-09'],
  };

  test('knows 2004 to 2026 and does not pretend to know 2027', () => {
    expect([2003, 2004, 2026, 2027].map((year) => officialCalendar.knows(year))).toEqual([false, true, true, false]);
  });

  test('a loaded year overrides the plain week, and its notice may reach back into December', () => {
    const calendar = withYear(officialCalendar, notice2027);
    expect(calendar.knows(2027)).toBe(true);
    expect(isWorkday('2027-01-09', calendar)).toBe(true);
    expect(isWorkday('2027-02-05', calendar)).toBe(false);
    expect(isWorkday('2026-12-31', calendar)).toBe(false);
    expect(isWorkday('2026-10-10', calendar)).toBe(true);
    expect(calendar.version).toBe('chinese-days@1.5.7+2027(国办发明电〔2026〕0号)');
  });

  test('a table with a day of another year, or a day both off and on, is refused', () => {
    expect(() => withYear(officialCalendar, { ...notice2027, holidays: ['2025-01-01'] })).toThrow(RangeError);
    expect(() => withYear(officialCalendar, { ...notice2027, makeUpWorkdays: ['2027-01-01'] })).toThrow(RangeError);
  });

  test('the version names the package it was computed with', async () => {
    const { default: carried } = await import('chinese-days/package.json', { with: { type: 'json' } });
    expect(officialCalendar.version).toBe(`chinese-days@${carried.version}`);
  });
});
