import type { ResourceWords } from '../providers/words.ts';

export const filingsWords: ResourceWords = {
  name: { zh: '季度备案', en: 'Quarterly filings' },
  fields: {
    kind: { zh: '备案内容', en: 'What is filed' },
    year: { zh: '年度', en: 'Year' },
    quarter: { zh: '季度', en: 'Quarter' },
    state: { zh: '状态', en: 'State' },
    light: { zh: '红黄绿灯', en: 'Light' },
    dueOn: { zh: '备案期限', en: 'Due' },
    entryCount: { zh: '条目数', en: 'Entries' },
    listDigest: { zh: '清单摘要（SHA-256）', en: 'Digest of the list (SHA-256)' },
    filedAt: { zh: '报送时间', en: 'Filed' },
    acknowledgedAt: { zh: '确认时间', en: 'Acknowledged' },
    publishedAt: { zh: '公示时间', en: 'Published' },
  },
  words: {
    basics: { zh: '备案', en: 'Filing' },
    quarter: { zh: '%{year} 年第 %{quarter} 季度', en: 'Q%{quarter} %{year}' },
  },
};
