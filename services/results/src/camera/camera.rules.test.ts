import { InspectionState } from '@sunlot/glossary';
import { expect, test } from 'vitest';
import { loanFinding } from './camera.rules.ts';

// Monday 23 November 2026, 00:30 in Changchun: still Sunday in Greenwich.
const plannedStart = new Date('2026-11-23T00:30:00+08:00');

test('R31 a camera is lent from the day before the visit, by the calendar of Changchun', () => {
  expect(loanFinding({ state: 'NOTICED', plannedStart }, '2026-11-21')).toEqual({
    code: 'CAMERA_TOO_EARLY',
    facts: { plannedOn: '2026-11-23', from: '2026-11-22' },
  });
  expect(loanFinding({ state: 'NOTICED', plannedStart }, '2026-11-22')).toBeUndefined();
  expect(loanFinding({ state: 'SERVED', plannedStart }, '2026-11-24')).toBeUndefined();
});

test.each(Object.values(InspectionState))('R31 a camera for a visit that is %s', (state) => {
  const lent = loanFinding({ state, plannedStart }, '2026-11-23') === undefined;
  expect(lent).toBe(state === 'NOTICED' || state === 'SERVED');
});
