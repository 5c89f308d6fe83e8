import { expect, test } from 'vitest';
import { quarterOf } from './quarter.ts';

test.each([
  ['2026-01-01', 1, '2026-03-31'],
  ['2026-03-31', 1, '2026-03-31'],
  ['2026-04-01', 2, '2026-06-30'],
  ['2026-12-31', 4, '2026-12-31'],
])('R04 %s lies in quarter %d, due on %s', (day, quarter, dueOn) => {
  expect(quarterOf(day)).toEqual({ year: 2026, quarter, dueOn });
});
