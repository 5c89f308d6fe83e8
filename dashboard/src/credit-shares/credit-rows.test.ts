import { expect, test } from 'vitest';
import { creditRows } from './credit-rows.ts';

test('a pasted table is read whichever way its columns are divided', () => {
  expect(creditRows('91110000MA001A, a\n91110000MA002B\tD\r\n\n91110000MA003C,B')).toEqual([
    { creditCode: '91110000MA001A', creditClass: 'A' },
    { creditCode: '91110000MA002B', creditClass: 'D' },
    { creditCode: '91110000MA003C', creditClass: 'B' },
  ]);
});

test('an empty text has no rows', () => {
  expect(creditRows(' \n')).toEqual([]);
});
