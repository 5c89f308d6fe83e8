import { expect, test } from 'vitest';
import { type Heard, stationOf, type TaskSoFar } from './task-ledger.stations.ts';

const created: TaskSoFar = {
  educated: false,
  announcedAt: null,
  drawAt: null,
  cancelledAt: null,
  inspectFrom: '2026-04-01',
  inspectTo: '2026-04-30',
};
const drawAt = new Date('2026-03-05T09:00:00+08:00');
const announced: TaskSoFar = { ...created, educated: true, announcedAt: new Date('2026-03-02T09:00:00+08:00'), drawAt };
const nothing: Heard = {
  poolSize: null,
  frozen: false,
  drawn: null,
  noticed: 0,
  recorded: 0,
  published: 0,
  inspected: null,
  publicationDueOn: null,
  referralsOpen: 0,
  referralsOwed: 0,
};
const drawn: Heard = { ...nothing, poolSize: 30, frozen: true, drawn: 3 };
const inspected: Heard = { ...drawn, noticed: 3, recorded: 3, inspected: 3, publicationDueOn: '2026-05-12' };

test.each<[string, TaskSoFar, Heard, ReturnType<typeof stationOf>['state'], string, string | null]>([
  ['made', created, nothing, 'CREATED', 'EDUCATION', '2026-03-01'],
  ['educated', { ...created, educated: true }, nothing, 'EDUCATED', 'ANNOUNCEMENT', '2026-03-27'],
  ['announced', announced, nothing, 'ANNOUNCED', 'POOL', '2026-03-05'],
  ['with its pool', announced, { ...nothing, poolSize: 30 }, 'POOL_CUT', 'DRAW', '2026-03-05'],
  ['frozen', announced, { ...nothing, poolSize: 30, frozen: true }, 'FROZEN', 'DRAW', '2026-03-05'],
  ['drawn', announced, drawn, 'DRAWN', 'NOTICE', '2026-04-28'],
  ['half noticed', announced, { ...drawn, noticed: 2 }, 'DRAWN', 'NOTICE', '2026-04-28'],
  ['noticed', announced, { ...drawn, noticed: 3 }, 'NOTICED', 'INSPECTION', '2026-04-30'],
  ['inspected', announced, inspected, 'INSPECTED', 'PUBLICATION', '2026-05-12'],
  ['half published', announced, { ...inspected, published: 2 }, 'INSPECTED', 'PUBLICATION', '2026-05-12'],
  [
    'published with a referral open',
    announced,
    { ...inspected, published: 3, referralsOpen: 1 },
    'PUBLISHED',
    'REFERRAL',
    null,
  ],
  [
    'published with a problem not sent on',
    announced,
    { ...inspected, published: 3, referralsOwed: 1 },
    'PUBLISHED',
    'REFERRAL',
    null,
  ],
  ['done', announced, { ...inspected, published: 3 }, 'CLOSED', 'CLOSED', null],
  ['cancelled', { ...created, cancelledAt: drawAt }, nothing, 'CANCELLED', 'CANCELLED', null],
])('R21 a task that is %s', (_words, task, heard, state, stage, dueOn) => {
  expect(stationOf(task, heard)).toMatchObject({ state, stage, dueOn });
});

test('R21 a deadline that is a day ends with that day in Changchun; the draw has its minute', () => {
  expect(stationOf(created, nothing).nextDeadline?.toISOString()).toBe('2026-03-01T16:00:00.000Z');
  expect(stationOf(announced, nothing).nextDeadline).toEqual(drawAt);
});

test('R40 publication does not close a task while something is owed', () => {
  const owed = stationOf(announced, { ...inspected, published: 3, referralsOpen: 1, referralsOwed: 1 });
  expect(owed.state).toBe('PUBLISHED');
});
