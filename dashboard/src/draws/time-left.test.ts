import { expect, test } from 'vitest';
import { timeLeft } from './time-left.ts';

test('R45 a deadline counts down in hours, minutes and seconds', () => {
  expect(timeLeft(2 * 3_600_000)).toEqual({ days: 0, hours: 2, clock: '02:00:00' });
  expect(timeLeft(61_500)).toEqual({ days: 0, hours: 0, clock: '00:01:02' });
  expect(timeLeft(3 * 86_400_000 + 5 * 3_600_000)).toMatchObject({ days: 3, hours: 5 });
});

test('R45 a deadline that has come has nothing left', () => {
  expect(timeLeft(0)).toBeUndefined();
  expect(timeLeft(-1)).toBeUndefined();
});
