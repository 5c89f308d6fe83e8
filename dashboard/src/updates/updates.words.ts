import type { ResourceWords } from '../providers/words.ts';

export const updatesWords: ResourceWords = {
  name: { zh: '名录库更新', en: 'Yearly update' },
  fields: {
    light: { zh: '红黄绿灯', en: 'Light' },
    divisionName: { zh: '责任处室', en: 'Division' },
    objects: { zh: '名录库对象数', en: 'Objects' },
    updated: { zh: '本年度已更新', en: 'Updated this year' },
    dueOn: { zh: '更新期限', en: 'Due' },
    attestedAt: { zh: '确认时间', en: 'Attested' },
    attestedByName: { zh: '确认人', en: 'Attested by' },
    year: { zh: '年度', en: 'Year' },
  },
  words: { of: { zh: '已更新 %{updated}，共 %{objects}', en: '%{updated} of %{objects} updated' } },
};
