import { expect, test } from 'vitest';
import { contradictions, meanings, unmappedRows } from './credit-scale.rules.ts';

test('R09 without a scale our own letters and words are read, however written; anything else is named by its row', () => {
  const rows = ['A', 'ｂ', '未评级', 'M', '', 'C（信用风险较高）'].map((value) => ({ creditCode: '91', value }));
  expect(unmappedRows(rows, meanings(null))).toEqual([
    { row: 4, creditCode: '91', value: 'M' },
    { row: 5, creditCode: '91', value: '' },
  ]);
});

test('R09 a scale replaces the letters: what is A elsewhere may be B here', () => {
  const meant = meanings([{ value: 'A', creditClass: 'B' }]);
  expect(meant.get('A')).toBe('B');
  expect(meant.has('B')).toBe(false);
});

test('R09 a scale that gives one value two meanings contradicts itself; said twice alike it does not', () => {
  const values = [
    { value: '优', creditClass: 'A' as const },
    { value: ' 优', creditClass: 'A' as const },
    { value: '差', creditClass: 'C' as const },
    { value: '差', creditClass: 'D' as const },
  ];
  expect(contradictions(values)).toEqual(['差']);
});
