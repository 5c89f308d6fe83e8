import type { ResourceWords } from '../providers/words.ts';

export const rosterCleanUpsWords: ResourceWords = {
  name: { zh: '年度清理', en: 'Yearly clean-up' },
  fields: {
    light: { zh: '红黄绿灯', en: 'Light' },
    roster: { zh: '子名录库', en: 'Roster' },
    people: { zh: '在库人员', en: 'People' },
    blocked: { zh: '今日不可抽取', en: 'Cannot be drawn today' },
    dueOn: { zh: '清理期限', en: 'Due' },
    cleanedAt: { zh: '清理时间', en: 'Cleaned up' },
    cleanedByName: { zh: '清理人', en: 'By' },
    year: { zh: '年度', en: 'Year' },
    allowed: { zh: '办理', en: 'Act' },
  },
  words: {
    of: { zh: '在库 %{people} 人，不可抽取 %{blocked} 人', en: '%{people} people, %{blocked} of them cannot be drawn' },
    look: { zh: '查看不可抽取人员', en: 'Who cannot be drawn' },
  },
};
