import { expect, test } from 'vitest';
import { coverageByDivision } from './coverage-by-division.ts';

test('R05 a division shows how many of its items were inspected and the worst of their lights, the furthest behind first', () => {
  const item = (divisionName: string, inspected: boolean, light: 'RED' | 'YELLOW' | 'GREEN') => ({
    divisionName,
    inspected,
    light,
  });
  expect(
    coverageByDivision([
      item('市场秩序处', true, 'GREEN'),
      item('市场秩序处', false, 'YELLOW'),
      item('流通处', false, 'RED'),
      item('外资处', true, 'GREEN'),
    ]),
  ).toEqual([
    { divisionName: '流通处', done: 0, all: 1, light: 'RED' },
    { divisionName: '市场秩序处', done: 1, all: 2, light: 'YELLOW' },
    { divisionName: '外资处', done: 1, all: 1, light: 'GREEN' },
  ]);
  expect(coverageByDivision([])).toEqual([]);
});
