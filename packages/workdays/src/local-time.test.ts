import { describe, expect, test } from 'vitest';
import { hoursBetween, instantOf, localDay, localTime } from './local-time.ts';
import { workingHoursBetween } from './working-hours.ts';

describe('local time', () => {
  test('the day changes at 16:00 UTC, whatever zone the machine is in', () => {
    expect(localDay(new Date('2026-03-05T15:59:59Z'))).toBe('2026-03-05');
    expect(localDay(new Date('2026-03-05T16:00:00Z'))).toBe('2026-03-06');
    expect(localTime(new Date('2026-03-05T16:05:00Z'))).toBe('00:05');
  });

  test('the year changes with it', () => {
    expect(localDay(new Date('2026-12-31T16:00:00Z'))).toBe('2027-01-01');
  });

  test('instantOf undoes localDay and localTime', () => {
    const instant = instantOf('2026-03-05', '09:30');
    expect(instant.toISOString()).toBe('2026-03-05T01:30:00.000Z');
    expect([localDay(instant), localTime(instant)]).toEqual(['2026-03-05', '09:30']);
    expect(instantOf('2026-03-05').toISOString()).toBe('2026-03-04T16:00:00.000Z');
  });

  test('a time that does not exist is refused', () => {
    expect(() => instantOf('2026-02-30', '09:00')).toThrow(RangeError);
    expect(() => instantOf('2026-02-03', '24:00')).toThrow(RangeError);
    expect(() => instantOf('2026-02-03', '9:00')).toThrow(RangeError);
  });
});

describe('hours', () => {
  test('R30 the 48 hours are clock hours, weekends included', () => {
    expect(hoursBetween(instantOf('2026-03-06', '10:00'), instantOf('2026-03-08', '10:00'))).toBe(48);
  });

  test('R30 the office hours beside them leave out nights, lunch, weekends and holidays', () => {
    expect(workingHoursBetween(instantOf('2026-03-06', '10:00'), instantOf('2026-03-08', '10:00'))).toBe(6);
    expect(workingHoursBetween(instantOf('2026-09-30', '16:00'), instantOf('2026-10-08', '09:30'))).toBe(2);
  });

  test('an office keeps its own hours', () => {
    const early = [['08:00', '12:00']] as const;
    expect(
      workingHoursBetween(instantOf('2026-03-04', '00:00'), instantOf('2026-03-05', '23:59'), undefined, early),
    ).toBe(8);
  });

  test('no office hours lie between a later and an earlier instant', () => {
    expect(workingHoursBetween(instantOf('2026-03-05', '10:00'), instantOf('2026-03-04', '10:00'))).toBe(0);
    expect(workingHoursBetween(instantOf('2026-03-05', '11:00'), instantOf('2026-03-05', '10:00'))).toBe(0);
  });
});
