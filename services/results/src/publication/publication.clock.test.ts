import { expect, test } from 'vitest';
import { publicationClock } from './publication.clock.ts';

test('R33 seven working days to publish, twenty at most, over a weekend', () => {
  expect(publicationClock('2026-11-20')).toMatchObject({
    dueOn: '2026-12-01',
    outerLimitOn: '2026-12-18',
    provisional: false,
  });
});

test('R33 holidays and make-up weekends count as the State Council says', () => {
  // The National Day holiday of 2025 ran from 1 to 8 October; Sunday 28 September and Saturday 11 October worked.
  expect(publicationClock('2025-09-26').dueOn).toBe('2025-10-13');
});

test('R33 a way into a year without an official calendar is provisional, and says from which calendar it was counted', () => {
  const clock = publicationClock('2026-12-28');
  expect(clock.provisional).toBe(true);
  expect(clock.calendarVersion).not.toBe('');
});
