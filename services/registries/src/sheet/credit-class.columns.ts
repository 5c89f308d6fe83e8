import type { Bilingual } from '@sunlot/glossary';
import { type Column, defineColumns } from '@sunlot/sheets';
import type { CreditDelivery } from '../credit-class/credit-delivery.ts';
import { comparable, meanings } from '../credit-class/credit-scale.rules.ts';
import { whyNoCode } from './why-no-code.ts';

type ByScale = Pick<CreditDelivery, 'scale' | 'values'>;

/** Credit classes as a sheet: who, and the value of the delivery's scale. From whom and of which day they are is said of the delivery as a whole. */
export function creditClassColumns({ scale, values }: ByScale): readonly Column[] {
  const meant = meanings(values);
  return defineColumns([
    {
      key: 'creditCode',
      title: { zh: '统一社会信用代码', en: 'Credit code' },
      kind: 'code',
      required: true,
      check: whyNoCode,
      hint: {
        zh: '单元格须为文本格式；不在名录库中的会列出，不导入',
        en: 'Keep the cell as text; a code that is not in the registry is named and passed over',
      },
      example: '912201011239989159',
    },
    {
      key: 'objectName',
      title: { zh: '名称', en: 'Name' },
      kind: 'text',
      maxLength: 200,
      hint: {
        zh: '仅供核对，不与名录库比较',
        en: 'For the eye only: it is not compared with the registry',
      },
    },
    {
      key: 'value',
      title: { zh: '信用等级', en: 'Class' },
      kind: 'text',
      required: true,
      maxLength: 60,
      check: (value: string) => (meant.has(comparable(value)) ? null : whyNoClass(scale)),
      hint: {
        zh: 'A、B、C、D 或 未评级；上传时选了等级对应的，填该部门的取值',
        en: 'A, B, C, D or Unrated; where a scale is chosen at the upload, a value of that scale',
      },
      example: 'A',
    },
  ]);
}

function whyNoClass(scale: string | null): Bilingual {
  if (scale === null) {
    return {
      zh: '只能填写：A、B、C、D、未评级；其他部门的取值，上传时须选择等级对应',
      en: 'Accepted are: A, B, C, D, Unrated; for the values of another body choose its scale at the upload',
    };
  }
  return {
    zh: `等级对应“${scale}”中没有这个取值，请更正，或先在等级对应中补充`,
    en: `The scale “${scale}” has no such value; correct it, or add it to the scale first`,
  };
}
