import { expect, test } from 'vitest';
import { entriesBeside, type Filed } from './filing-entry.ts';

const changesOf = (kind: 'ITEM_LIST' | 'INSPECTORS', list: Filed[], before: Filed[]) =>
  entriesBeside(kind, list, before).map(({ name, change }) => `${name} ${change}`);

test('R04 a list is laid beside the one before: new, changed, kept and gone', () => {
  const item = (code: string, more: object = {}): Filed => ({ code, name: code, version: 1, ratioMin: 0.05, ...more });
  const before = [item('A'), item('B'), item('C')];
  expect(changesOf('ITEM_LIST', [item('A'), item('B', { version: 2 }), item('D')], before)).toEqual([
    'A KEPT',
    'B CHANGED',
    'D ADDED',
    'C LEFT',
  ]);
  expect(changesOf('ITEM_LIST', before, [])).toEqual(['A ADDED', 'B ADDED', 'C ADDED']);
  expect(changesOf('ITEM_LIST', [], [])).toEqual([]);
});

test('R04 an item that is revised is one entry, in its latest version, and a field an older list did not have is no change', () => {
  const filed: Filed[] = [
    { code: 'A', name: '旧', version: 1 },
    { code: 'A', name: '新', version: 2, basisLapsedOn: null },
  ];
  expect(changesOf('ITEM_LIST', filed, [{ code: 'A', name: '新', version: 2 }])).toEqual(['新 KEPT']);
});

test('R01 R04 a version that came into force after the day it was filed with is as it was filed', () => {
  const filed: Filed = { code: 'A', name: '甲', version: 1, inForceFrom: '2026-03-01' };
  expect(changesOf('ITEM_LIST', [{ ...filed, inForceFrom: '2026-03-09' }], [filed])).toEqual(['甲 KEPT']);
});

test('R06 two people of one unit and one name are two', () => {
  const person = (certificateNumber: string): Filed => ({
    name: '王伟',
    organization: '市场秩序处',
    certificateNumber,
  });
  expect(changesOf('INSPECTORS', [person('1'), person('2')], [person('1')])).toEqual(['王伟 KEPT', '王伟 ADDED']);
});
