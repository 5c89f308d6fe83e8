import { expect, test } from 'vitest';
import { nameStem } from './name-stem.ts';

const STEMS: readonly (readonly [name: string, stem: string])[] = [
  ['长春欧亚汽车销售有限责任公司', '长春欧亚汽车销售'],
  ['长春欧亚汽车销售有限公司', '长春欧亚汽车销售'],
  ['长春欧亚集团股份有限公司', '长春欧亚集团'],
  ['南关区启沐盛干洗店', '南关区启沐盛干洗'],
  ['老王商店', '老王商店'],
  ['公司', '公司'],
  ['中韩(长春)示范区展会', '中韩(长春)示范区展会'],
];

test('R11 the stem of a name leaves out its legal form, and nothing where too little would be left', () => {
  for (const [name, stem] of STEMS) expect(nameStem(name)).toBe(stem);
});
