import { expect, test } from 'vitest';
import { dayInWords, momentInWords } from './MomentField.tsx';

test('R47 a day and a moment read at the desk as in refusals and on the public pages', () => {
  expect([dayInWords('2028-12-31', 'zh'), dayInWords('2028-12-31', 'en')]).toEqual([
    '2028年12月31日',
    '31 December 2028',
  ]);
  const instant = '2026-11-27T08:05:00.000Z';
  expect([momentInWords(instant, 'zh'), momentInWords(instant, 'en')]).toEqual([
    '2026年11月27日 16:05',
    '27 November 2026, 16:05',
  ]);
});
