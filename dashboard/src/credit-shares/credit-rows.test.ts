import { expect, test } from 'vitest';
import { creditRows, scaleRows, scaleText } from './credit-rows.ts';

test('R09 a pasted table is read whichever way its columns are divided', () => {
  expect(creditRows('91110000MA001A, a\n91110000MA002B\tD\r\n\n91110000MA003C，优')).toEqual([
    { creditCode: '91110000MA001A', value: 'a' },
    { creditCode: '91110000MA002B', value: 'D' },
    { creditCode: '91110000MA003C', value: '优' },
  ]);
});

test('R09 a scale is read as it is typed, and typed as it is read', () => {
  const rows = scaleRows('优 = a\n良＝B\n\n差 d');
  expect(rows).toEqual([
    { value: '优', creditClass: 'A' },
    { value: '良', creditClass: 'B' },
    { value: '差', creditClass: 'D' },
  ]);
  expect(scaleRows(scaleText(rows, 'zh'))).toEqual(rows);
});

test('R09 R47 a scale says in words what stands for no class, and is read so in either language', () => {
  const rows = [{ value: '新设', creditClass: 'UNRATED' }];
  expect(scaleText(rows, 'zh')).toBe('新设 = 未评级');
  expect(scaleRows('新设 = 未评级')).toEqual(rows);
  expect(scaleRows('新设 = unrated')).toEqual(rows);
});

test('R09 an empty text has no rows', () => {
  expect(creditRows(' \n')).toEqual([]);
  expect(scaleRows('')).toEqual([]);
});
