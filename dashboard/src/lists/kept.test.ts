import { expect, test } from 'vitest';
import { renamed, withKept, without } from './kept.ts';

const kept = [
  { label: '南关在业', of: 1 },
  { label: '朝阳', of: 2 },
].reduce<{ label: string; of: number }[]>(withKept, []);

test('R21 what is kept under names stands in their order, and one kept again takes the place of the old', () => {
  expect(kept.map(({ label }) => label)).toEqual(['朝阳', '南关在业']);
  expect(withKept(kept, { label: '朝阳', of: 3 })).toEqual([
    { label: '朝阳', of: 3 },
    { label: '南关在业', of: 1 },
  ]);
});

test('R21 what is kept is renamed in its order, never to the name of another, and taken away', () => {
  const [chaoyang, nanguan] = [kept[0]!, kept[1]!];
  expect(renamed(kept, chaoyang, '朝阳区')).toEqual([{ label: '朝阳区', of: 2 }, nanguan]);
  expect(renamed(kept, chaoyang, '阅')).toEqual([nanguan, { label: '阅', of: 2 }]);
  expect(renamed(kept, chaoyang, '朝阳')).toEqual(kept);
  expect(renamed(kept, chaoyang, '南关在业')).toBeUndefined();
  expect(without(kept, chaoyang)).toEqual([nanguan]);
});
