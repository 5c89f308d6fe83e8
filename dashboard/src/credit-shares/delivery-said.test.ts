import { expect, test } from 'vitest';
import { asInput, dayRefused, leftToSay, NOTHING_SAID } from './delivery-said.ts';

const days = { latest: '2026-05-01', today: '2026-06-01' };
const said = { source: ' 市市场监管局', asOf: '2026-05-01', scaleId: '' };

test('R09 a list older than what is known, or of a day still to come, is not sent', () => {
  expect(dayRefused('2026-04-30', days)).toBe('day_older');
  expect(dayRefused('2026-06-02', days)).toBe('day_ahead');
  expect(['', '2026-05-01', '2026-06-01'].map((day) => dayRefused(day, days))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(dayRefused('1999-01-01', { ...days, latest: undefined })).toBeUndefined();
});

test('R09 a list is sent when its source and its day are said; the scale may be left out', () => {
  expect(leftToSay(NOTHING_SAID, days)).toEqual(['source', 'as_of']);
  expect(leftToSay({ ...said, source: ' 局 ' }, days)).toEqual(['source']);
  expect(leftToSay({ ...said, asOf: '2026-04-30' }, days)).toEqual(['as_of']);
  expect(leftToSay(said, days)).toEqual([]);
  expect(asInput(said)).toEqual({ source: '市市场监管局', asOf: '2026-05-01' });
  expect(asInput({ ...said, scaleId: '7' })).toMatchObject({ scaleId: '7' });
});
