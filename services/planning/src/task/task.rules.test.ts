import { expect, test } from 'vitest';
import { announcementFinding, educationDueOn, educationFinding } from './task.rules.ts';

test('R19 education comes a month before; the last day of a shorter month stands for the 31st', () => {
  expect(educationDueOn('2026-04-01')).toBe('2026-03-01');
  expect(educationDueOn('2026-03-31')).toBe('2026-02-28');
  expect(educationDueOn('2026-01-15')).toBe('2025-12-15');
});

test('R19 refuses education a day too late and names the last day', () => {
  const asked = { today: '2026-03-10', inspectFrom: '2026-04-01' };
  expect(educationFinding({ ...asked, on: '2026-03-01' })).toBeUndefined();
  expect(educationFinding({ ...asked, on: '2026-03-02' })).toEqual({
    code: 'EDUCATION_TOO_LATE',
    facts: { educatedOn: '2026-03-02', inspectFrom: '2026-04-01', latestOn: '2026-03-01' },
  });
});

test('R19 refuses education that has not taken place', () => {
  expect(educationFinding({ on: '2026-02-02', today: '2026-02-01', inspectFrom: '2026-04-01' })).toEqual({
    code: 'EDUCATION_IN_FUTURE',
    facts: { educatedOn: '2026-02-02' },
  });
});

const now = new Date('2026-03-02T09:00:30+08:00');
const at = (drawAt: string) => announcementFinding({ drawAt: new Date(drawAt), now, inspectFrom: '2026-04-01' });

test('R20 three days are 72 hours, to the second', () => {
  expect(at('2026-03-05T09:00:30+08:00')).toBeUndefined();
  expect(at('2026-03-05T09:00:29+08:00')).toEqual({
    code: 'DRAW_NOTICE_TOO_SHORT',
    facts: { drawAt: '2026-03-05T01:00:29.000Z', earliest: '2026-03-05T01:01:00.000Z', requiredDays: 3 },
  });
});

test('R20 nobody is inspected before the draw: it may be on the first day of inspection in Changchun, not later', () => {
  expect(at('2026-04-01T23:59:00+08:00')).toBeUndefined();
  expect(at('2026-04-02T00:00:00+08:00')?.code).toBe('DRAW_AFTER_INSPECTION_START');
});
