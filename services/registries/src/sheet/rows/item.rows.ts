import type { Bilingual, FrequencyOperator, ItemCategory } from '@sunlot/glossary';
import { checkRatio, isWholeFrequency } from '../../inspection-item/inspection-item.rules.ts';
import { itemColumns } from '../item.columns.ts';
import type { SheetRows } from './sheet-rows.ts';

export const itemRows: SheetRows = {
  columns: itemColumns,
  waiting: {
    code: 'text',
    name: 'text',
    sub_item: 'text',
    category: 'text',
    basis: 'text',
    object_kind: 'text',
    methods: 'text[]',
    content: 'text',
    papers: 'text[]',
    ratio_min: 'double precision',
    ratio_max: 'double precision',
    frequency_operator: 'text',
    frequency_count: 'int',
    inspector_tag: 'text',
    level: 'text',
    link_code: 'text',
    in_force_from: 'date',
  },

  problems({ category, ratioMin, ratioMax, frequencyOperator, frequencyCount }) {
    const problems: Bilingual[] = [];
    const asked = { category: category as ItemCategory, ratioMin: ratioMin as number, ratioMax: ratioMax as number };
    const ratio = category ? checkRatio(asked) : ({ ok: true } as const);
    if (!ratio.ok) {
      const [lower, upper] = [ratio.facts.lower * 100, ratio.facts.upper * 100];
      problems.push({
        zh: `该类事项的抽查比例须在 ${lower}% 至 ${upper}% 之间`,
        en: `The ratio must lie between ${lower}% and ${upper}%`,
      });
    }
    if (!isWholeFrequency(frequencyOperator as FrequencyOperator | null, frequencyCount as number | null)) {
      problems.push({ zh: '频次要求与每年次数须同时填写', en: 'Frequency and times a year belong together' });
    }
    return problems;
  },

  arriving: (values) => ({
    code: values.code,
    name: values.name,
    sub_item: values.subItem,
    category: values.category,
    basis: values.basis,
    object_kind: values.objectKind,
    methods: values.methods,
    content: values.content,
    papers: values.papers,
    ratio_min: values.ratioMin,
    ratio_max: values.ratioMax,
    frequency_operator: values.frequencyOperator,
    frequency_count: values.frequencyCount,
    inspector_tag: values.inspectorTag,
    level: values.level,
    link_code: values.linkCode,
    in_force_from: values.inForceFrom,
  }),
};
