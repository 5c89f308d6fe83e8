import type { ResourceWords } from '../providers/words.ts';

export const creditPoliciesWords: ResourceWords = {
  name: { zh: '信用差异化政策', en: 'Credit policies' },
  fields: {
    name: { zh: '政策名称', en: 'Policy' },
    version: { zh: '版本', en: 'Version' },
    source: { zh: '依据', en: 'Source' },
    inForceFrom: { zh: '生效日期', en: 'In force from' },
  },
  words: {
    lead: {
      zh: '各信用等级按此比例确定配额，权重只在同一等级内起作用。已冻结的抽取沿用冻结时的版本。',
      en: 'Rates decide each class’s quota; weights count only within a class. Frozen draws keep the version they were frozen with.',
    },
    none: {
      zh: '尚无政策。没有政策时不能按信用等级差异化抽取。',
      en: 'No policy yet: without one no draw can be differentiated.',
    },
    in_force: { zh: '现行', en: 'In force' },
    credit_class: { zh: '信用等级', en: 'Class' },
    rate: { zh: '抽查比例（%）', en: 'Rate (%)' },
    weight: { zh: '权重', en: 'Weight' },
    new_version: { zh: '新的政策版本', en: 'New version' },
  },
};
