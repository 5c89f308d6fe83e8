import { expect, test } from 'vitest';
import { isMasked, maskedIdNumber, maskedName, maskedPhone } from './personal-data.ts';

test('R34 a name keeps its family name', () => {
  expect(maskedName('张三丰')).toBe('张**');
  expect(maskedName('李')).toBe('李*');
  expect(maskedName(null)).toBeNull();
});

test('R34 a phone keeps its ends', () => {
  expect(maskedPhone('13812345678')).toBe('138****5678');
  expect(maskedPhone('12345')).toBe('***45');
  expect(maskedPhone('1')).toBe('1');
  expect(maskedPhone(null)).toBeNull();
});

test('R34 an id number hides the day of birth', () => {
  expect(maskedIdNumber('220102199001011234')).toBe('220102********1234');
  expect(maskedIdNumber('')).toBeNull();
});

test('R10 R34 what was masked is known for a mask when it comes back', () => {
  for (const mask of [maskedName('李'), maskedPhone('12345'), maskedIdNumber('2201')])
    expect(isMasked(mask!)).toBe(true);
  for (const plain of ['欧阳清河', '0431-8888 8888', '22010219900101123X']) expect(isMasked(plain)).toBe(false);
});
