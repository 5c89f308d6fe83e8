import { expect, test } from 'vitest';
import { type ListedItem, linksByDivision } from './item-links.ts';

const TODAY = '2026-05-20';
const item = (code: string, divisionName: string, linkCode: string | null, since: string): ListedItem => ({
  id: code,
  code,
  name: `事项${code}`,
  divisionId: divisionName,
  divisionName,
  linkCode,
  since,
});

test('R01 a division shows how many of its items are linked to the checklist and the worst light, most to do first', () => {
  const rows = linksByDivision(
    [
      item('A-1', '外资处', '7-1', '2020-01-01'),
      item('B-1', '流通处', null, '2026-04-01'),
      item('B-2', '流通处', '7-2', '2020-01-01'),
      item('C-1', '市场秩序处', null, '2026-03-31'),
      item('C-2', '市场秩序处', null, '2026-05-01'),
    ],
    TODAY,
  );
  expect(rows.map(({ divisionName, listed, unlinked, light }) => [divisionName, listed, unlinked, light])).toEqual([
    ['市场秩序处', 2, 2, 'RED'],
    ['流通处', 2, 1, 'YELLOW'],
    ['外资处', 1, 0, 'GREEN'],
  ]);
  expect(linksByDivision([], TODAY)).toEqual([]);
});

test('R01 an unlinked item that went through a quarterly filing is red, one that came this quarter is yellow', () => {
  const [division] = linksByDivision(
    [item('C-1', '处', null, '2026-03-31'), item('C-2', '处', null, '2026-04-01')],
    TODAY,
  );
  expect(division!.items.map(({ code, since, light }) => [code, since, light])).toEqual([
    ['C-1', '2026-03-31', 'RED'],
    ['C-2', '2026-04-01', 'YELLOW'],
  ]);
});
