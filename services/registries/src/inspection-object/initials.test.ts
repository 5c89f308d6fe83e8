import { pinyin } from 'pinyin-pro';
import { expect, test } from 'vitest';
import { Chance } from '../generator/chance.ts';
import { madeUpObjects } from '../generator/made-up-object.ts';
import { initialsOf } from './initials.ts';

test.each([
  ['长春欧亚集团', 'ccoyjt'],
  ['重庆路A座3号', 'cqlaz3h'],
  ['重点行业银行', 'zdhyyh'],
  ['Auto 车城', 'autocc'],
  ['𠮷野家', 'yj'],
  ['', ''],
])('R11 %s is searched as %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test('R11 the letters of a name are those the library gives for the whole of it', () => {
  const wholly = (name: string): string =>
    pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' })
      .join('')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]/g, '');
  const chance = new Chance(7);
  const words = [
    '重庆',
    '银行',
    '音乐',
    '长城',
    '行业',
    '都市',
    '朝阳',
    '厦门',
    '会计',
    '大夫',
    'Ａ座',
    '石头',
    '参差',
  ];
  const idioms = ['何乐而不为', '行行出状元', '参差不齐', '长年累月', '一行白鹭', '重重叠叠', '都都朝朝', '行长长长'];
  for (const idiom of idioms) expect(initialsOf(`长${idiom}行`)).toBe(wholly(`长${idiom}行`));
  const names = [...madeUpObjects({ count: 300, seed: 7 }), ...madeUpObjects({ count: 3_000, seed: 7, from: 50_000 })];
  for (const { name } of names) {
    const mixed = `${name}(${chance.pick(words)}${chance.pick(words)})`;
    expect(initialsOf(mixed)).toBe(wholly(mixed));
  }
});
