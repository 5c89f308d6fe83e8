import { expect, test } from 'vitest';
import { branchOf, grown, linesOf } from './tree.ts';

const rows = [
  { id: 'city', name: '长春市', parentId: null },
  { id: 'bureau', name: '市商务局', parentId: 'city' },
  { id: 'order', name: '市场秩序处', parentId: 'bureau' },
  { id: 'lost', name: '外地', parentId: 'elsewhere' },
];
const tree = grown(rows);
const seen = (open: string[], words = ''): string[] =>
  linesOf(tree, new Set(open), words).map(({ branch, depth }) => `${'-'.repeat(depth)}${branch.id}`);

test('a tree shows what is open, and a row whose upper row is not there is a root', () => {
  expect(seen([])).toEqual(['city', 'lost']);
  expect(seen(['city'])).toEqual(['city', '-bureau', 'lost']);
});

test('words open the way to what they name, and nothing else', () => {
  expect(seen([], '秩序')).toEqual(['city', '-bureau', '--order']);
  expect(seen([], '没有')).toEqual([]);
});

test('a branch is found by its id, or not at all', () => {
  expect(branchOf(tree, 'order')?.name).toBe('市场秩序处');
  expect(branchOf(tree, 'nobody')).toBeUndefined();
});
