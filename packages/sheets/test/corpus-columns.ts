import { defineColumns } from '../src/column.ts';

/** The columns every file of the corpus is read with. */
export const corpusColumns = defineColumns([
  { key: 'name', title: { zh: '名称', en: 'Name' }, kind: 'text', required: true, maxLength: 100 },
  {
    key: 'creditCode',
    title: { zh: '统一社会信用代码', en: 'Unified social credit code' },
    kind: 'code',
    required: true,
    unique: true,
    check: (code: string) => (hasRightCheckDigit(code) ? null : { zh: '校验位不对', en: 'The check digit is wrong' }),
  },
  {
    key: 'kind',
    title: { zh: '对象类型', en: 'Kind' },
    kind: 'enum',
    required: true,
    members: {
      ENTERPRISE: { zh: '企业', en: 'Enterprise' },
      INDIVIDUAL_BUSINESS: { zh: '个体工商户', en: 'Individual business' },
    },
  },
  { key: 'foundedOn', title: { zh: '成立日期', en: 'Founded on' }, kind: 'date' },
  { key: 'capital', title: { zh: '注册资本', en: 'Capital' }, kind: 'number' },
  {
    key: 'methods',
    title: { zh: '检查方式', en: 'Methods' },
    kind: 'list',
    members: { ON_SITE: { zh: '现场检查', en: 'On site' }, WRITTEN: { zh: '书面检查', en: 'Written' } },
  },
]);

/** GB 32100-2015: weights 3^i mod 31, check = 31 − (Σ mod 31). */
function hasRightCheckDigit(code: string): boolean {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const values = [...code].map((character) => alphabet.indexOf(character));
  if (values.length !== 18 || values.includes(-1)) return false;
  let [sum, weight] = [0, 1];
  for (const value of values.slice(0, 17)) {
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return values[17] === (31 - (sum % 31)) % 31;
}
