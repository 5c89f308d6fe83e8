import type { ResourceWords } from '../providers/words.ts';

export const problemsWords: ResourceWords = {
  name: { zh: '待处置问题', en: 'Problems' },
  fields: {
    objectName: { zh: '检查对象', en: 'Enterprise' },
    objectCode: { zh: '统一社会信用代码', en: 'Credit code' },
    itemCode: { zh: '事项编码', en: 'Item code' },
    itemName: { zh: '抽查事项', en: 'Item' },
    result: { zh: '检查结果', en: 'Result' },
    finding: { zh: '检查情况', en: 'Finding' },
    followUp: { zh: '登记的后续处理', en: 'Follow-up on record' },
    organizationName: { zh: '责任处室', en: 'Owner' },
    taskNumber: { zh: '任务', en: 'Task' },
    foundOn: { zh: '发现日期', en: 'Found on' },
    state: { zh: '状态', en: 'State' },
    dueOn: { zh: '处置期限', en: 'Due' },
    light: { zh: '红黄绿灯', en: 'Light' },
    suggestedKind: { zh: '建议处置方式', en: 'Suggested' },
    inspectionId: { zh: '检查', en: 'Visit' },
    search: { zh: '搜索', en: 'Search' },
  },
  words: {
    basics: { zh: '问题', en: 'Problem' },
    to_visit: { zh: '查看检查', en: 'The visit' },
    referral: { zh: '移送处置', en: 'Referral' },
    referral_none: { zh: '尚未提出处置。', en: 'Nothing has been proposed yet.' },
    empty: { zh: '没有问题待处置。', en: 'No problem waits.' },
  },
};
