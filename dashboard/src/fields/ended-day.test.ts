import { expect, test } from 'vitest';
import { endedDay } from './ended-day.ts';

test('R45 a deadline that is the end of a day is that day in Beijing, any other is a moment', () => {
  expect(endedDay('2026-11-30T15:59:59.000Z')).toBe('2026-11-30');
  expect(endedDay('2026-12-31T23:59:59+08:00')).toBe('2026-12-31');
  expect(endedDay('2026-11-30T15:59:00.000Z')).toBeUndefined();
  expect(endedDay('2026-11-30T23:59:59.000Z')).toBeUndefined();
});
