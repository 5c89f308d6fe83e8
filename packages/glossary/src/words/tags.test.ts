import { expect, test } from 'vitest';
import { tagName } from './tags.ts';

test('R47 a label and a speciality are said in words, and one the office made up as it is', () => {
  expect(tagName('OIL_SELLER', 'zh')).toBe('成品油经营企业');
  expect(tagName('prepaid-card', 'en')).toBe('Prepaid cards');
  expect(tagName('重点库', 'en')).toBe('重点库');
});
