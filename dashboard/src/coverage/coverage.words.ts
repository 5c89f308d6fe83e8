import type { ResourceWords } from '../providers/words.ts';

export const coverageWords: ResourceWords = {
  name: { zh: '事项覆盖', en: 'Coverage' },
  fields: {
    light: { zh: '红黄绿灯', en: 'Light' },
    itemCode: { zh: '事项编码', en: 'Code' },
    itemName: { zh: '抽查事项', en: 'Item' },
    category: { zh: '类别', en: 'Category' },
    divisionName: { zh: '责任处室', en: 'Division' },
    poolSize: { zh: '适用对象数', en: 'Objects' },
    inspected: { zh: '本年度已抽查', en: 'Inspected this year' },
    tasksDone: { zh: '已完成任务', en: 'Tasks done' },
    tasksInWork: { zh: '在办任务', en: 'Tasks in work' },
    lastInspectedOn: { zh: '最近检查日', en: 'Last inspected' },
    lastTaskNumber: { zh: '最近任务', en: 'Last task' },
    year: { zh: '年度', en: 'Year' },
  },
  words: {
    promise: {
      zh: '清单所列事项每年至少抽查一次。尚未抽查的排在前面。',
      en: 'Every item on the list is inspected at least once a year. Those still to come stand first.',
    },
    done: { zh: '已抽查 %{done} 项，共 %{all} 项', en: '%{done} of %{all} inspected' },
  },
};
