import { expect, test } from 'vitest';
import { overdueOf } from './draw-facts.ts';

const NOW = new Date('2026-11-23T02:00:00Z');
const PAST = '2026-11-23T01:00:00Z';
const AHEAD = '2026-11-23T03:00:00Z';

test('R27 a freeze without a result past its deadline is red to everybody', () => {
  expect(overdueOf({ state: 'FROZEN', deadline: PAST, drawBy: PAST, openAt: AHEAD }, NOW)).toBe('draw');
  expect(overdueOf({ state: 'FROZEN', deadline: PAST, drawBy: AHEAD, openAt: AHEAD }, NOW)).toBeUndefined();
  expect(overdueOf({ state: 'STALLED', deadline: PAST, drawBy: null, openAt: AHEAD }, NOW)).toBe('draw');
  expect(overdueOf({ state: 'FROZEN', deadline: AHEAD, drawBy: null, openAt: AHEAD }, NOW)).toBeUndefined();
});

test('R27 a result that is not opened in time is red to everybody, an open or voided one is not', () => {
  expect(overdueOf({ state: 'DRAWN', deadline: PAST, drawBy: null, openAt: PAST }, NOW)).toBe('open');
  expect(overdueOf({ state: 'DRAWN', deadline: PAST, drawBy: null, openAt: AHEAD }, NOW)).toBeUndefined();
  expect(overdueOf({ state: 'OPEN', deadline: PAST, drawBy: null, openAt: PAST }, NOW)).toBeUndefined();
  expect(overdueOf({ state: 'VOIDED', deadline: PAST, drawBy: null, openAt: PAST }, NOW)).toBeUndefined();
});
