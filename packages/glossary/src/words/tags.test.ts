import { expect, test } from 'vitest';
import { labels } from '../label.ts';
import { specialities, tagMeant, tagName } from './tags.ts';

test('R47 a label and a speciality are said in words, and one the office made up as it is', () => {
  expect(tagName('OIL_SELLER', 'zh')).toBe('成品油经营企业');
  expect(tagName('prepaid-card', 'en')).toBe('Prepaid cards');
  expect(tagName('重点库', 'en')).toBe('重点库');
});

test('R08 R47 a word the house has for a tag means that tag, in either language; any other is a tag of its own', () => {
  expect(tagMeant('成品油经营企业', labels.BusinessLine)).toBe('OIL_SELLER');
  expect(tagMeant(' Prepaid cards ', specialities)).toBe('prepaid-card');
  expect(tagMeant('OIL_SELLER', labels.BusinessLine)).toBe('OIL_SELLER');
  // A library of objects may be called as a speciality of inspectors is.
  expect(tagMeant('成品油', labels.BusinessLine)).toBe('成品油');
});
