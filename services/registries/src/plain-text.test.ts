import { expect, test } from 'vitest';
import { plainText, plainTextOrNull } from './plain-text.ts';

test('R29 keeps tabs, line ends and backslashes out of what goes into a pool file', () => {
  expect(plainText(' 长春\t市\r\n第一\\分店\u2028 ')).toBe('长春 市 第一\uFF3C分店');
});

test('R29 leaves an ordinary name as it is, and composes what was sent in pieces', () => {
  expect(plainText('长春市(南关)“A座”-3号')).toBe('长春市(南关)“A座”-3号');
  expect(plainText('Cafe\u0301')).toBe('Caf\u00e9');
});

test('R08 reads blank text as none', () => {
  expect(plainTextOrNull(' \t ')).toBeNull();
  expect(plainTextOrNull(undefined)).toBeNull();
});
