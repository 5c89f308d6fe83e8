import { expect, test } from 'vitest';
import { inspectionRows } from './inspection-rows.ts';

test('R18 results of another level are pasted as a table, with days as people write them', () => {
  const text =
    '91220101MA0T000018,QC-01,2026-03-05\n\n91220101MA0T000026\tQC-01\t2026/3/5\r\n 91220101MA0T000034 QC-02 2026年3月15日';
  expect(inspectionRows(text)).toEqual([
    { creditCode: '91220101MA0T000018', itemCode: 'QC-01', inspectedOn: '2026-03-05' },
    { creditCode: '91220101MA0T000026', itemCode: 'QC-01', inspectedOn: '2026-03-05' },
    { creditCode: '91220101MA0T000034', itemCode: 'QC-02', inspectedOn: '2026-03-15' },
  ]);
  expect(inspectionRows(' \n')).toEqual([]);
  expect(inspectionRows('A B gestern')).toEqual([{ creditCode: 'A', itemCode: 'B', inspectedOn: 'gestern' }]);
});
