import { ResultCode } from '@sunlot/glossary';
import { describe, expect, test } from 'vitest';
import { FORMAT, missingFields, platformRow, type RecordedVisit } from './platform-row.ts';

const visit: RecordedVisit = {
  recordNumber: '长商检登〔2026〕1号',
  taskNumber: '长商任〔2026〕1号',
  planNumber: '长商计〔2026〕1号',
  authority: '市场秩序处',
  objectName: '长春某商贸有限公司',
  objectCode: '91220102MA00000001',
  districtCode: '220102',
  address: '人民大街1号',
  noticeNumber: '长商检告〔2026〕1号',
  servedAt: '2026-11-20T02:00:00.000Z',
  plannedStart: '2026-11-23T02:00:00.000Z',
  endedOn: '2026-11-23',
  recordedAt: '2026-11-23T08:00:00.000Z',
  signedBy: '刘某',
  inspectors: [
    { name: '张检', certificateNumber: '0701' },
    { name: '王检', certificateNumber: '0702' },
  ],
  items: [
    { code: 'YFK-01', name: '预付卡备案', method: 'ON_SITE', result: 'NO_PROBLEM', followUp: 'NONE', correctBy: null },
  ],
};

describe('R37 a line for the enforcement entry platform', () => {
  test('R37 says its format and keeps our code beside the platform’s, for every result', () => {
    for (const result of Object.values(ResultCode)) {
      const row = platformRow({ ...visit, items: [{ ...visit.items[0]!, result }] });
      expect(row).toMatchObject({
        format: FORMAT,
        items: [{ result, platformResult: expect.stringMatching(/^\d{2}$/) }],
      });
    }
  });

  test('R37 a complete record lacks nothing', () => {
    expect(missingFields(visit)).toEqual([]);
  });

  test.each([
    [{ objectCode: '2201022000123' }, ['objectCode']],
    [{ address: ' ' }, ['address']],
    [{ signedBy: null }, ['signedBy']],
    [{ inspectors: visit.inspectors.slice(0, 1) }, ['inspectors']],
    [{ inspectors: [...visit.inspectors, { name: '李检', certificateNumber: '' }] }, ['certificateNumber']],
    [{ items: [], signedBy: '' }, ['signedBy', 'items']],
  ] as const)('R37 %j lacks %j', (more, missing) => {
    expect(missingFields({ ...visit, ...more })).toEqual(missing);
  });
});
