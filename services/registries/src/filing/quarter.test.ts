import { expect, test } from 'vitest';
import { isProvisional, quarterOf } from './quarter.ts';

test.each([
  ['2026-01-01', 1, '2026-03-31'],
  ['2026-03-31', 1, '2026-03-31'],
  ['2026-04-01', 2, '2026-06-30'],
  ['2026-12-31', 4, '2026-12-31'],
  // Ends of quarters that were weekends.
  ['2024-02-29', 1, '2024-03-29'],
  ['2023-10-08', 4, '2023-12-29'],
  // The thirtieth was a Saturday and in the holiday; the twenty-eighth the last day before it.
  ['2023-09-30', 3, '2023-09-28'],
])('R04 %s lies in quarter %d, due on %s, a working day', (day, quarter, dueOn) => {
  expect(quarterOf(day)).toEqual({ year: Number(day.slice(0, 4)), quarter, dueOn });
});

test('R04 a due date is provisional while the holidays of its year are not announced', () => {
  expect(isProvisional({ year: 2026 })).toBe(false);
  expect(isProvisional({ year: 2099 })).toBe(true);
});
