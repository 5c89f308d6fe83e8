import type { ResourceWords } from '../providers/words.ts';

export const publicationsWords: ResourceWords = {
  name: { zh: '结果公示', en: 'Publications' },
  fields: {
    number: { zh: '公示编号', en: 'Number' },
    objectName: { zh: '检查对象', en: 'Enterprise' },
    objectCode: { zh: '统一社会信用代码', en: 'Credit code' },
    districtCode: { zh: '区域', en: 'District' },
    taskNumber: { zh: '任务编号', en: 'Task' },
    taskTitle: { zh: '任务名称', en: 'Task title' },
    planNumber: { zh: '计划编号', en: 'Plan' },
    authority: { zh: '检查机关', en: 'Authority' },
    completedOn: { zh: '完成日期', en: 'Completed' },
    publishedAt: { zh: '公示时间', en: 'Published' },
    publishedByName: { zh: '公示人', en: 'Published by' },
    dueOn: { zh: '公示期限', en: 'Due' },
    outerLimitOn: { zh: '最迟期限', en: 'Outer limit' },
    late: { zh: '逾期公示', en: 'Late' },
    search: { zh: '搜索', en: 'Search' },
  },
  words: {
    empty: {
      zh: '检查结果登记完毕并公示后列在这里。',
      en: 'Results stand here once they are recorded and published.',
    },
    basics: { zh: '公示', en: 'Publication' },
    rows: { zh: '检查结果', en: 'Results' },
    item: { zh: '抽查事项', en: 'Item' },
    result: { zh: '检查结果', en: 'Result' },
    late_hint: { zh: '公示晚于期限。', en: 'Published after the deadline.' },
    to_visit: { zh: '查看检查', en: 'The visit' },
  },
};
